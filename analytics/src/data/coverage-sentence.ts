import type { Format } from '../format.ts';
import type { Words } from '../strings/words.ts';
import type { Figures } from './load-figures.ts';
import { targetOf, verdictOf } from './verdict.ts';

type Stated = Pick<Figures, 'coverage' | 'plan'>;

/** The one sentence the page opens with: what was surveyed, the share, and what is missing. */
export function coverageSentence(stated: Stated, words: Words, format: Format): string {
  const { coverage } = stated;
  const { basis, eligible, surveyed } = coverage;
  const dossiers = words.dossiersOf[basis];
  if (eligible === 0) return words.sentence.nothingYet(dossiers);
  const target = targetOf(coverage);
  const counted = words.sentence.surveyed({
    surveyed: format.count(surveyed),
    eligible: format.count(eligible),
    dossiers,
    share: format.share(surveyed, eligible, target),
  });
  return `${counted}: ${outcome(stated, words, format)}`;
}

function outcome({ coverage, plan }: Stated, words: Words, format: Format): string {
  const target = targetOf(coverage);
  const verdict = verdictOf(coverage);
  if (target === null || verdict === 'no-target')
    return plan === null ? words.sentence.noPlan : words.sentence.noTarget;
  const limit = format.wholePercent(target.share);
  if (verdict === 'met') return words.sentence.met[target.comparison](limit);
  return words.sentence.stillNeeded[target.comparison](
    coverage.stillNeeded ?? 0,
    format.count(coverage.stillNeeded ?? 0),
    limit,
  );
}
