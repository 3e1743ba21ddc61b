import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';

/** Folder of PostgreSQL's programs (`initdb`, `postgres`), the newest version first; null where it is not installed. */
export function findPostgresPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}

export type PostgresServer = {
  url: string;
  dataFolder: string;
  pid: number;
  stop: () => Promise<void>;
  /** Ends the server and every process of it at once, as a crash would: no checkpoint, no goodbye. */
  kill: () => Promise<void>;
  /** Starts it again after `kill`, on the same data and port. */
  startAgain: () => Promise<void>;
};

/** PostgreSQL refuses to run as root: there it runs as the package's own user. */
function asOwner(program: string, args: string[]): [string, string[]] {
  if (process.getuid?.() !== 0) return [program, args];
  return ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', program, ...args]];
}

/** A PostgreSQL of its own in a temporary folder, as durable as it ships, on a free port of this machine. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hailong-postgres-'));
  if (process.getuid?.() === 0) execFileSync('chown', ['postgres:postgres', folder]);
  chmodSync(folder, 0o700);
  const dataFolder = join(folder, 'data');
  const [initdb, initArgs] = asOwner(join(programs, 'initdb'), [
    ...['-D', dataFolder, '-U', 'hailong', '-E', 'UTF8', '--auth=trust', '--locale=C.UTF-8'],
  ]);
  execFileSync(initdb, initArgs, { stdio: 'ignore', cwd: '/' });
  return runPostgres(programs, folder, dataFolder);
}

async function runPostgres(programs: string, folder: string, dataFolder: string): Promise<PostgresServer> {
  const port = await freePort();
  const [program, args] = asOwner(join(programs, 'postgres'), [
    ...['-D', dataFolder, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    ...['-c', 'max_connections=200'],
  ]);
  const url = `postgres://hailong@127.0.0.1:${port}/postgres`;
  const start = () => spawn(program, args, { stdio: 'ignore', cwd: '/' });
  let child = start();
  await waitUntilReady(url);
  return {
    url,
    dataFolder,
    get pid() {
      return child.pid ?? 0;
    },
    stop: async () => {
      await end(child, 'SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
    kill: async () => {
      const backends = childrenOf(child.pid ?? 0);
      const ended = end(child, 'SIGKILL');
      for (const pid of backends) killIfAlive(pid);
      await ended;
    },
    startAgain: async () => {
      child = start();
      await waitUntilReady(url);
    },
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

/** From Linux's process table: the parent is the second field after the name, which may itself hold brackets. */
function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
    } catch {
      return false;
    }
  });
}

function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function waitUntilReady(url: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const sql = postgres(url, { max: 1, connect_timeout: 2 });
    try {
      await sql`select 1`;
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
