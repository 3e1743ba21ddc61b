import type { RowProblemCode } from '../dossier/list-reading.ts';

/** What is wrong with a row of a list, and how to mend it. `{detail}` names the value. */
export const rowProblemsEn: Record<RowProblemCode, string> = {
  'dossier-code-missing': 'has no dossier code and was not taken; add the code and import again',
  'dossier-code-too-long': 'the dossier code is too long ({detail}) and was not taken; correct it and import again',
  'dossier-repeated': 'has the same dossier code as {detail} and was not taken; the first row is kept',
  'date-invalid': 'the date does not exist ({detail}), so the row was not taken; write day/month/year and import again',
  'received-date-missing': 'has no date received and was not taken; add the date and import again',
  'returned-before-received':
    'was returned before it was received ({detail}) and was not taken; correct the date and import again',
  'channel-missing': 'has no intake channel and was not taken; add it and import again',
  'channel-unknown': 'has an unknown intake channel "{detail}" and was not taken; write in person, online or post',
  'dossier-code-unusual': 'the dossier code has an unusual shape ({detail}); taken, please check',
  'result-channel-unknown': 'has an unknown result channel "{detail}"; taken, the channel left empty',
  'status-unknown': 'has an unknown status "{detail}"; taken, the status left empty',
};
