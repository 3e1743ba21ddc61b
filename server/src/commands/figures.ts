import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import { groupings, type ScoresReply } from '@hailong/shared/contract/scores.ts';
import type { VerifyReply } from '@hailong/shared/contract/verify.ts';
import { bases } from '@hailong/shared/plan/plan.ts';
import { problem } from '@hailong/shared/problem.ts';
import { fill, words } from '../strings/vi.ts';
import { type Command, unitOption, type Values } from './command.ts';
import { describeCoverage, describeScores } from './format-figures.ts';

const period = { from: { type: 'string' }, to: { type: 'string' }, period: { type: 'string' } } as const;
const periodUsage = '(--from YYYY-MM-DD --to YYYY-MM-DD | --period 2026-01|2026-Q1|2026-H1|2026-9M|2026)';

/** Whether a period is a sound one is the server's to say; here only that one was given. */
function periodOf({ from, to, period: named }: Values) {
  if (named !== undefined) return { from, to, period: named };
  if (from === undefined || to === undefined) throw problem('option-invalid', from === undefined ? '--from' : '--to');
  return { from, to };
}

export const coverageCommand: Command = {
  name: 'coverage',
  usage: `${periodUsage} [--unit ID] [--basis received-in-person|returned-in-person]`,
  summary: words.summaries.coverage,
  positionals: [],
  options: { ...period, ...unitOption, basis: { type: 'string' } },
  choices: { basis: bases },
  run: async (api, values) => {
    const query = { ...periodOf(values), unit: values.unit, basis: values.basis };
    const coverage = await api<CoverageReply>({ method: 'GET', path: '/coverage', query });
    return { json: coverage, lines: describeCoverage(coverage) };
  },
};

export const scoresCommand: Command = {
  name: 'scores',
  usage: `${periodUsage} [--unit ID] [--by field|counter|channel]`,
  summary: words.summaries.scores,
  positionals: [],
  options: { ...period, ...unitOption, by: { type: 'string' } },
  choices: { by: groupings },
  run: async (api, values) => {
    const query = { ...periodOf(values), unit: values.unit, by: values.by };
    const scores = await api<ScoresReply>({ method: 'GET', path: '/scores', query });
    return { json: scores, lines: describeScores(scores) };
  },
};

export const verifyCommand: Command = {
  name: 'verify',
  usage: '[--unit ID]',
  summary: words.summaries.verify,
  positionals: [],
  options: unitOption,
  run: async (api, values) => {
    const reply = await api<VerifyReply>({ method: 'GET', path: '/verify', query: { unit: values.unit } });
    const failed = reply.checks.filter((one) => !one.ok);
    const lines = reply.ok
      ? [fill(words.verified, { count: reply.checks.length })]
      : failed.map((one) => fill(words.checkFailed, one as Record<'unit' | 'check' | 'detail', string>));
    return { json: reply, lines, ok: reply.ok };
  },
};
