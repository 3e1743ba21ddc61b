import { Problem, problem } from '@hailong/shared/problem.ts';
import postgres from 'postgres';
import { createSteadyPool } from './steady-pool.ts';

type Types = { date: string };

/** Runs queries: a pool, or a transaction of it. Functions of this folder take it first. */
export type Sql = postgres.ISql<Types>;

/** The pool, which alone can begin a transaction. */
export type Pool = postgres.Sql<Types>;

export type Database = {
  sql: Pool;
  kind: 'embedded' | 'postgres';
  close: () => Promise<void>;
};

const OLDEST_VERSION = 150_000;
const CONNECTIONS = 10;
/** An address where nobody answers is reported while the operator still looks. */
const CONNECT_SECONDS = 6;
/** The client's own pause grows to 20 seconds, in which every request hangs instead of being refused. */
const RETRY_SECONDS = 0.1;

/** Dates stay `YYYY-MM-DD`: a JavaScript Date would move them with the time zone of the process. */
export const clientOptions: postgres.Options<{ date: postgres.PostgresType<string> }> = {
  types: { date: { to: 1082, from: [1082], serialize: (day: string) => day, parse: (day: string) => day } },
  max_lifetime: null,
  onnotice: () => {},
  connection: { TimeZone: 'UTC', application_name: 'hailong' },
};

const serverOptions = {
  ...clientOptions,
  max: CONNECTIONS,
  connect_timeout: CONNECT_SECONDS,
  backoff: () => RETRY_SECONDS,
};

/** Connects to a PostgreSQL server, 15 or later. */
export async function openPostgres(url: string): Promise<Database> {
  const sql = createSteadyPool((onclose) => postgres(url, { ...serverOptions, onclose }));
  try {
    const [row] = await withinConnectTime(
      sql<{ version: number }[]>`select current_setting('server_version_num')::int as version`,
    );
    if (row === undefined || row.version < OLDEST_VERSION) {
      throw problem('database-too-old', String(row?.version ?? '?'));
    }
  } catch (error) {
    await sql.end({ timeout: 1 });
    throw translateConnectionError(error);
  }
  return { sql, kind: 'postgres', close: () => sql.end({ timeout: 5 }) };
}

/** A program that takes the connection and closes it again would be tried for ever by the client. */
async function withinConnectTime<Result>(answer: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(problem('database-unreachable', 'CONNECT_TIMEOUT')), CONNECT_SECONDS * 1000);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function translateConnectionError(error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  if (error instanceof Problem) return error;
  return typeof code === 'string' ? problem('database-unreachable', code) : error;
}
