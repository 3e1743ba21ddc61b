import type { ReportingPeriod } from '@hailong/shared/period/reporting-period.ts';
import { type ChosenPeriod, isNamed } from '../address.ts';
import { useSpeech } from '../speech.tsx';

/** "Tháng 01/2026", "Quý I/2026", or the two days of a period without a name. */
export function usePeriodName(): (period: ChosenPeriod) => string {
  const { words, format } = useSpeech();
  return (period) =>
    isNamed(period)
      ? words.today.periodName[period.kind](numberOf(period), String(period.year))
      : words.today.range(format.day(period.from), format.day(period.to));
}

const roman = ['I', 'II', 'III', 'IV'];

/** Months are written 01 … 12, quarters and half-years in Roman numerals as in official documents. */
function numberOf({ kind, number }: ReportingPeriod): string {
  return kind === 'month' ? String(number).padStart(2, '0') : (roman[number - 1] ?? '');
}
