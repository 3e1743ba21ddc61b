import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, dayOfInstant } from '@hailong/shared/period/day.ts';
import { createChance } from '../../server/src/demo/demo-surveys.ts';
import { runJson } from '../processes/server-process.ts';
import { type Country, countryUnit, fillCountry, startSealed, wholeCountry } from './country.ts';
import { groupEverything, groupUnit } from './plain-group-by.ts';
import { atMost, type Figure, format, median, percentile } from './table.ts';

const UNIT_MOST_MS = 50;
const COUNTRY_MOST_MS = 500;
const PART_OF_PLAIN = 1 / 100;
const FILL_MOST_SECONDS = 900;

export type CountryEffort = {
  /** Communes that are asked for, each for a month and a year. */
  asked: number;
  /** How often the country, and the plain query over everything, are asked for. */
  country: number;
  plain: number;
};

type Ask = (path: string) => Promise<number>;
export type Span = { from: string; to: string };

/** What leadership waits for where the whole country is in one database. */
export async function measureCountry(country: Country, effort: CountryEffort): Promise<Figure[]> {
  const { size, filledSeconds } = country;
  const name = `${size.ballots.toLocaleString('en')} ballots, ${size.units.toLocaleString('en')} communes`;
  const figures: Figure[] = [];
  if (filledSeconds !== null) {
    const rate = Math.round(size.ballots / filledSeconds).toLocaleString('en');
    figures.push(atMost(`${name}: simulate`, filledSeconds, FILL_MOST_SECONDS, 's'));
    figures.push({ what: `${name}: ballots simulated`, value: `${rate} /s` });
  }
  figures.push(...(await measureSizes(country)));
  const { server, sealedSeconds } = await startSealed(country);
  if (sealedSeconds !== null) {
    figures.push({ what: 'Server started and a day of all communes sealed', value: `${format(sealedSeconds)} s` });
  }
  try {
    const token = operatorToken(country);
    const ask: Ask = (path) => timeRequest(`${server.url}/api/v1${path}`, token);
    figures.push(...(await measureUnits(country, ask, effort)));
    figures.push(...(await measureWhole(ask, effort)));
  } finally {
    await server.stop();
  }
  return figures;
}

async function measureSizes({ sql }: Country): Promise<Figure[]> {
  const [row] = await sql<{ whole: number; ballots: number; tallies: number; rows: number }[]>`
    select pg_database_size(current_database())::float8 as whole,
      pg_total_relation_size('ballots')::float8 as ballots, pg_total_relation_size('tallies')::float8 as tallies,
      (select reltuples::float8 from pg_class where oid = 'tallies'::regclass) as rows`;
  if (row === undefined) return [];
  const gigabytes = (bytes: number) => `${format(bytes / 1e9)} GB`;
  const count = Math.round(row.rows).toLocaleString('en');
  return [
    { what: 'Database size', value: gigabytes(row.whole) },
    { what: 'of it ballots', value: gigabytes(row.ballots) },
    { what: `of it tallies, ${count} rows`, value: gigabytes(row.tallies) },
  ];
}

/** The twelve months up to this one, and this month last year: whole months, as pages ask for them. */
export function spansOf(nowMs: number): { year: Span; month: Span } {
  const today = dayOfInstant(nowMs);
  const firstOf = (day: string) => `${day.slice(0, 8)}01`;
  const nextMonth = firstOf(addDays(firstOf(today), 31));
  const yearAgo = `${Number(nextMonth.slice(0, 4)) - 1}${nextMonth.slice(4)}`;
  return {
    year: { from: yearAgo, to: addDays(nextMonth, -1) },
    month: { from: firstOf(addDays(firstOf(today), -100)), to: addDays(firstOf(addDays(firstOf(today), -70)), -1) },
  };
}

/** Each commune's answer and the plain query for the same take turns. */
async function measureUnits(country: Country, ask: Ask, { asked, plain }: CountryEffort): Promise<Figure[]> {
  const { communes, sql } = country;
  const { year, month } = spansOf(Date.now());
  const questions = [
    { what: 'scores, a month', path: `/scores?from=${month.from}&to=${month.to}` },
    { what: 'scores, a year', path: `/scores?from=${year.from}&to=${year.to}` },
    { what: 'scores by field, a year', path: `/scores?from=${year.from}&to=${year.to}&by=field` },
    { what: 'trends, 12 months', path: `/trends?from=${year.from}&to=${year.to}&step=month` },
    { what: 'coverage, a month', path: `/coverage?from=${month.from}&to=${month.to}` },
    { what: 'coverage, a year', path: `/coverage?from=${year.from}&to=${year.to}` },
  ].map((one) => ({ ...one, first: [] as number[], again: [] as number[] }));
  const restricted: number[] = [];
  const chance = createChance(7);
  for (let turn = 0; turn < asked; turn += 1) {
    const unit = communes[Math.floor(chance() * communes.length)] ?? '';
    for (const one of questions) {
      one.first.push(await ask(`${one.path}&unit=${unit}`));
      one.again.push(await ask(`${one.path}&unit=${unit}`));
    }
    await groupUnit(sql, unit, year);
    restricted.push(await groupUnit(sql, unit, year));
  }
  const everything: number[] = [];
  for (let turn = 0; turn < plain; turn += 1) everything.push(await groupEverything(sql, year));
  const ours = median(questions[1]?.again ?? []);
  const idle: number[] = [];
  for (let turn = 0; turn < asked; turn += 1) idle.push(await ask('/setup'));
  const noise = `${format(median(idle))} / ${format(percentile(idle, 0.95))} ms`;
  return [
    { what: 'GET /setup, which asks next to nothing: p50 / p95', value: noise },
    ...questions.flatMap(({ what, first, again }) => [
      { what: `A commune, ${what}: p50, warm`, value: `${format(median(again))} ms` },
      atMost(`A commune, ${what}: p95, warm`, percentile(again, 0.95), UNIT_MOST_MS, 'ms'),
      { what: `A commune, ${what}: p95, asked for the first time`, value: `${format(percentile(first, 0.95))} ms` },
    ]),
    { what: 'Plain GROUP BY over the ballots of the year, per unit', value: `${format(median(everything))} ms` },
    partOf('A commune, scores, a year ÷ that query', ours / median(everything), country),
    {
      what: 'Plain GROUP BY over one commune’s ballots of the year, by index',
      value: `${format(median(restricted))} ms`,
    },
    { what: 'A commune, scores, a year (HTTP and all) ÷ that query', value: format(ours / median(restricted)) },
  ];
}

/** Judged at the size it was asked for: a smaller table makes the plain query cheaper, and nothing else. */
function partOf(what: string, part: number, { size }: Country): Figure {
  const figure = { what, value: `1/${format(1 / part)}` };
  return size.ballots < wholeCountry.ballots ? figure : { ...figure, budget: '≤ 1/100', met: part <= PART_OF_PLAIN };
}

async function measureWhole(ask: Ask, { country: rounds }: CountryEffort): Promise<Figure[]> {
  const { year } = spansOf(Date.now());
  const cut = { from: addDays(year.from, 5), to: addDays(year.to, -5) };
  const figures: Figure[] = [];
  for (const [what, path] of [
    ['scores, a year', `/scores?from=${year.from}&to=${year.to}`],
    ['trends, 12 months', `/trends?from=${year.from}&to=${year.to}&step=month`],
    ['scores by unit, a year', `/scores?from=${year.from}&to=${year.to}&by=unit`],
    // No page asks for this: half-months at both ends are counted ballot by ballot.
    ['scores, a year cut at both ends', `/scores?from=${cut.from}&to=${cut.to}`],
  ] as const) {
    await ask(`${path}&unit=${countryUnit}`);
    const times: number[] = [];
    for (let turn = 0; turn < rounds; turn += 1) times.push(await ask(`${path}&unit=${countryUnit}`));
    figures.push({ what: `The country, ${what}: p50`, value: `${format(median(times))} ms` });
    figures.push(atMost(`The country, ${what}: p95`, percentile(times, 0.95), COUNTRY_MOST_MS, 'ms'));
  }
  return figures;
}

/** Recounts everything; without a server beside it, so that nothing else works on the database. */
export async function measureVerify({ place, size }: Country): Promise<Figure[]> {
  const began = performance.now();
  const { ok, checks } = await runJson<{ ok: boolean; checks: unknown[] }>(place, ['verify']);
  const seconds = (performance.now() - began) / 1000;
  const what = `verify, ${size.ballots.toLocaleString('en')} ballots, ${checks.length.toLocaleString('en')} checks`;
  return [{ what, value: `${format(seconds)} s`, budget: 'passes', met: ok }];
}

/** The same communes in a table of a tenth: what an answer costs must follow its own size. */
export async function compareWithTenth(url: string, country: Country, effort: CountryEffort): Promise<Figure[]> {
  const { units, ballots, days } = country.size;
  const tenth = await fillCountry(url, { units: Math.round(units / 10), ballots: Math.round(ballots / 10), days });
  try {
    return await compareFilled(country, tenth, effort.asked);
  } finally {
    await tenth.remove();
  }
}

export async function compareFilled(country: Country, tenth: Country, asked: number): Promise<Figure[]> {
  const [whole, small] = [await startSealed(country), await startSealed(tenth)];
  try {
    return await takeTurns([country, tenth], [whole.server.url, small.server.url], asked);
  } finally {
    await whole.server.stop();
    await small.server.stop();
  }
}

async function takeTurns(countries: readonly Country[], urls: readonly string[], asked: number): Promise<Figure[]> {
  const { year } = spansOf(Date.now());
  const chance = createChance(11);
  const times = countries.map(() => [] as number[]);
  const tokens = countries.map(operatorToken);
  for (let turn = 0; turn < asked; turn += 1) {
    for (const [index, { communes }] of countries.entries()) {
      const unit = communes[Math.floor(chance() * communes.length)] ?? '';
      const url = `${urls[index]}/api/v1/scores?from=${year.from}&to=${year.to}&unit=${unit}`;
      await timeRequest(url, tokens[index] ?? '');
      times[index]?.push(await timeRequest(url, tokens[index] ?? ''));
    }
  }
  const [whole = Number.NaN, small = Number.NaN] = times.map(median);
  const value = `${format(whole / small)} × (${format(whole)} / ${format(small)} ms)`;
  return [{ what: 'A commune, scores, a year: ten times the table', value }];
}

/** What commands beside the server use too: it may read every unit. */
function operatorToken({ place }: Country): string {
  return (JSON.parse(readFileSync(join(place.dataFolder, 'server.json'), 'utf8')) as { token: string }).token;
}

async function timeRequest(url: string, token: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return performance.now() - began;
}
