import type { RepresentativenessWords } from './representativeness.vi.ts';

export const representativenessEn: RepresentativenessWords = {
  title: 'Representativeness',
  sentence: {
    rate: ({ surveyed, eligible, rate }) => `${surveyed} of ${eligible} in-person dossiers surveyed, ${rate}`,
    reached: (needed) => `the sample size of ${needed} is reached`,
    short: (missing, needed) => `${missing} surveys short of the sample size of ${needed}`,
    weighted: (raw, value) => `weighted by field the score is ${value} instead of ${raw}`,
    noDossiers: 'There is no list of dossiers for this period yet, so surveys cannot be compared with them',
  },
  facts: {
    basis: {
      'received-in-person': 'Dossiers handed in in person in the period',
      'returned-in-person': 'Dossiers whose result was fetched in person in the period',
    },
    surveyed: 'With a completed survey',
    invited: 'Invited at the return desk',
    invitedWhat: (completed, declined, unanswered) =>
      `${completed} completed, ${declined} declined, ${unanswered} without an answer`,
    sample: 'Sample size needed',
    sampleWhat: (error) => `n = N/(1 + N·e²), e = ${error}`,
    reached: 'reached',
    short: (missing) => `${missing} short`,
  },
  mixes: {
    field: {
      alike: (share) => `The fields of surveys are nearly those of dossiers: ${share} apart`,
      unlike: (share) => `The fields of surveys differ from those of dossiers: ${share} apart`,
      none: 'Fields: too little to compare',
      caption: (dates, phone) =>
        `Shares, %: surveys at the counter${phone ? ' (with a few by phone)' : ''} beside in-person dossiers, ${dates}.`,
      unknown: 'Field not known',
    },
    channel: {
      alike: (share) => `The channels of surveys are nearly those of dossiers: ${share} apart`,
      unlike: (share) => `The channels of surveys differ from those of dossiers: ${share} apart`,
      none: 'Channels: too little to compare',
      caption: (dates) => `Shares, %: all surveys, by phone too, beside dossiers of every channel, ${dates}.`,
      unknown: 'Channel not known',
    },
  },
  legend: { dossiers: 'Dossiers', ballots: 'Surveys' },
  hidden: 'hidden',
  hiddenNote: (groups) => `Hidden for fewer than 5 surveys, or because subtraction would reveal those: ${groups}.`,
  columns: {
    group: { field: 'Field', channel: 'Channel' },
    dossiers: 'Dossiers',
    dossierShare: 'Share of dossiers, %',
    ballots: 'Surveys',
    ballotShare: 'Share of surveys, %',
    difference: 'Difference, % points',
  },
  weighted: {
    none: 'Too few surveys to weight the score to the mix of dossiers: at least 5 persons are needed',
    title: (difference) => `Weighted to the mix of dossiers, the score changes by ${difference} points`,
    caption: (score, dates) => `${score}, surveys at the counter, 95% interval, ${dates}.`,
    rows: { raw: 'As answered', weighted: 'Weighted to the fields of dossiers' },
    dot: (name, score) => `${name}: ${score}`,
    columns: {
      row: 'Way of counting',
      score: { top2: 'Satisfied, %', mean: 'Converted score' },
      interval: '95% interval',
    },
    low: 'Interval, from',
    high: 'Interval, to',
    noInterval: 'cannot be computed',
    designEffect: (effect) =>
      `Design effect ${effect}: for the weighted score to be as precise as if all fields had answered alike, ${effect} times as many surveys would be needed.`,
    direct: 'Score of the one direct question on the whole, since no criteria were asked in this period.',
  },
  strata: {
    title: (count) => `The score is weighted by ${count} parts`,
    group: 'Field',
    dossiers: 'Dossiers',
    persons: 'Persons who answered',
    perPerson: 'Dossiers each of them stands for',
  },
  why: {
    title: 'How to read representativeness',
    mix: 'Mixes apart',
    mixLines: [
      'The share of surveys that would have to be of another group for both mixes to be equal: 0% is the same.',
      'Hidden groups count as one group.',
    ],
    weight: 'Weighted score',
    weightLines: [
      'Each field weighs by its number of dossiers, as if all fields had answered alike. Fields of fewer than 5 persons are taken together.',
      'Weights mend the mix of fields alone. Within a field those who answered may still differ from those who did not.',
    ],
    sample: 'Sample size',
    sampleLines: [
      'Formula taught by the Ministry of Home Affairs (CV 1159/BNV-CCHC), error 5%. Enough surveys need not be representative ones.',
    ],
    limits: 'Who is not in the figures',
    limitsLines: [
      'A survey at the return of results does not meet those whose dossier was refused or withdrawn.',
      'Surveys by phone count in the mix of channels; not in the mix of fields nor in the weighted score, since those persons did not fetch the result at the counter. Fewer than 5 of them in a period are counted together with the others, so that they are not given away.',
      'Surveys at the counter include people who filed online and fetched the result at the counter.',
    ],
  },
};
