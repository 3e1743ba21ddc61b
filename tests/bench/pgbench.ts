import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { survey } from './submission-rate.ts';

const run = promisify(execFile);

/**
 * What the machine's PostgreSQL reaches with nothing in the way: one insert of the same bytes per transaction, by
 * PostgreSQL's own load program. @returns transactions per second of one run
 */
export async function preparePgbench(programs: string, url: string, folder: string) {
  const body = JSON.stringify({ submissions: [survey] });
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql`create table if not exists bare_inserts (id uuid primary key default gen_random_uuid(), body text not null)`;
  await sql.end();
  const script = join(folder, 'bare-insert.sql');
  // A colon would begin a variable of pgbench; any other byte weighs the same.
  const bytes = body.replaceAll("'", '"').replaceAll(':', '=');
  writeFileSync(script, `insert into bare_inserts (body) values ('${bytes}');\n`);
  const { hostname, port, username, pathname } = new URL(url);
  return async (clients: number, seconds: number): Promise<number> => {
    const { stdout } = await run(join(programs, 'pgbench'), [
      ...['-h', hostname, '-p', port, '-U', username, '-n', '-f', script],
      ...['-c', String(clients), '-j', clients === 1 ? '1' : '2', '-T', String(seconds), pathname.slice(1)],
    ]);
    const rate = /tps = ([\d.]+) \(without/.exec(stdout)?.[1];
    if (rate === undefined) throw new Error(`pgbench printed no rate:\n${stdout}`);
    return Number(rate);
  };
}
