import { citizenEn } from '@hailong/shared/strings/citizen.en.ts';
import type { Words } from './words.ts';

export const en: Words = {
  ...citizenEn,
  locale: 'en-GB',
  noticePurpose: (centre) =>
    `${centre} uses the answers to serve people better and publishes the overall results. It takes about 2 minutes.`,
  noticeRetention: (retention) => `Time the answers are kept: ${retention}.`,
  noticeAskHotline: (hotline) => `If you have questions, please ask the staff at the counter or call ${hotline}.`,
  questionOf: (place, count) => `Question ${place}/${count}`,
  commentLeft: (count) => `${count} characters left`,
  idleDetail: (seconds) => `The screen returns to the start in ${seconds} seconds.`,
  offerDossier: (lastDigits, field) => `Dossier …${lastDigits}${field === null ? '' : ` · ${field}`}`,

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
  pairingAnswersWaiting:
    'Answers given at the centre of before still wait on this tablet. Please let them be sent there first, then ask for a new pairing code.',
  waitingHeading: 'Waiting for the questions',
  waitingDetail: 'The tablet is paired. The questions load by themselves once there is a network.',

  // Staff: notices
  revokedNotice:
    'This tablet’s access was withdrawn. The answers are still kept on it. To pair it again, staff hold the top left corner for 3 seconds.',
  storageNotice:
    'The tablet has no room for new answers. Those already saved are still on it. Staff, please tell the administrator.',
  clockNotice: 'The tablet’s clock is wrong. Staff, please set its date and time.',

  // Staff: corner
  staffHeading: 'For staff',
};
