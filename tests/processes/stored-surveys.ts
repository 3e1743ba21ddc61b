import postgres from 'postgres';
import { openEmbedded } from '../../server/src/database/embedded/open-embedded.ts';
import type { ServerPlace } from './server-process.ts';

/** What lies in a database, read past the product. */
export type StoredSurveys = { participations: string[]; parked: string[]; ballots: number; parkedBallots: number };

/** The embedded database can only be read while no server runs on it. */
export async function readStoredSurveys({ dataFolder, databaseUrl }: ServerPlace): Promise<StoredSurveys> {
  const database = databaseUrl === null ? await openEmbedded(dataFolder) : openDirectly(databaseUrl);
  try {
    const { sql } = database;
    const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
    const participations = ids(await sql<{ id: string }[]>`select submission_id as id from participations`);
    const parked = ids(await sql<{ id: string }[]>`select submission_id as id from parked_submissions`);
    const [counts] = await sql<{ ballots: number; parkedBallots: number }[]>`
      select (select count(*)::int from ballots) as ballots,
        (select count(*)::int from parked_ballots) as "parkedBallots"`;
    return { participations, parked, ballots: counts?.ballots ?? -1, parkedBallots: counts?.parkedBallots ?? -1 };
  } finally {
    await database.close();
  }
}

function openDirectly(url: string) {
  const sql = postgres(url, { max: 1 });
  return { sql, close: () => sql.end({ timeout: 5 }) };
}

/** What the fault suite of the tablet compares: days and clocks of participations, comments of ballots. */
export type StoredDetails = { participations: { id: string; day: string; clock: string }[]; comments: string[] };

export async function readStoredDetails(place: ServerPlace): Promise<StoredDetails> {
  const database = place.databaseUrl === null ? await openEmbedded(place.dataFolder) : openDirectly(place.databaseUrl);
  try {
    const { sql } = database;
    const participations = await sql<{ id: string; day: string; clock: string }[]>`
      select submission_id as id, surveyed_on::text as day, clock from participations`;
    const commented = await sql<{ comment: string }[]>`select comment from ballots where comment is not null`;
    return { participations: [...participations], comments: commented.map(({ comment }) => comment) };
  } finally {
    await database.close();
  }
}
