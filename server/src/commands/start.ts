import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problem } from '@hailong/shared/problem.ts';
import { serve } from '@hono/node-server';
import { createApp } from '../app.ts';
import { hasUsers } from '../database/access.ts';
import type { Environment } from '../environment.ts';
import { sealDaily } from '../jobs/seal-daily.ts';
import { tellAttention } from '../jobs/tell-attention.ts';
import { openWorld } from '../open-world.ts';
import type { ScreenFolders } from '../routes/screens.ts';
import { fill, words } from '../strings/vi.ts';
import type { World } from '../world.ts';
import { announceServer } from './connect.ts';

type Settings = Omit<Parameters<typeof openWorld>[0], 'dataFolder' | 'databaseUrl'> & { screens: ScreenFolders };

/** `url` is for people, `localUrl` for programs on this machine. */
export type RunningServer = { url: string; localUrl: string; world: World; stop: () => Promise<void> };

/** Opens the database and listens. Commands on the same data folder reach it from then on. */
export async function startServer(environment: Environment, settings: Settings): Promise<RunningServer> {
  const { world, database } = await openWorld({ ...environment, ...settings });
  try {
    const server = await listen(createApp(world, settings.screens).fetch, environment);
    const { port } = server.address() as AddressInfo;
    const localUrl = `http://${loopbackOf(environment.host)}:${port}`;
    const withdraw = announceServer(environment, localUrl, world.operatorToken);
    const url = environment.publicUrl ?? `http://${displayHost(environment.host)}:${port}`;
    const stopSealing = sealDaily(world);
    const stopTelling = tellAttention(world);
    const stop = async () => {
      withdraw();
      await Promise.all([closeServer(server), stopTelling(), stopSealing()]);
      await database.close();
    };
    return { url, localUrl, world, stop };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** What the operator sees first: the addresses and, while nobody can sign in yet, the one-time setup link. */
export async function describeStart({ url, world }: RunningServer): Promise<string> {
  const lines = [fill(words.listening, { url }), fill(words.kioskAddress, { url })];
  if (!(await hasUsers(world.sql))) lines.push(fill(words.setupLink, { url, token: world.setupToken }));
  return lines.join('\n');
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], { host, port }: Environment): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }) as Server;
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(translateListenError(error, host, port));
    });
  });
}

/** Unknown name, no answer about the name, not an address of this machine, no such kind of address here. */
const hostFaults = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL', 'EINVAL', 'EAFNOSUPPORT']);

function translateListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return problem('port-taken', String(port));
  if (error.code === 'EACCES') return problem('variable-invalid', `PORT=${port} (EACCES)`);
  if (hostFaults.has(error.code ?? '')) {
    return problem('variable-invalid', `HOST=${host} (${error.code})`);
  }
  return error;
}

const DRAIN_MS = 5_000;

/** Lets requests under way finish; live streams, which never finish by themselves, are cut after a while. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** A server that listens on every address is reached by the local one. */
function loopbackOf(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : displayHost(host);
}

function displayHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
