import { type ShareTarget, shareDigits } from '@hailong/shared/coverage/share-digits.ts';
import { type Day, dayOfInstant } from '@hailong/shared/period/day.ts';

export type Language = 'vi' | 'en';
export type Format = ReturnType<typeof createFormat>;

const marks = {
  // A no-break space keeps "7,5 %" on one line.
  vi: { decimal: ',', group: '.', percent: '\u00a0%' },
  en: { decimal: '.', group: ',', percent: '%' },
} as const;

/** How numbers and days are written in a language. Days are dd/mm/yyyy in both. */
export function createFormat(language: Language) {
  const mark = marks[language];

  function written(digits: string): string {
    const [whole = '', decimals] = digits.split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, mark.group);
    return decimals === undefined ? grouped : `${grouped}${mark.decimal}${decimals}`;
  }

  return {
    count: (value: number) => written(String(value)),
    /** A score 0–100 with one decimal. */
    score: (value: number) => written(value.toFixed(1)),
    interval: (low: number, high: number) => `${written(low.toFixed(1))}–${written(high.toFixed(1))}`,
    /** A change of a score in points, with its sign: "+2,3", "−0,4". */
    points: (value: number) => pointsOf(value, written),
    pointsRange: (low: number, high: number) => `${pointsOf(low, written)} … ${pointsOf(high, written)}`,
    /** A score aimed at, as the plan wrote it: "86", "87,5". */
    goal: (value: number) => written(String(Number(value.toFixed(2)))),
    /** The surveyed share; never contradicts the verdict (see `shareDigits`). `denominator` > 0. */
    share: (numerator: number, denominator: number, target: ShareTarget | null) =>
      written(shareDigits(numerator, denominator, target)) + mark.percent,
    /** An estimated fraction with one decimal; a share that is counted goes through `share`. */
    percent: (fraction: number) => written((fraction * 100).toFixed(1)) + mark.percent,
    /** A chance in whole percent, never said to be certain while it is not. */
    chance: (fraction: number) => {
      const whole = Math.round(fraction * 100);
      if (whole === 0 && fraction > 0) return `< ${written('1')}${mark.percent}`;
      if (whole === 100 && fraction < 1) return `> ${written('99')}${mark.percent}`;
      return written(String(whole)) + mark.percent;
    },
    /** An average, with one decimal: "1,4". */
    amount: (value: number) => written(value.toFixed(1)),
    /** A target as the plan wrote it: 0.1 → "10 %", 0.125 → "12,5 %". */
    wholePercent: (fraction: number) => written(String(Number((fraction * 100).toFixed(8)))) + mark.percent,
    day: (day: Day) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`,
    dayOfInstant,
    dayOfMonth: (day: Day) => `${day.slice(8)}/${day.slice(5, 7)}`,
    month: (day: Day) => `${day.slice(5, 7)}/${day.slice(0, 4)}`,
  };
}

/** What rounds to nought has no direction; a minus is the sign, not a hyphen, so that it is read and copied as one. */
function pointsOf(value: number, written: (digits: string) => string): string {
  const digits = Math.abs(value).toFixed(1);
  if (Number(digits) === 0) return written(digits);
  return `${value > 0 ? '+' : '−'}${written(digits)}`;
}

/** Hour and minute in Vietnam, "14:05". */
export function timeOfInstant(instantMs: number): string {
  const sinceMidnightMs = instantMs - Date.parse(`${dayOfInstant(instantMs)}T00:00:00+07:00`);
  const minutes = Math.floor(sinceMidnightMs / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
