import type { Pool, Sql } from './database.ts';

/**
 * Answers all that `read` asks as of one moment, whatever is stored meanwhile: counts that are put beside each other
 * must be of the same surveys. Keep it short: the embedded database lets nobody else in until it ends.
 */
export async function atOneMoment<Result>(pool: Pool, read: (sql: Sql) => Promise<Result>): Promise<Result> {
  // The client's type takes apart arrays of promises, which this is not.
  return (await pool.begin('isolation level repeatable read read only', read)) as Result;
}
