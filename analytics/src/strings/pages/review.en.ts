import type { ReviewWords } from './review.vi.ts';

export const reviewEn: ReviewWords = {
  failed: 'The figures could not be loaded',
  print: 'Print this page',
  unit: (unit) => `Unit shown: ${unit}.`,
  ownUnit: 'Back to my unit',
  filters: 'What to show',
  excluded: (count) => `${count} surveys are left out of every figure on this page, each with a reason.`,
  excludedWhy: 'See the reasons',
  empty: {
    nothing: (period) => `${period} has no survey yet`,
    ahead: 'This period has not begun.',
    next: 'Figures appear when the tablets at the counters send surveys, or when paper forms are typed in.',
    last: (period) => `See ${period}, the latest period with data`,
    longer: 'A longer period can be chosen above: quarter, half-year, year.',
  },
  csv: 'Download the table (CSV)',
  png: 'Download the picture (PNG)',
  pngFailed: 'This browser could not save the picture. All figures are in the table.',
  chartFailed: 'The chart could not be loaded. All figures are still in the table.',
  chartName: (finding) => `Chart: ${finding}. The figures are in the table right after it.`,
  hidden: 'hidden',
  verdicts: { better: 'better', worse: 'worse', 'cannot-tell': 'cannot tell' },
  source: (dates) => `Period ${dates}`,
};
