import type { Words } from './words.ts';

export const en: Words = {
  locale: 'en-GB',

  // Everywhere
  back: 'Back',
  continue: 'Continue',
  close: 'Close',
  largerText: 'Larger text',
  usualText: 'Usual text',
  more: 'More below',
  language: 'Language',

  // Invitation
  invitation: 'Please tell us how well we served you',
  invitationDetail: 'About 2 minutes, no name asked.',
  start: 'Start',
  facesPicture: 'Five faces, from very dissatisfied to very satisfied',

  // Invitation of the return desk
  offerDossier: (lastDigits, field) => `Dossier …${lastDigits}${field === null ? '' : ` · ${field}`}`,
  offerQuestion: 'Would you rate how we served you?',
  offerNotMine: 'Not your dossier?',

  // Dossier code
  codeHeading: 'Please enter your dossier code',
  codeDigitsLead: 'It is printed on your receipt: type the 6 digits of the date, then the last digits.',
  codeFullLead: 'It is printed on the receipt you were given with your dossier.',
  codeTyped: 'Dossier code so far',
  codeNothing: 'nothing yet',
  codeDate: '6-digit date',
  codeSerial: 'last digits',
  codeUnusual: 'This code looks unusual. Please check your receipt. If it is right, press Continue again.',
  codeEmpty: 'Please type the code, or press No dossier code.',
  noCode: 'No dossier code',
  otherCode: 'Other code',
  usualCode: 'Usual code',
  erase: 'Delete',
  keypad: 'Keypad',

  // Notice
  noticeHeading: 'Before you answer',
  noticeVoluntary:
    'Answering is voluntary. No name, phone number or ID is kept. The dossier code is only counted, and stored apart from your answers.',
  noticePurpose: (centre) =>
    `${centre} uses the answers to serve people better and publishes the overall results. It takes about 2 minutes.`,
  noticeAsk: 'If you have questions, please ask the staff at the counter.',
  noticeAskHotline: (hotline) => `If you have questions, please ask the staff at the counter or call ${hotline}.`,
  consent: 'Start answering',
  decline: 'No, thank you',

  // Questions
  progress: 'Parts of the survey',
  stepDone: 'passed',
  stepCurrent: 'now',
  questionOf: (place, count) => `Question ${place}/${count}`,
  notApplicable: 'Not applicable',
  unanswered: 'Not answered yet. Please choose one, or press Continue again to skip.',

  // Comment
  commentHeading: 'Anything you would like to add?',
  commentLead: 'Optional. Please write no names or phone numbers.',
  commentLabel: 'Comment',
  commentLeft: (count) => `${count} characters left`,
  skipComment: 'Skip',
  send: 'Send',

  // End
  saving: 'Saving your answers',
  notSavedHeading: 'Not saved yet, please tell the staff',
  notSavedDetail: 'Your answers are still in this tablet. It keeps trying; you may also press Try again.',
  retry: 'Try again',
  giveUp: 'End without saving',
  thanksHeading: 'Thank you',
  thanksDetail: 'Your answers are saved.',
  thanksUse:
    'The centre puts everyone’s answers together to serve people better, and publishes the results at the centre.',
  hotline: 'Hotline',
  portal: 'Feedback portal',
  done: 'Done',
  goodbyeHeading: 'Thank you',
  goodbyeDetail: 'No answers were stored. Have a good day.',

  // Idle
  idleQuestion: 'Do you need more time?',
  idleDetail: (seconds) => `The screen returns to the start in ${seconds} seconds.`,
  idleStay: 'I need more time',
  idleLeave: 'End',

  // Staff: pairing
  pairingHeading: 'Pair this tablet',
  pairingLead: 'Enter the 6-digit pairing code from your administrator.',
  pairingTyped: 'Pairing code so far',
  pair: 'Pair',
  pairing: 'Pairing',
  pairingUnknown: 'The code is wrong, used or expired. Please ask the administrator for a new one.',
  pairingLimited: 'Too many wrong codes. Please wait a few minutes and try again.',
  pairingUnreachable: 'The server can’t be reached. Please check the network and try again; the code is still good.',
  pairingRefused:
    'The server did not take the code. Please try again later; if it happens again, tell the administrator.',
  pairingNotStored: 'The tablet could not save. Please free some storage, then ask for a new pairing code.',
  waitingHeading: 'Waiting for the questions',
  waitingDetail: 'The tablet is paired. The questions load by themselves once there is a network.',

  // Staff: notices
  revokedNotice:
    'This tablet’s access was withdrawn. The answers are still kept on it. To pair it again, staff hold the top left corner for 3 seconds.',
  storageNotice: 'The tablet could not save the latest answers. Staff, please tell the administrator.',
  clockNotice: 'The tablet’s clock is wrong. Staff, please set its date and time.',

  // Staff: corner
  staffHeading: 'For staff',
  staffCentre: 'Centre',
  staffCounter: 'Counter',
  staffQueue: 'Waiting to be sent',
  staffQueueValue: (count) => `${count} surveys`,
  staffOldest: 'Oldest survey',
  staffPersisted: 'Storage kept for good',
  staffContact: 'Last contact with the server',
  staffClock: 'Clock off from the server by',
  staffVersion: 'Version',
  staffNone: 'none',
  staffUnknown: 'not known yet',
  yes: 'yes',
  no: 'no',
  sendNow: 'Send now',
  sending: 'Sending',
  pairAgain: 'Pair again',
  secondsLong: (count) => `${count} s`,
  minutesLong: (count) => `${count} min`,
  hoursLong: (count) => `${count} h`,
  daysLong: (count) => (count === 1 ? '1 day' : `${count} days`),
  ago: (long) => `${long} ago`,
};
