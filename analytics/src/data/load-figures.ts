import type { CoverageByDayReply, CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import type { Basis, Plan } from '@hailong/shared/plan/plan.ts';
import type { Answer, Query, ServerClient } from '../server-client.ts';

export type Figures = {
  coverage: CoverageReply;
  days: CoverageByDayReply;
  scores: ScoresReply;
  /** Null where no plan is in force on the last day of the period. */
  plan: Plan | null;
};

/** A period as the API takes it, and a basis unless the plan's. */
export type FiguresQuery = ({ period: string } | { from: string; to: string }) & { basis?: Basis };

type FigureSource = Pick<ServerClient, 'coverage' | 'coverageByDay' | 'scores' | 'plan'>;

const ATTEMPTS = 3;

/**
 * Everything the Today page shows of one period. A survey that arrives between two of the requests would make the
 * figure and its table disagree, so they are asked for again until the daily counts add up to the period's.
 */
export async function loadFigures(source: FigureSource, query: FiguresQuery): Promise<Answer<Figures>> {
  let answer = await loadOnce(source, query);
  for (let attempt = 1; attempt < ATTEMPTS && answer.ok && !addsUp(answer.value); attempt += 1) {
    answer = await loadOnce(source, query);
  }
  return answer;
}

async function loadOnce(source: FigureSource, { basis, ...period }: FiguresQuery): Promise<Answer<Figures>> {
  const based: Query = basis === undefined ? period : { ...period, basis };
  const [coverage, days, scores] = await Promise.all([
    source.coverage(based),
    source.coverageByDay(based),
    source.scores(period),
  ]);
  if (!coverage.ok) return coverage;
  if (!days.ok) return days;
  if (!scores.ok) return scores;
  // Only the server knows the last day of a period that was asked for by its name.
  const plan = await source.plan(coverage.value.to);
  if (!plan.ok && plan.code !== 'plan-missing') return plan;
  return {
    ok: true,
    value: { coverage: coverage.value, days: days.value, scores: scores.value, plan: plan.ok ? plan.value : null },
  };
}

function addsUp({ coverage, days }: Figures): boolean {
  const sum = (count: 'eligible' | 'surveyed') => days.days.reduce((total, one) => total + one[count], 0);
  return sum('eligible') === coverage.eligible && sum('surveyed') === coverage.surveyed;
}

export function hasNothing({ coverage, scores }: Figures): boolean {
  return coverage.eligible === 0 && coverage.surveyed === 0 && coverage.pending === 0 && scores.ballots === 0;
}
