import postgres from 'postgres';
import { makePlace, type Place } from '../processes/centre.ts';
import { runJson, type ServerPlace, type ServerProcess, startServerProcess } from '../processes/server-process.ts';
import { until } from '../processes/until.ts';

/** How much the simulated country holds; `bench figures` is the size that the product is to stand. */
export type CountrySize = { units: number; ballots: number; days: number };
export const wholeCountry: CountrySize = { units: 3_321, ballots: 10_000_000, days: 1_095 };
export const sampleCountry: CountrySize = { units: 400, ballots: 300_000, days: 365 };

export const fewCentres: CountrySize = { units: 40, ballots: 30_000, days: 365 };

const LOOK_EVERY_MS = 200;
const SEALED_WITHIN_MS = 30 * 60_000;

export const countryUnit = 'viet-nam';

export type Country = {
  place: ServerPlace;
  /** Straight to the database, past the API. */
  sql: postgres.Sql;
  size: CountrySize;
  communes: readonly string[];
  /** Seconds that `simulate` took; null where it was there from an earlier run. */
  filledSeconds: number | null;
  remove: () => Promise<void>;
};

/** A database of its own on this PostgreSQL, filled by the command. */
export async function fillCountry(postgresUrl: string, size: CountrySize): Promise<Country> {
  return useCountry(await makePlace(postgresUrl, null), size);
}

/** Fills the database, or takes what an earlier run of the same size left there. */
export async function useCountry(place: Place, size: CountrySize): Promise<Country> {
  const sql = postgres(place.databaseUrl ?? '', { max: 1, onnotice: () => {}, connection: { TimeZone: 'UTC' } });
  const filledSeconds = (await isThere(sql, size)) ? null : await simulate(place, size);
  const rows = await sql<{ id: string }[]>`select unit_id as id from units where level = 'commune' order by 1`;
  const remove = async () => {
    await sql.end({ timeout: 5 });
    await place.remove();
  };
  return { place, sql, size, communes: rows.map(({ id }) => id), filledSeconds, remove };
}

async function simulate(place: ServerPlace, { units, ballots, days }: CountrySize): Promise<number> {
  const numbers = ['--units', String(units), '--ballots', String(ballots), '--days', String(days)];
  const began = performance.now();
  await runJson(place, ['simulate', ...numbers]);
  return (performance.now() - began) / 1000;
}

/** What `simulate` noted in the audit log is the marker. */
async function isThere(sql: postgres.Sql, { units, ballots, days }: CountrySize): Promise<boolean> {
  const [table] = await sql<{ found: boolean }[]>`select to_regclass('audit_log') is not null as found`;
  if (!table?.found) return false;
  const [row] = await sql<{ after: Partial<CountrySize> }[]>`
    select after from audit_log where unit_id = ${countryUnit} and action = 'simulate'`;
  return row?.after.units === units && row.after.ballots === ballots && row.after.days === days;
}

/** A server on it that has done its nightly sealing, which it begins with. @returns its seconds; null: nothing to seal */
export async function startSealed({
  place,
  sql,
}: Country): Promise<{ server: ServerProcess; sealedSeconds: number | null }> {
  const isLeft = async () => {
    const [row] = await sql<{ left: boolean }[]>`
      select exists (select from ballots
        where not tallied and day < ((now() at time zone 'UTC') + interval '7 hours')::date) as left`;
    return row?.left ?? false;
  };
  const isSealed = async () => {
    if (!(await isLeft())) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    return false;
  };
  const wasLeft = await isLeft();
  const began = performance.now();
  const server = await startServerProcess(place);
  await until('the past days are sealed', isSealed, SEALED_WITHIN_MS);
  return { server, sealedSeconds: wasLeft ? (performance.now() - began) / 1000 : null };
}
