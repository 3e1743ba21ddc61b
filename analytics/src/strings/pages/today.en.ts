import type { TodayWords } from './today.vi.ts';

export const todayEn: TodayWords = {
  failed: 'The detailed figures could not be loaded',
  unknown: 'Not known',
  forecast: {
    title: 'Where this forecast comes from',
    tooEarly: 'Too early for a forecast: it needs at least 10 working days with dossiers',
    end: (one) => `${one.share} expected by ${one.day}, between ${one.low} and ${one.high}`,
    chance: (chance) => `chance of meeting the target ${chance}`,
    target: (limit) => `Target ${limit}`,
    daysLeft: (days) => `${days} working days left in the period, today included.`,
    noneNeeded: 'At the expected number of dossiers, the surveys so far are enough for the target.',
    needed: (count) => `At the expected number of dossiers, ${count} more surveys are needed for the target.`,
    perDay: (amount) => `Each working day: ${amount}.`,
    perCounter: (amount, counters) => `Each counter and day: ${amount} (${counters} counters).`,
    soFar: (surveyed, eligible, day) => `By ${day}: ${surveyed} dossiers surveyed of ${eligible}.`,
    expectedCounts: (one) =>
      `Expected at the end: ${one.eligible} dossiers (${one.eligibleLow}–${one.eligibleHigh}), ${one.surveyed} surveyed (${one.surveyedLow}–${one.surveyedHigh}).`,
    method: [
      'Dossiers of each day left are expected by day of the week; recent weeks weigh more; public holidays and days on which the centre is closed are left out.',
      'Surveys are expected at the surveyed share of recent weeks.',
      'The range is an 80 % range: four of five periods end inside it.',
      'The chance is counted in whole dossiers, just as the verdict is.',
    ],
  },
  ways: {
    title: 'Three ways to count the share',
    way: 'Way',
    surveyed: 'Surveyed',
    eligible: 'Dossiers',
    share: 'Share',
    definition: 'Meaning',
    cohort: 'By dossiers received',
    cohortDefinition: 'Of the dossiers received in person in the period, how many have been surveyed by now.',
  },
  counters: {
    title: 'By counter',
    counter: 'Counter',
    surveyed: 'Surveys',
    invited: 'Invited',
    completed: 'Completed',
    rate: 'Answer rate',
    note: 'Surveys count at the counter of the tablet, invitations at the counter that returned the result.',
    needed: (amount) => `Each counter needs ${amount} surveys a working day for the target.`,
  },
  fields: { title: 'By field', field: 'Field', note: 'Fields as the lists write them.' },
  channels: {
    title: (total) => `${total} dossiers received, by channel`,
    inPerson: 'In person',
    onlineFull: 'Online, whole procedure',
    onlinePartial: 'Online, part of it',
    onlineUnstated: 'Online, not stated',
    post: 'Public post',
    atCounter: (count) => `${count} online dossiers are noted as filed at the counter with help.`,
  },
  funnel: {
    title: (completed, invited, rate) => `${completed} of ${invited} people invited have answered, ${rate}`,
    nobodyInvited: 'Nobody was invited by the return desk in this period',
    returned: 'Results returned in person',
    invited: 'Invited',
    offered: 'Shown on the tablet',
    started: 'Started',
    completed: 'Completed',
    rest: (declined, noAnswer, open) => `${declined} declined, ${noAnswer} gave no answer, ${open} are open.`,
    uninvited: (started, declined, left) =>
      `Without an invitation: ${started} began at the tablet, ${declined} declined, ${left} left without an answer.`,
  },
  attention: {
    title: 'Worth attention',
    act: 'To do',
    look: 'To look at',
    more: (count) => `Show ${count} more`,
    fewer: 'Show fewer',
    'share-behind-schedule': (v) =>
      `The surveyed share is behind: ${v.surveyed}/${v.eligible} dossiers, ${v.stillNeeded} more needed by ${v.to}.`,
    'counter-silent': (v) =>
      v.since === undefined
        ? `${v.subject} has had no survey yet; ${v.returned} results were returned there.`
        : `${v.subject} has had no survey after ${v.since}; ${v.returned} results were returned there.`,
    'device-offline': (v) => `Tablet ${v.subject} has been out of contact since ${v.lastSeenAt}.`,
    'device-holds-old-answers': (v) =>
      `Tablet ${v.subject} still holds ${v.queue} surveys, the oldest from ${v.oldestFinishedAt}.`,
    'device-battery-low': (v) => `Tablet ${v.subject} has ${v.battery} battery left.`,
    'pending-surveys': (v) =>
      `${v.count} surveys wait for their dossier code to be matched, the oldest since ${v.oldest}.`,
    'parked-surveys': (v) => `${v.count} surveys were kept aside for somebody to look at.`,
    'import-overdue': (v) =>
      v.lastImportedAt === undefined
        ? 'There are surveys, but no list of dossiers has been imported yet.'
        : `The last list of dossiers was imported at ${v.lastImportedAt}, ${v.days} working days ago.`,
  },
};
