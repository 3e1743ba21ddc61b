import { problem } from '@hailong/shared/problem.ts';
import { hasUnits } from '../database/simulated-country.ts';
import { simulateCountry } from '../simulate/simulate-country.ts';
import { fill, words } from '../strings/vi.ts';
import type { Command, Values } from './command.ts';
import { formatDay } from './format-figures.ts';

/** What the numbers may be: more would not fit a code, a day or this machine. */
const most = { units: 20_000, ballots: 100_000_000, days: 3_660, seed: 2_147_483_646 } as const;
const DEFAULT_SEED = 1;

function numberOf(values: Values, name: keyof typeof most, fallback?: number): number {
  const text = values[name];
  if (text === undefined && fallback !== undefined) return fallback;
  const number = typeof text === 'string' && /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > most[name]) throw problem('option-invalid', `--${name} (1–${most[name]})`);
  return number;
}

export const simulateCommand: Command = {
  name: 'simulate',
  usage: '--units N --ballots N --days N [--seed N]',
  summary: words.summaries.simulate,
  positionals: [],
  options: {
    units: { type: 'string' },
    ballots: { type: 'string' },
    days: { type: 'string' },
    seed: { type: 'string' },
  },
  run: async (_api, values, _positionals, { local, tell }) => {
    const wanted = {
      units: numberOf(values, 'units'),
      ballots: numberOf(values, 'ballots'),
      days: numberOf(values, 'days'),
      seed: numberOf(values, 'seed', DEFAULT_SEED),
    };
    if (local === null) throw problem('server-running');
    const { database, clock } = local;
    if (await hasUnits(database.sql)) throw problem('database-not-empty');
    const told = (step: string, part: number) =>
      tell(fill(words.simulating, { step, percent: Math.floor(100 * part) }));
    const simulated = await simulateCountry(database, wanted, { nowMs: clock.now, told });
    const { from, to } = simulated;
    const line = fill(words.simulated, { ...simulated, from: formatDay(from), to: formatDay(to) });
    return { json: simulated, lines: [line] };
  },
};
