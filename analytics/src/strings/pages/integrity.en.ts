import type { FindingWords, IntegrityWords } from './integrity.vi.ts';

const usually = ({ usual, before }: FindingWords) => {
  if (usual === null) return 'there are too few to know how many are ordinary';
  return before ? `in the year before it would be ${usual}` : `as at the other counters it would be ${usual}`;
};

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

export const integrityEn: IntegrityWords = {
  title: 'Integrity',
  emptyNote: 'Without answers there is nothing to ask about.',
  range: (from, to) => `From ${from} to ${to}`,
  sentence: {
    asks: (count, written, range, ballots) =>
      `${range}: ${written} ${plural(count, 'thing', 'things')} to ask about, among ${ballots} surveys`,
    none: (range, ballots) => `${range}: nothing to ask about, among ${ballots} surveys`,
    few: (range, ballots) => `${range}: only ${ballots} surveys so far, too few to compare`,
  },
  lead: 'These are questions for a supervisor, not conclusions: most have an ordinary reason. The system does not know whose survey is whose, and no sign needs to know it.',
  compared: (count, written) =>
    `${written} ${plural(count, 'comparison was', 'comparisons were')} made. When all is as usual, 5 periods of 100 at most raise a question by mere chance.`,
  untilYesterday: 'Surveys of today are looked at from tomorrow on.',
  centre: 'the whole centre',
  at: (counter) => counter,
  findings: 'Worth asking about',
  notes: 'Also to be known',
  ordinary: 'Ordinary reasons may be',
  ask: 'To ask',
  ballotsLink: 'See these surveys',
  told: {
    hasty: (f) =>
      `${f.count} of ${f.of} surveys at ${f.where} were answered faster than the questions can be read; ${usually(f)}`,
    'same-level': (f) => `${f.count} of ${f.of} surveys at ${f.where} have one level for every question; ${usually(f)}`,
    'counter-outlier': (f) =>
      `The score of ${f.where} is ${f.observed}, of the other counters together ${f.usual ?? ''}; ${f.count} persons answered here`,
    'assisted-share': (f) => `${f.count} of ${f.of} surveys at ${f.where} were filled in with staff; ${usually(f)}`,
    burst: (f) =>
      `${f.count} surveys at ${f.where} within 10 minutes, from ${f.time} on ${f.firstDay}; the busiest hour usually has ${f.usual ?? ''}${f.otherDays === 0 ? '' : `. Such days: ${f.days}`}`,
    'closing-time': (f) =>
      `${f.count} of ${f.of} surveys at ${f.where} fell in the last half hour of the day; usually it is ${f.usual ?? ''}`,
    'out-of-hours': (f) =>
      `${f.count} of ${f.of} surveys at ${f.where} came while the centre was closed${f.onlyFirstDays ? '; the first ten days' : ''}: ${f.days}`,
    'unequal-counts': (f) =>
      `On ${f.days} there are ${f.observed} sets of answers but ${f.usual ?? ''} surveys; the two must be equal`,
  },
  causes: {
    hasty:
      'people who know the form, people who only press through it, or staff who type in paper forms at the tablet.',
    'same-level': 'people who are content with everything, or who do not want to read each question.',
    'counter-outlier': 'a counter with harder or easier matters, more people, or other people.',
    'assisted-share': 'a counter with many elderly people, people who do not read, or a tablet that is hard to use.',
    burst: 'many people who fetch results at once, a family, or one person who fetches for many.',
    'closing-time': 'results handed out at the end of the day, or people who come after work.',
    'out-of-hours': 'overtime, a tablet with a wrong clock, hours or days off that the plan does not name.',
    'unequal-counts': 'data changed outside the program, or an incomplete restore of a backup.',
  },
  asks: {
    hasty: 'Who was at the counter on those days, and did people press themselves?',
    'same-level': 'Where does the tablet stand, and can people answer unwatched and with time?',
    'counter-outlier': 'In what is this counter different? If it really is better, what can the others learn?',
    'assisted-share': 'Did people ask for help, or was it offered? Was the helper the officer who is being rated?',
    burst: 'What happened at the counter then? Who held the tablet?',
    'closing-time': 'Do people answer when they get their result, or are forms filled in at the end of the day?',
    'out-of-hours': 'Was the centre open that day? Who keeps the tablet when it is closed?',
    'unequal-counts': 'Who has access to the server? Please run the command verify and tell the administrator.',
  },
  ballots: {
    title: 'Surveys with a sign',
    lead: 'The list holds no answers and no names, and says the day only where the counter has 5 surveys or more of it.',
    wholeMonths:
      'It covers the whole months of the period; surveys of days with fewer are listed only when their month is over.',
    signal: 'Sign',
    signals: { hasty: 'Answered faster than read', 'same-level': 'One level throughout', all: 'All' },
    none: 'No survey has this sign.',
    withheld: (count, written) =>
      `${written} ${plural(count, 'survey is', 'surveys are')} not listed: their month has fewer than 5, so the person could be guessed.`,
    more: 'Only the latest 500 are listed. Please choose a shorter period to see the others.',
    choose: 'Choose',
    chooseAll: 'Choose all that count',
    chooseOne: (number, day, counter) => `Survey ${number}, ${day}, ${counter}`,
    day: 'Day or month',
    month: (month) => `month ${month}`,
    counter: 'Counter',
    noCounter: 'counter not told',
    form: 'Form',
    forms: {
      'sipas-service': 'Full, 16 questions',
      'sipas-short': 'Short',
      'sipas-rotating': 'Rotating',
      'sipas-full': '39 questions',
    },
    answered: 'Answered',
    signalsOf: 'Signs',
    state: 'State',
    excluded: 'Left out',
    counted: 'Counts',
    exclude: (count, written) => `Leave out ${written} chosen ${plural(count, 'survey', 'surveys')}`,
    excludeNone: 'Choose surveys to leave out',
  },
  excluding: {
    title: (count, written) => `Leave ${written} ${plural(count, 'survey', 'surveys')} out of the scores`,
    what: 'They are not deleted. They no longer count in the scores of any page, report or command, each of which says how many were left out. The surveyed share stays as it is.',
    notAnswers:
      'Leave surveys out for how they came to be, never for what they say. It is written in the audit log with your name.',
    reason: 'Reason',
    hint: '10 to 500 characters. No names of citizens.',
    tooShort: 'Please give a reason of at least 10 characters.',
    confirm: 'Leave them out',
    cancel: 'Cancel',
    done: (count, written) =>
      `${written} ${plural(count, 'survey was', 'surveys were')} left out. They can be taken back in the list below.`,
  },
  exclusions: {
    title: 'Left out',
    none: 'Nothing was left out so far.',
    when: 'When',
    by: 'By',
    count: 'Surveys',
    reason: 'Reason',
    state: 'State',
    inForce: 'Left out',
    reverted: (moment, person, reason) => `Taken back ${moment}, ${person}: ${reason}`,
    act: 'To do',
    revert: 'Take back',
    revertOf: (count, moment) => `Take back ${count} surveys left out ${moment}`,
    revertTitle: (count, written) => `Take back ${written} ${plural(count, 'survey', 'surveys')}`,
    revertWhat: 'They count in the scores again, as before.',
    revertConfirm: 'Take them back',
    done: (count, written) => `${written} ${plural(count, 'survey was', 'surveys were')} taken back.`,
  },
  moment: (time, day) => `${time} on ${day}`,
  operator: 'the operator of the server',
  program: 'a program',
};
