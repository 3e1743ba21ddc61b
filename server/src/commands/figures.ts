import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import { type ScoresReply, surveys } from '@hailong/shared/contract/scores.ts';
import type { VerifyReply } from '@hailong/shared/contract/verify.ts';
import { bases } from '@hailong/shared/plan/plan.ts';
import { groupings } from '@hailong/shared/scoring/groupings.ts';
import { fill, words } from '../strings/vi.ts';
import { type Command, unitOption } from './command.ts';
import { describeCoverage, describeScores } from './format-figures.ts';
import { periodOf, periodOptions, periodUsage } from './period-options.ts';

export const coverageCommand: Command = {
  name: 'coverage',
  usage: `${periodUsage} [--unit ID] [--basis received-in-person|returned-in-person]`,
  summary: words.summaries.coverage,
  positionals: [],
  options: { ...periodOptions, ...unitOption, basis: { type: 'string' } },
  choices: { basis: bases },
  run: async (api, values) => {
    const query = { ...periodOf(values), unit: values.unit, basis: values.basis };
    const coverage = await api<CoverageReply>({ method: 'GET', path: '/coverage', query });
    return { json: coverage, lines: describeCoverage(coverage) };
  },
};

export const scoresCommand: Command = {
  name: 'scores',
  usage: `${periodUsage} [--unit ID] [--by ${groupings.join('|')}] [--survey ${surveys.join('|')}]`,
  summary: words.summaries.scores,
  positionals: [],
  options: { ...periodOptions, ...unitOption, by: { type: 'string' }, survey: { type: 'string' } },
  choices: { by: groupings, survey: surveys },
  run: async (api, values) => {
    const query = { ...periodOf(values), unit: values.unit, by: values.by, survey: values.survey };
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
