import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { Plan } from '@hailong/shared/plan/plan.ts';
import type { Format } from '../format.ts';
import { useSpeech } from '../speech.tsx';
import type { Words } from '../strings/words.ts';
import { Explained, Explanation } from './explanation.tsx';

export function ShareExplanation({ coverage, plan }: { coverage: CoverageReply; plan: Plan | null }) {
  const { words, format } = useSpeech();
  const { basis, surveyed, eligible, pending, from, to } = coverage;
  const counts = words.explain.shareCounts(format.count(surveyed), format.count(eligible), format.count(pending));
  return (
    <Explanation title={words.explain.share}>
      <Explained name={words.explain.definition} lines={[words.definition[basis]]} />
      <Explained name={words.explain.dates} lines={[words.today.range(format.day(from), format.day(to))]} />
      <Explained name={words.explain.counts} lines={[counts]} />
      <Explained name={words.explain.target} lines={targetLines(coverage, plan, words, format)} />
      <Explained name={words.explain.method} lines={words.explain.shareMethod} />
    </Explanation>
  );
}

/** The plan's own sentence is quoted, so that nobody has to take ours for it. */
function targetLines(
  { target: share, tier }: CoverageReply,
  plan: Plan | null,
  words: Words,
  format: Format,
): string[] {
  if (plan === null) return [words.explain.noPlan];
  const { number, date } = plan.document;
  const target = plan.surveyTarget;
  if (target === null || share === null) return [words.explain.planWithoutTarget(number, format.day(date))];
  const limit = words.comparison[target.comparison](format.wholePercent(share));
  const source = { number, date: format.day(date), section: target.section ?? '', limit };
  return [
    words.explain.targetOfPlan(source),
    ...(tier === undefined ? [] : [words.explain.tier[tier.source](format.count(tier.volume))]),
    ...(target.text === undefined ? [] : [`“${target.text}”`]),
  ];
}
