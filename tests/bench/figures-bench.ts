import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../setup/postgres-server.ts';
import {
  type Country,
  type CountrySize,
  fewCentres,
  fillCountry,
  sampleCountry,
  useCountry,
  wholeCountry,
} from './country.ts';
import { type CountryEffort, compareWithTenth, measureCountry, measureVerify } from './country-figures.ts';
import { type Figure, printTable } from './table.ts';

const thorough: CountryEffort = { asked: 60, country: 20, plain: 3 };
const quick: CountryEffort = { asked: 15, country: 5, plain: 3 };

/** Part of every benchmark: small enough to end in two minutes. */
export async function measureSampleCountry(postgresUrl: string, { small }: { small: boolean }): Promise<Figure[]> {
  return measureAll(postgresUrl, await fillCountry(postgresUrl, small ? fewCentres : sampleCountry), quick);
}

/**
 * `bench figures`: the size that the product is to stand, on a PostgreSQL of its own that is removed afterwards; or on a
 * database that is given, which keeps its data for the next run.
 */
export async function benchFigures(programs: string, databaseUrl: string | null, size = wholeCountry): Promise<void> {
  if (databaseUrl !== null) return printTable(await measureGiven(databaseUrl, size));
  const database = await startPostgres(programs);
  try {
    printTable(await measureAll(database.url, await fillCountry(database.url, size), thorough));
  } finally {
    await database.stop();
  }
}

async function measureGiven(databaseUrl: string, size: CountrySize): Promise<Figure[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'hailong-place-'));
  const remove = async () => rmSync(dataFolder, { recursive: true, force: true });
  return measureAll(databaseUrl, await useCountry({ dataFolder, databaseUrl, remove }, size), thorough);
}

async function measureAll(url: string, country: Country, effort: CountryEffort): Promise<Figure[]> {
  try {
    return [
      ...(await measureCountry(country, effort)),
      ...(await compareWithTenth(url, country, effort)),
      ...(await measureVerify(country)),
    ];
  } finally {
    await country.remove();
  }
}
