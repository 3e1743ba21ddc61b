import type { IntegrityFinding } from '@hailong/shared/contract/integrity.ts';
import type { Format } from '../../format.ts';
import type { FindingWords, IntegrityWords } from '../../strings/pages/integrity.vi.ts';

/** The server names so many days at most. */
const DAYS_TOLD = 10;

/** A finding as it is said: shares as counts, so that "12 of 60" stands beside "1–2". */
export function tellFinding(finding: IntegrityFinding, words: IntegrityWords, format: Format): string {
  const { signal, counter, count, of, observed, against, time, days } = finding;
  const told: FindingWords = {
    where: counter === null ? words.centre : words.at(counter),
    count: format.count(count),
    of: format.count(of),
    observed: signal === 'counter-outlier' ? format.score(observed) : format.count(observed),
    usual: usualOf(finding, format),
    before: against === 'year-before',
    time: time ?? '',
    days: [...days].sort().map(format.day).join(', '),
    onlyFirstDays: days.length >= DAYS_TOLD,
    firstDay: days.slice(0, 1).map(format.day).join(),
    otherDays: Math.max(0, days.length - 1),
  };
  return words.told[signal](told);
}

function usualOf({ signal, expected, of }: IntegrityFinding, format: Format): string | null {
  if (expected === null) return null;
  if (signal === 'counter-outlier') return format.score(expected);
  if (signal === 'unequal-counts') return format.count(expected);
  return between(signal === 'burst' ? expected : expected * of, format);
}

/** Nobody comes by halves: 1.4 is "1–2". */
function between(value: number, format: Format): string {
  const low = Math.floor(value + 1e-9);
  const high = Math.ceil(value - 1e-9);
  return low === high ? format.count(low) : `${format.count(low)}–${format.count(high)}`;
}
