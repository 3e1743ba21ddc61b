import type { ScoresReviewWords } from './scores-review.vi.ts';

export const scoresReviewEn: ScoresReviewWords = {
  title: 'Scores',
  sentence: {
    top2: ({ score, interval, ballots }) =>
      `${score}% of answers satisfied or very satisfied (95% interval: ${interval}), from ${ballots} surveys`,
    mean: ({ score, interval, ballots }) =>
      `Converted score ${score} of 100 (95% interval: ${interval}), from ${ballots} surveys`,
    direct: {
      top2: ({ score, interval, ballots }) =>
        `Asked one question on the whole, ${score}% satisfied or very satisfied (95% interval: ${interval}), from ${ballots} surveys`,
      mean: ({ score, interval, ballots }) =>
        `Asked one question on the whole, converted score ${score} of 100 (95% interval: ${interval}), from ${ballots} surveys`,
    },
    none: (ballots) => `${ballots} surveys in this period, but no criterion was answered`,
  },
  against: {
    previous: {
      better: 'better than the period before',
      worse: 'worse than the period before',
      'cannot-tell': 'cannot be told from the period before',
    },
    'last-year': {
      better: 'better than the same period last year',
      worse: 'worse than the same period last year',
      'cannot-tell': 'cannot be told from the same period last year',
    },
  },
  noBefore: 'no earlier period to compare with',
  survey: 'Survey',
  surveys: { counter: '16 criteria, asked at the counter', full: '39 criteria, both contents (paper, file)' },
  fullNote:
    'The survey of 39 criteria comes from other sources (paper, file): it is never counted with, nor compared to, the survey at the counter.',
  leads: { top2: 'Share satisfied', mean: 'Converted score' },
  units: { top2: '%', mean: 'of 100' },
  interval: '95% interval',
  noInterval: 'too few people to know',
  other: (name) => `${name}, the other way to count`,
  otherWhat: 'The two figures are not to be compared: this is another way to count the same answers.',
  target: (target) => `Target ${target}`,
  few: (ballots) => `From ${ballots} surveys only: this figure will still change much.`,
  standing: {
    above: (target) => `The target of ${target} is reached`,
    below: (target) => `Below the target of ${target}`,
    'cannot-tell': (target) => `Cannot tell whether the target of ${target} is reached`,
    'nothing-yet': () => 'No answer yet',
  },
  factorsFinding: {
    below: (count, all, target) => `${count} of ${all} factors surely below the target of ${target}`,
    above: (all, target) => `All ${all} factors surely reach the target of ${target}`,
    none: (target) => `No factor is surely below the target of ${target}`,
  },
  factorsCaption: (name, dates) => `${name} of each factor; the bar is the 95% interval. Period ${dates}.`,
  tableFinding: {
    changed: (worse, better) => `Against the period before: ${worse} items worse, ${better} better`,
    none: 'Against the period before: nothing differs enough to say so',
    alone: 'Each factor and criterion',
  },
  tableCaption: (previous) => `Changes against ${previous}. Press a column’s name to sort.`,
  sides: (previous, lastYear) => `the period before (${previous}) and the same one last year (${lastYear})`,
  side: {
    previous: (dates) => `the period before (${dates})`,
    'last-year': (dates) => `the same period last year (${dates})`,
  },
  columns: {
    item: 'Factor, criterion',
    id: 'Id',
    score: { top2: 'Share satisfied, %', mean: 'Converted score' },
    low: 'Interval from',
    high: 'Interval to',
    axis: '0–100',
    n: 'Answers',
    levels: 'Levels 1–5',
    level: (level) => `Level ${level}`,
    notApplicable: 'Not applicable',
    change: { previous: 'Since the period before', 'last-year': 'Since last year' },
    before: { previous: 'Period before', 'last-year': 'Last year' },
    beforeN: { previous: 'Answers, period before', 'last-year': 'Answers, last year' },
    p: { previous: 'Adjusted p, period before', 'last-year': 'Adjusted p, last year' },
    verdict: { previous: 'Verdict, period before', 'last-year': 'Verdict, last year' },
  },
  noChange: 'nothing to compare',
  notAlone:
    'This interval looks at one figure alone; with all figures of the page looked at together it is not sure enough.',
  overall: (count) => `Overall, ${count} criteria`,
  directTitle: 'Asked directly',
  why: {
    title: 'Why it sometimes says “cannot tell”',
    what: 'Better, worse',
    whatLines: [
      '“Better” or “worse” is said only where the difference is larger than chance can make it.',
      '“Cannot tell” does not mean unchanged: there are too few surveys to tell a real change from chance.',
    ],
    many: 'Many comparisons at once',
    manyLines: (rate) => [
      `This page compares many items at once, so it corrects for that (Holm): if nothing had really changed, the chance that it says so wrongly of any item at all is at most ${rate}.`,
      'The range in brackets beside a change is of that item alone, not corrected: it may leave out 0 and the verdict still be “cannot tell”.',
    ],
    how: 'How it is counted',
    howLines: [
      'A single criterion, by share satisfied: Fisher’s exact test. Pooled and converted scores: t tests on the variation between surveys.',
      'Not narrowed by the number of dossiers: the question is whether the service changed, not only about the people of this period.',
    ],
    dates: 'Days compared',
  },
};
