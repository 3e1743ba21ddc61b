import type { CitizenWords } from './citizen.vi.ts';

export const citizenEn: CitizenWords = {
  // Everywhere
  back: 'Back',
  continue: 'Continue',
  close: 'Close',
  look: 'How it looks',
  textSize: 'Size of the text',
  textUsual: 'Medium text',
  textLarger: 'Large text',
  textLargest: 'Very large text',
  theme: 'Colours',
  themeUsual: 'Usual colours',
  themeDark: 'Dark background',
  themeContrast: 'Bold and clear',
  more: 'More below',
  language: 'Language',
  listen: 'Listen',

  // Aloud
  languageGreeting: 'English. You are welcome to answer in English.',
  choose: 'Choose',
  noted: 'Noted',
  offerSpoken: 'For the person who has just received a result.',
  noticePurposeSpoken:
    'The centre uses the answers to serve people better and publishes the overall results. It takes about 2 minutes.',
  idleSoon: 'The screen will soon return to the start.',
  digit0: 'zero',
  digit1: 'one',
  digit2: 'two',
  digit3: 'three',
  digit4: 'four',
  digit5: 'five',
  digit6: 'six',
  digit7: 'seven',
  digit8: 'eight',
  digit9: 'nine',

  // Invitation
  invitation: 'Please tell us how well we served you',
  invitationDetail: 'About 2 minutes, no name asked.',
  start: 'Start',
  facesPicture: 'Five faces, from very dissatisfied to very satisfied',

  // The tablet can keep no answers
  busyHeading: 'This tablet is busy',
  busyDetail: 'Please see the staff at the counter.',

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
  scan: 'Scan the code on the receipt',

  // Camera
  scanHeading: 'Please hold the code on your receipt in the frame',
  scanLead: 'The square code or the bars on your receipt. No picture is taken or kept.',
  scanPicture: 'Picture from the camera, not kept',
  scanStarting: 'Opening the camera',
  scanLooking: 'Please hold the paper still in front of the camera.',
  scanOther: 'That code is not a dossier code. Please show the one on your receipt.',
  scanNoCamera: 'The camera can’t be used now. Please type the dossier code instead.',
  scanType: 'Type the code',
  scanTurn: 'Other camera',
  keypad: 'Keypad',

  // Notice
  noticeHeading: 'Before you answer',
  noticeVoluntary:
    'Answering is voluntary. No name, phone number or ID is kept. The dossier code is only counted, and stored apart from your answers.',
  noticeAsk: 'If you have questions, please ask the staff at the counter.',
  consent: 'Start answering',
  decline: 'No, thank you',
  noticeRetentionSpoken: 'The answers are kept for a limited time.',
  helped: 'Someone is helping me answer',
  helpedNow: 'With somebody’s help',

  // Questions
  progress: 'Parts of the survey',
  stepDone: 'passed',
  stepCurrent: 'now',
  notApplicable: 'Not applicable',
  unanswered: 'Not answered yet. Please choose one, or press Continue again to skip.',

  stop: 'Stop here',

  // About the citizen
  aboutPart: 'About you',
  aboutLead: 'Optional. Only to learn how different groups of people are served.',
  aboutNoAnswer: 'No answer',
  aboutUnanswered: 'Please choose one, or press Continue again to skip.',

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
  portalPicture: 'Square code that opens the feedback portal on a phone',
  done: 'Done',
  goodbyeHeading: 'Thank you',
  goodbyeKept: 'What you answered is kept. Have a good day.',
  goodbyeDetail: 'No answers were stored. Have a good day.',

  // By phone
  phoneOpening: 'Opening the survey',
  phoneUnreachableHeading: 'The survey could not be opened yet',
  phoneUnreachableDetail: 'Please check the phone’s connection. This page tries again by itself.',
  phoneUnknownHeading: 'This link no longer works',
  phoneUnknownDetail: 'The centre may have sent another link. Please open the newest message, or contact the centre.',
  phoneExpiredHeading: 'This link is past its last day',
  phoneExpiredDetail: 'If you still wish to answer, please contact the centre.',
  phoneUsedHeading: 'This dossier has been answered for',
  phoneUsedDetail: 'One answer for each dossier is enough. Thank you.',
  phoneNotTaken: 'The answers you just gave were not saved.',
  phoneSending: 'Sending your answers',
  phoneUnsentHeading: 'Your answers are not sent yet',
  phoneUnsentDetail: 'They will be sent once there is a connection. Please do not close this page.',
  phoneUnsentKept: 'If it was closed, please open the link again on this phone.',
  phoneAgain: 'Whenever you wish to answer, please open this link again.',
  phoneClose: 'You may close this page.',

  // Idle
  idleQuestion: 'Do you need more time?',
  idleStay: 'I need more time',
  idleLeave: 'End',
};
