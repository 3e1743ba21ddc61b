import type { StaffWords } from './staff-words.ts';

export const staffEn: StaffWords = {
  heading: 'For staff',

  pinHeading: 'Enter the staff PIN',
  pinTyped: (count) => (count === 0 ? 'No digit entered' : `${count} ${count === 1 ? 'digit' : 'digits'} entered`),
  pinOpen: 'Open',
  pinChecking: 'Checking',
  pinWrong: (left) =>
    left > 1
      ? `The PIN is not right. ${left} tries left.`
      : 'The PIN is not right. After the next try you will have to wait.',
  pinWait: (long) => `Too many wrong tries. Please wait ${long}.`,
  pinForgotten: 'PIN forgotten: the administrator sets a new one on the Devices page.',
  pinUnset:
    'This corner has no PIN: anybody who holds the top left corner for 3 seconds can open it. The administrator sets one on the Devices page.',

  centre: 'Centre',
  counter: 'Counter',
  queue: 'Waiting to be sent',
  queueNone: 'no survey',
  queueOf: (count, oldest) => `${count} ${count === 1 ? 'survey' : 'surveys'}, the oldest ${oldest}`,
  contact: 'Last contact with the server',
  contactNone: 'none since the app was opened',
  clock: 'Clock',
  clockRight: 'right',
  clockSlow: (long) => `${long} slow`,
  clockFast: (long) => `${long} fast`,
  storage: 'Storage',
  storageUse: (used, quota) => `${used} used of ${quota}`,
  storageKept: 'kept for good',
  storageNotKept: 'not kept for good',
  storageWhy:
    'The browser has not promised to keep the data: when the tablet is full, unsent surveys may be cleared. Please install the app on the home screen, open it from there, and press this button.',
  storageAsk: 'Ask to keep it',
  battery: 'Battery',
  questions: 'Questionnaire',
  forms: { full: 'full', short: 'short', rotating: 'rotating' },
  questionsOf: (name, form) => `${name}, ${form}`,
  languages: 'Added languages',
  clips: 'Recordings of the centre',
  clipsOf: (kept, count) => `${kept}/${count} on this tablet`,
  screen: 'Screen',
  screenLocked: 'locked',
  screenOpen: 'not locked',
  version: 'Version',
  unknown: 'not known',
  none: 'none',

  sendNow: 'Send now',
  sending: 'Sending',
  assist: 'Help a citizen',
  rescue: 'Rescue file',
  record: 'Record sound',
  pairAgain: 'Pair again',
  lock: 'Lock the screen',
  unlock: 'Leave full screen',
  close: 'Close',
  back: 'Back',

  rescueWhat: (count) =>
    `The file holds the ${count} ${count === 1 ? 'survey' : 'surveys'} waiting on this tablet, encrypted: only the server can open it.`,
  rescueNone: 'No survey waits on this tablet, so no rescue file is needed.',
  rescueWhen:
    'For a tablet that cannot reach the server: copy the file to a USB stick and import it on the Devices page.',
  rescueKept: 'The surveys stay on the tablet. It sends them itself once there is a network; none is counted twice.',
  rescueMake: 'Make the file',
  rescueMaking: 'Making the file',
  rescueMade: (name, count) =>
    `The file ${name} with ${count} ${count === 1 ? 'survey' : 'surveys'} is in the Downloads folder of the tablet.`,
  rescueInsecure:
    'This address cannot encrypt the file. The surveys stay on the tablet. Please open the app by an address that begins with https and try again.',
  rescueNoKey:
    'The tablet has not received the key of the server. The surveys stay on the tablet. Please connect it to the server once and try again.',
  rescueUnreadable:
    'The storage could not be read. The surveys were not changed. Please close the app, open it and try again.',

  secondsLong: (count) => (count === 1 ? '1 second' : `${count} seconds`),
  minutesLong: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
  hoursLong: (count) => (count === 1 ? '1 hour' : `${count} hours`),
  daysLong: (count) => (count === 1 ? '1 day' : `${count} days`),
  ago: (long) => `${long} ago`,
};
