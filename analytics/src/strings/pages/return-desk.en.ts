import type { ReturnDeskWords } from './return-desk.vi.ts';

export const returnDeskEn: ReturnDeskWords = {
  title: 'Return desk',
  sentence: {
    none: (day) => `${day} nobody has been invited to answer`,
    counts: (one) =>
      `${one.day} ${one.invited} invited, ${one.completed} completed, ${one.declined} declined, ${one.noAnswer} without an answer, ${one.open} open; answer rate ${one.rate}`,
    today: 'Today',
    day: (day) => `On ${day}`,
  },
  counter: {
    ask: 'Which counter are you at?',
    why: 'Invitations will appear on the tablet of this counter. Choose once; this browser remembers it.',
    gone: 'The counter chosen before is no longer there. Please choose another one.',
    own: 'Your counter',
    change: 'Change counter',
    noTablet: 'This counter has no tablet yet',
    noTabletWhy: 'Returns are noted all the same, but the invitation appears nowhere.',
    none: 'There is no counter yet. Please pair a tablet for a counter on the Devices page first.',
  },
  field: {
    label: 'Dossier code',
    hint: 'Scan the code on the receipt, or type at least its last 3 digits.',
    submit: 'Return the result & invite',
  },
  hints: {
    nothing: 'Please scan or type a dossier code first.',
    'too-short': 'Please type at least the last 3 digits of the dossier code.',
    'no-code': 'There is no dossier code in this text. Please scan again, or type the code printed on the receipt.',
    'none-found':
      'No dossier ends in these digits. Please look at the receipt again, or type the whole code: one that is in no list yet can be returned too.',
    choose: 'There are several dossiers. Please choose one with ↑ ↓, then press Enter.',
  },
  matches: {
    label: 'Dossiers found',
    one: '1 dossier. Press Enter to return it.',
    several: (count) => `${count} dossiers. Choose with ↑ ↓, return with Enter.`,
    many: (count) => `More than ${count} dossiers. Type more digits, or choose with ↑ ↓ and return with Enter.`,
    received: (day) => `received ${day}`,
    returned: (day) => `returned ${day}`,
    returnedBefore: 'returned',
    surveyed: 'surveyed already',
  },
  question: {
    unlisted: (code) =>
      `Code ${code} is in no imported list. Press Enter again to return it anyway; a survey will wait to be matched.`,
    surveyed: (name) =>
      `Dossier ${name} has been surveyed already. Press Enter again to note the return anyway; a second survey is not counted.`,
    returned: (name, day) =>
      `Dossier ${name} was returned on ${day}. Press Enter again to return it anyway and invite.`,
    returnedBefore: (name) =>
      `The list says that dossier ${name} was returned. Press Enter again to return it anyway and invite.`,
    yes: 'Return it anyway',
    no: 'Leave it',
  },
  done: {
    returned: (name) => `Returned ${name}.`,
    invited: (counter) => `Invited on the tablet of ${counter}.`,
    noTablet: (counter) => `${counter} has no tablet yet, so the invitation cannot appear.`,
    surveyed: 'This dossier has been surveyed already, so nobody is invited.',
    unlisted: 'The code is in no list yet; a survey will wait to be matched.',
    undone: (name) =>
      `Undone ${name}: it is no longer noted as returned at a counter, and the invitation is taken back.`,
    surveyKept: 'The survey that was given is kept.',
    undo: 'Undo',
    keys: 'Ctrl+Z',
  },
  refused: {
    unreachable:
      'The server cannot be reached. Nothing was lost; what you typed is still there. Please check the network and try again.',
    foreign: 'This code belongs to the list of another unit, so it was not returned. Please look at the receipt again.',
    desk: 'The return desk could not be opened',
    day: 'The list could not be brought up to date',
  },
  days: {
    label: 'Day',
    before: 'Day before',
    after: 'Day after',
    today: 'Back to today',
  },
  invitations: {
    caption: (day) => `Invitations of ${day}`,
    code: 'Dossier code',
    field: 'Field',
    counter: 'Counter',
    time: 'Invited at',
    state: 'State',
    action: 'Action',
    unlisted: 'in no list yet',
    noField: 'Unknown',
    undo: 'Undo',
    again: 'Invite again',
    of: (code) => `dossier ${code}`,
    more: 'See earlier invitations',
    noneToday: 'Scan or type a dossier code above; what you return appears here.',
    noneThen: 'Please choose another day.',
  },
  states: {
    invited: 'Invited',
    started: 'Answering',
    completed: 'Completed',
    declined: 'Declined',
    'no-answer': 'No answer',
    withdrawn: 'Undone',
    notShown: 'not on the tablet yet',
    shown: 'was on the tablet',
    neverShown: 'never on the tablet',
  },
  rates: {
    caption: (day) => `Answer rate by counter, ${day}`,
    counter: 'Counter',
    invited: 'Invited',
    completed: 'Completed',
    rate: 'Rate',
    all: 'Whole centre',
    note: 'Undone invitations are left out.',
  },
};
