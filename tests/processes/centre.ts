import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { inject } from 'vitest';
import { runJson, type ServerPlace } from './server-process.ts';

const repository = new URL('../../', import.meta.url);
export const samplePlan = fileURLToPath(new URL('shared/src/plan/definitions/quang-khe-2026.json', repository));
export const sampleList = fileURLToPath(new URL('tests/samples/dossiers/quang-khe-2026-01.xlsx', repository));

export type Place = ServerPlace & { remove: () => Promise<void> };
export type Device = { deviceId: string; token: string; pairingCode: string };

/**
 * A data folder of its own and, on a PostgreSQL, a database of its own. `postgresUrl` null: the embedded database.
 * @param template a data folder to begin with; by default the one the tests share. Null or empty: none
 */
export async function makePlace(
  postgresUrl: string | null,
  template: string | null = inject('embeddedTemplate'),
): Promise<Place> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'hailong-place-'));
  const removeFolder = () => rmSync(dataFolder, { recursive: true, force: true });
  if (postgresUrl === null) {
    // A database that is there already: making one takes seconds, and most tests are about what comes after.
    if (template) cpSync(template, dataFolder, { recursive: true });
    return { dataFolder, databaseUrl: null, remove: async () => removeFolder() };
  }
  const name = `place_${Math.random().toString(36).slice(2)}`;
  await administer(postgresUrl, `create database ${name}`);
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  const remove = async () => {
    await administer(postgresUrl, `drop database if exists ${name} with (force)`);
    removeFolder();
  };
  return { dataFolder, databaseUrl: url.href, remove };
}

async function administer(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Quảng Khê's plan loaded and its tablets added, by the commands an operator uses, beside the running server. */
export async function prepareCentre(place: ServerPlace, counters: readonly string[]): Promise<Device[]> {
  await runJson(place, ['load-plan', samplePlan]);
  const devices: Device[] = [];
  for (const counter of counters) devices.push(await runJson<Device>(place, ['add-device', '--counter', counter]));
  return devices;
}
