import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiBase } from '@hailong/shared/contract/endpoint.ts';
import { createApp } from '../app.ts';
import type { Environment } from '../environment.ts';
import { type OpenedWorld, openWorld } from '../open-world.ts';
import { useDataFolder } from '../use-data-folder.ts';
import type { Clock, Log } from '../world.ts';
import { type ApiClient, createApiClient } from './api-client.ts';
import type { Surroundings } from './command.ts';

const ANSWER_WITHIN_MS = 5_000;
const fileName = 'server.json';

type RunningServer = { url: string; token: string; database: string };

/** Which database an address is, without keeping its password. */
function databaseName({ databaseUrl }: Environment): string {
  return databaseUrl === null ? 'embedded' : createHash('sha256').update(databaseUrl).digest('hex');
}

/** Leaves word of the running server in the data folder, readable by its owner only. @returns takes it back */
export function announceServer(environment: Environment, url: string, token: string): () => void {
  const { dataFolder } = environment;
  const path = join(dataFolder, fileName);
  const running: RunningServer = { url, token, database: databaseName(environment) };
  useDataFolder(dataFolder, () => {
    rmSync(path, { force: true });
    writeFileSync(path, JSON.stringify(running), { mode: 0o600 });
  });
  return () => rmSync(path, { force: true });
}

/** A client of the server that runs on this data folder, or of one in this process. */
export async function connect(
  environment: Environment,
  inProcess: { clock: Clock; log: Log; files: Parameters<typeof openWorld>[0]['files'] },
): Promise<{ api: ApiClient; local: Surroundings['local']; close: () => Promise<void> }> {
  const running = await findRunningServer(environment);
  if (running !== null) {
    return { api: createApiClient(fetch, running.url, running.token), local: null, close: async () => {} };
  }
  const { world, database }: OpenedWorld = await openWorld({ ...environment, ...inProcess });
  const app = createApp(world, null);
  const send = async (url: string, request: RequestInit) => app.request(url, request);
  const api = createApiClient(send, 'http://localhost', world.operatorToken);
  return { api, local: { database, clock: world.clock }, close: database.close };
}

async function findRunningServer(environment: Environment): Promise<RunningServer | null> {
  try {
    const running = JSON.parse(readFileSync(join(environment.dataFolder, fileName), 'utf8')) as RunningServer;
    if (running.database !== databaseName(environment)) return null;
    // Answered only to this very server's token: another program may have its port by now.
    const answer = await fetch(`${running.url}${apiBase}/setup`, {
      headers: { authorization: `Bearer ${running.token}` },
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const reply = (await answer.json()) as object;
    return answer.status !== 401 && ('needed' in reply || 'code' in reply) ? running : null;
  } catch {
    return null;
  }
}
