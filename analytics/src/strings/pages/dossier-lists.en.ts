import type { DossierListsWords } from './dossier-lists.vi.ts';

export const dossierListsEn: DossierListsWords = {
  columns: {
    code: 'Dossier code',
    procedure: 'Procedure',
    field: 'Field',
    receivedAt: 'Date of receipt',
    dueAt: 'Due date',
    finishedAt: 'Date of the result',
    returnedAt: 'Date of return',
    channel: 'Intake channel',
    resultChannel: 'Way to collect the result',
    status: 'Status',
  },
  statuses: {
    registered: 'Registered',
    accepted: 'Accepted',
    refused: 'Not accepted',
    'in-progress': 'In progress',
    'supplement-requested': 'Supplement requested',
    'payment-requested': 'Payment requested',
    withdrawn: 'Withdrawn',
    stopped: 'Stopped',
    finished: 'Finished',
    returned: 'Result returned',
  },
  channels: { 'in-person': 'In person', online: 'Online', post: 'By post' },
  rowProblems: {
    'dossier-code-missing': {
      what: 'No dossier code',
      mend: 'Please enter the code of the receipt in the code column, then import the list again.',
    },
    'dossier-code-too-long': {
      what: 'The dossier code is too long',
      mend: 'The cell may hold more than the code. Please leave the code alone in it, then import the list again.',
    },
    'dossier-repeated': {
      what: 'The same code as a row above',
      mend: 'The row above is kept. If these are two dossiers, please correct the wrong code, then import again.',
    },
    'date-invalid': {
      what: 'A date that does not exist or cannot be read',
      mend: 'Please write it as day/month/year, such as 05/01/2026, then import the list again.',
    },
    'received-date-missing': {
      what: 'No date of receipt',
      mend: 'Please enter the date of receipt, then import the list again.',
    },
    'returned-before-received': {
      what: 'Returned before it was received',
      mend: 'Please correct the wrong date, then import the list again.',
    },
    'channel-missing': {
      what: 'No intake channel',
      mend: 'Please write trực tiếp, trực tuyến or bưu chính, then import the list again.',
    },
    'channel-unknown': {
      what: 'An unknown intake channel',
      mend: 'Please write trực tiếp, trực tuyến or bưu chính, then import the list again.',
    },
    'dossier-code-unusual': {
      what: 'A dossier code of an unusual shape',
      mend: 'The dossier is taken. Please compare with the receipt; if the code is wrong, correct it and import again.',
    },
    'received-date-changed-over': {
      what: 'Day and month of the day received may be changed over, compared with the code',
      mend: 'The dossier is taken with the day in the list. If it is wrong, please export the list again as .xlsx from the one-stop system and import it.',
    },
    'result-channel-unknown': {
      what: 'An unknown way to collect the result',
      mend: 'The dossier is taken, this is left blank. Please write trực tiếp, trực tuyến or bưu chính if needed.',
    },
    'status-unknown': {
      what: 'An unknown status',
      mend: 'The dossier is taken, the status is left blank. Please write it as in the one-stop system if needed.',
    },
  },
};
