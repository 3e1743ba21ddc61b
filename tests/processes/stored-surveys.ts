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
