import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import quangKhe from '@hailong/shared/plan/definitions/quang-khe-2026.json' with { type: 'json' };
import type { Plan } from '@hailong/shared/plan/plan.ts';
import postgres from 'postgres';
import { inject } from 'vitest';
import { type App, createApp } from '../app.ts';
import { openWorld } from '../open-world.ts';
import type { Log, World } from '../world.ts';
import './provided-context.ts';

/** A clock that stands still until a test moves it. */
export type TestClock = { now: () => number; set: (instant: string) => void };

export type TestWorld = {
  app: App;
  world: World;
  clock: TestClock;
  /** Calls the API; the reply's status, JSON and headers. Without a token nobody is signed in. */
  call: (method: string, path: string, options?: CallOptions) => Promise<CallReply>;
  close: () => Promise<void>;
};

type CallOptions = {
  token?: string;
  cookie?: string;
  json?: unknown;
  body?: string | FormData | Uint8Array;
  headers?: Record<string, string>;
};
export type CallReply = { status: number; json: unknown; headers: Headers };

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** What lies beside the program. */
export const programFiles = {
  migrations: new URL('../../migrations/', import.meta.url),
  listWorker: new URL('../../dist/read-list-worker.js', import.meta.url),
};

/** A whole server without a socket, on a database of its own: a real PostgreSQL or the embedded one. */
export async function openTestWorld(): Promise<TestWorld> {
  const place = await makeTestPlace();
  const clock = createTestClock('2026-02-10T09:00:00+07:00');
  const { world, database } = await openWorld({ ...place, clock, log: silentLog, files: programFiles });
  const app = createApp(world, null);
  return {
    app,
    world,
    clock,
    call: (method, path, options = {}) => send(app, method, path, options),
    close: async () => {
      await database.close();
      await place.remove();
    },
  };
}

/** Where a server can keep its data: a folder with the schema in it, or a database of its own on a real PostgreSQL. */
export async function makeTestPlace() {
  const server = inject('postgresUrl');
  const dataFolder = mkdtempSync(join(tmpdir(), 'hailong-test-'));
  const removeFolder = () => rmSync(dataFolder, { recursive: true, force: true });
  if (server === null) {
    cpSync(inject('embeddedTemplate'), dataFolder, { recursive: true });
    return { dataFolder, databaseUrl: null, remove: async () => removeFolder() };
  }
  const name = `test_${Math.random().toString(36).slice(2)}`;
  const administration = postgres(server, { max: 1 });
  await administration.unsafe(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const remove = async () => {
    await administration.unsafe(`drop database if exists ${name} with (force)`);
    await administration.end({ timeout: 5 });
    removeFolder();
  };
  return { dataFolder, databaseUrl: url.href, remove };
}

function createTestClock(start: string): TestClock {
  let nowMs = Date.parse(start);
  return {
    now: () => nowMs,
    set: (instant) => {
      nowMs = Date.parse(instant);
    },
  };
}

async function send(app: App, method: string, path: string, options: CallOptions): Promise<CallReply> {
  const headers = new Headers(options.headers);
  if (options.token !== undefined) headers.set('authorization', `Bearer ${options.token}`);
  if (options.cookie !== undefined) headers.set('cookie', options.cookie);
  if (options.json !== undefined) headers.set('content-type', 'application/json');
  const body = options.json === undefined ? options.body : JSON.stringify(options.json);
  const response = await app.request(`/api/v1${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await response.text();
  return { status: response.status, json: text === '' ? null : JSON.parse(text), headers: response.headers };
}

/** Quảng Khê's plan, loaded; or the same for another unit and target. */
export async function loadTestPlan(test: TestWorld, changes: Partial<Plan> = {}): Promise<Plan> {
  const plan = { ...quangKhe, ...changes } as Plan;
  const { status, json } = await test.call('POST', '/plans', { token: test.world.operatorToken, json: plan });
  if (status !== 200) throw new Error(JSON.stringify(json));
  return plan;
}
