import type { PrioritiesWords } from './priorities.vi.ts';

export const prioritiesEn: PrioritiesWords = {
  title: 'What to fix first',
  sentence: {
    first: (criterion) => `Fix first: ${criterion}`,
    firstAndPerhaps: (sure, perhaps) => `Fix first: ${sure}; perhaps ${perhaps} too, though it is not certain`,
    perhaps: (criterion) => `Perhaps fix first, though it is not certain: ${criterion}`,
    lowOnly: 'The criteria below the target have little influence on the whole',
    allReached: (target, criterion) =>
      `All criteria reach the target of ${target}; most would be gained by: ${criterion}`,
    tooFew: 'There are too few answers to tell what to fix first',
  },
  numbered: (mark, name) => `${mark}. ${name}`,
  tooFew: (missing, needed) =>
    `To tell which criteria move the whole, at least ${needed} surveys must answer several criteria at once; ${missing} are missing. A longer period can be chosen above. The score of each criterion is in the table, lowest first.`,
  cannotTell:
    'The surveys of this period answer almost alike, so nobody can see which criterion moves the whole up or down. A longer period can be chosen above. The score of each criterion is in the table, lowest first.',
  finding: {
    some: (sure, unsure) =>
      `Below the target and influential: ${[sure === '' ? '' : `criteria ${sure}`, unsure === '' ? '' : `not sure: ${unsure}`].filter((part) => part !== '').join('; ')}`,
    none: 'No criterion is both below the target and influential',
    unknown: 'Score of each criterion, lowest first',
  },
  caption: (lead, days) =>
    `Across: ${lead}. Up: influence on the whole. The number in a circle is the criterion’s. Full circle: its score is certainly on that side of the target; empty: not certain. ${days}`,
  range: (from, to) => `From ${from} to ${to}.`,
  top2: 'share satisfied',
  mean: 'converted score',
  places: { 'fix-first': 'Fix first', low: 'Low, little influence', 'keep-up': 'Keep up', fine: 'Fine' },
  unknownPlace: 'not known',
  targetLine: (target) => `Target ${target}`,
  evenLine: (share) => `Even share ${share}`,
  columns: {
    criterion: 'Criterion',
    top2: 'Share satisfied',
    mean: 'Converted score',
    interval: '95% interval',
    low: 'Lower end, 95%',
    high: 'Upper end, 95%',
    n: 'Answers',
    influence: 'Influence',
    influenceFile: 'Influence, %',
    error: 'Standard error of influence, %',
    weight: 'Gain if fixed',
    place: 'Place',
    sure: 'How sure',
    comments: 'Comments',
  },
  about: (value, error) => `${value} ± ${error}`,
  sure: {
    both: 'clear',
    score: 'score clear, influence not',
    influence: 'influence clear, score not',
    neither: 'not clear',
  },
  readComments: (count) => `${count} to read`,
  noComments: '0',
  explanation: {
    title: 'How the order is worked out',
    place: 'The four places',
    placeLines: (target) => [
      `Low: the score is below the plan’s target of ${target}. It is not held against the centre’s own average: then about half of the criteria would always be low.`,
      'Influential: above the even share, which is what each criterion would have if all had the same.',
    ],
    weight: 'Gain if fixed',
    weightLines: ['Influence × (100 − score). What is influential and far from 100 comes first.'],
    influence: 'Influence',
    method: {
      'relative-weights-whole':
        'Johnson’s relative weights: the part of the answer on satisfaction as a whole that each criterion explains.',
      'relative-weights-mean':
        'Johnson’s relative weights: the part of each person’s average level that each criterion explains, because the full form does not ask about the whole.',
      'correlation-whole':
        'Squared correlation of each criterion with the question on the whole, scaled to 100%, because the rotating form never asks all criteria at once.',
    },
    source:
      'J. W. Johnson, A heuristic method for estimating the relative weight of predictor variables in multiple regression, Multivariate Behavioral Research 35 (2000), 1–19.',
    matrix:
      'The chart of four places: J. A. Martilla, J. C. James, Importance-performance analysis, Journal of Marketing 41 (1977), 77–79.',
    limits: 'Limits',
    limitLines: [
      'Influence is what goes together in the answers; it proves no cause.',
      '± is two standard errors. A place is “not clear” where the interval lies across the line.',
    ],
    persons: (persons) => `Worked out from ${persons} surveys.`,
    sampled:
      'There are very many surveys, so influence is worked out from a random part of them that stays the same. Scores are from all.',
  },
  fileName: 'priorities',
};
