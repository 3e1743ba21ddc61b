import type { CitizenWords } from './citizen.vi.ts';

export const citizenEn: CitizenWords = {
  // Everywhere
  back: 'Back',
  continue: 'Continue',
  close: 'Close',
  largerText: 'Larger text',
  usualText: 'Usual text',
  more: 'More below',
  language: 'Language',
  listen: 'Listen',

  // Invitation
  invitation: 'Please tell us how well we served you',
  invitationDetail: 'About 2 minutes, no name asked.',
  start: 'Start',
  facesPicture: 'Five faces, from very dissatisfied to very satisfied',

  // Invitation of the return desk
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
  noticeAsk: 'If you have questions, please ask the staff at the counter.',
  consent: 'Start answering',
  decline: 'No, thank you',

  // Questions
  progress: 'Parts of the survey',
  stepDone: 'passed',
  stepCurrent: 'now',
  notApplicable: 'Not applicable',
  unanswered: 'Not answered yet. Please choose one, or press Continue again to skip.',

  // Comment
  commentHeading: 'Anything you would like to add?',
  commentLead: 'Optional. Please write no names or phone numbers.',
  commentLabel: 'Comment',
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
  idleStay: 'I need more time',
  idleLeave: 'End',
};
