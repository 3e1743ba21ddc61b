import type { ProblemWords } from './problem-words.ts';

export const problemsEn: ProblemWords = {
  'request-unreadable': 'The request cannot be read ({detail}). Nothing was stored. Please send valid JSON.',
  'request-invalid':
    'The request holds an invalid value: {detail}. Nothing was stored. Please correct it and send again.',
  'request-too-large': 'The request is too large ({detail}). Nothing was stored. Please split it and send again.',
  'not-found': 'Not found: {detail}. Please check the address or the code.',
  'method-not-allowed': 'This address does not take {detail}. Please see /api/openapi.json.',
  'internal-error':
    'The server met an error. What was acknowledged is safe. Please try again, and tell the administrator if it repeats.',
  'storage-full':
    'The server has no space left. No answer was taken; the tablet keeps them. Please free disk space, the system recovers by itself.',
  'database-unreachable':
    'The database does not answer ({detail}). Nothing was lost. Please check that PostgreSQL runs, and DATABASE_URL.',
  'sign-in-required': 'Please sign in to see this.',
  'sign-in-wrong': 'The name or the password is wrong. Please try again.',
  'sign-in-limited': 'Too many wrong attempts. Please wait {detail} seconds and try again.',
  'device-unknown': 'This tablet is not paired. Its answers are kept on it. Please pair it again.',
  'device-revoked':
    'This tablet was revoked. Its answers are kept on it. Please ask the administrator to pair it again.',
  'token-unknown': 'The token is wrong or revoked. Please ask the administrator for a new one.',
  'role-insufficient': 'Your role may not do this. Please ask the administrator.',
  'unit-foreign': 'You have no access to unit {detail}.',
  'origin-foreign':
    'The request came from another site ({detail}) and was refused. Please open the address of the system.',
  'pairing-code-unknown': 'The pairing code is wrong, used or expired. Please ask the administrator for a new one.',
  'pairing-limited': 'Too many wrong pairing codes. Please wait {detail} seconds and try again.',
  'setup-finished': 'The system is already set up. Please sign in.',
  'setup-token-wrong': 'The setup link is wrong or old. Please use the link printed at the latest start.',
  'unit-unknown': 'There is no unit {detail}. Please load its plan first (load-plan).',
  'unit-required': 'There are several units, or none yet. Please name the unit (--unit). {detail}',
  'plan-missing': 'No plan is loaded ({detail}). Please load one first (load-plan).',
  'plan-invalid': 'The plan is invalid: {detail}. Nothing was stored. Please correct the file and load it again.',
  'user-name-taken': 'The name {detail} is taken. Please choose another.',
  'password-weak': 'The password needs at least {detail} characters. Please choose a longer one.',
  'period-invalid': 'The period is invalid: {detail}. Please give days as YYYY-MM-DD, the first not after the last.',
  'import-not-last':
    'Only the latest import can be undone ({detail}). Nothing was changed. Please undo the latest one first.',
  'columns-invalid': 'The columns cannot be used like this: {detail}. Nothing was stored. Please choose them again.',
  'column-personal':
    'The column “{detail}” holds personal data and cannot be used. Nothing was stored. Please choose another one.',
  'dossier-code-missing':
    'The dossier code is empty or cannot be read ({detail}). Nothing was stored. Please enter the code on the receipt.',
  'ballot-unknown': 'This unit has no ballot {detail}. Nothing was changed. Please reload the list of ballots.',
  'ballot-unsealed': 'The day of ballot {detail} is not over yet. Nothing was changed. Please come back tomorrow.',
  'ballot-excluded': 'Ballot {detail} was left out already. Nothing was changed. Please reload the list of ballots.',
  'exclusion-reverted': 'These ballots were taken back already. Nothing was changed. Please reload the list.',
  'day-impossible':
    'The day {detail} is after today or more than five years ago. Nothing was stored. Please check the day on the form.',
  'answers-unrecognised':
    'The columns of the criteria were not recognised in the spreadsheet. Nothing was stored. Please keep one header row with the number (1, 2, 3 … or Câu 1, Câu 2 …) or the wording of each criterion.',
  'answers-mixed':
    'The spreadsheet holds different forms ({detail}). Nothing was stored. Please make one file of each form.',
  'counter-unknown': 'There is no counter “{detail}”. Nothing was stored. Please choose one from the list of devices.',
  'webhooks-too-many':
    'A unit tells at most {detail} addresses. Nothing was stored. Please remove one that is no longer used.',
  'language-built-in':
    'Vietnamese and English are built in ({detail}). Nothing was stored. Please choose the tag of another language.',
  'language-unknown': 'There is no language {detail} yet. Nothing was stored. Please add the language first.',
  'languages-too-many':
    'A unit adds at most {detail} languages. Nothing was stored. Please delete one that is no longer used.',
  'part-unknown': 'The survey says nothing under the name {detail}. Nothing was stored. Please check the name.',
  'sound-missing': 'No sound file was sent. Please record one or choose a file, and send again.',
  'sound-unreadable':
    'This file is no sound that can be used. Nothing was stored. Please choose an .mp3, .m4a, .ogg, .webm or .wav file.',
  'sound-too-large': 'The clip is too long ({detail}). Nothing was stored. Please record less than a minute.',
  'sounds-too-many':
    'A unit keeps at most {detail} clips. Nothing was stored. Please delete clips that are no longer used.',
  'list-missing': 'No file was sent. Please choose a list of dossiers (.xlsx or .csv).',
  'list-unreadable':
    'The file cannot be read ({detail}). Nothing was stored. Please open it in Excel, save it as .xlsx and try again.',
  'list-password-protected':
    'The file is protected by a password. Nothing was stored. Please remove the password, save it as .xlsx and try again.',
  'list-old-format':
    'The file has the old .xls format. Nothing was stored. Please save it as .xlsx in Excel and try again.',
  'list-encoding-unknown':
    'The encoding of the file is unknown ({detail}). Nothing was stored. Please save it as CSV UTF-8 or .xlsx.',
  'list-column-missing':
    'The list lacks a required column: {detail}. Nothing was stored. Please export it with code, date received and channel.',
  'list-empty': 'The list has no rows of data. Nothing was stored. Please check the file.',
  'list-too-large': 'The file is too large ({detail}). Nothing was stored. Please split the list by month.',
  'list-too-large-unpacked':
    'The file unpacks to too much ({detail}). Nothing was stored. Please export the list again.',
  'list-too-many-rows': 'The list has too many rows ({detail}). Nothing was stored. Please split the list by month.',
  'list-too-slow': 'Reading the file took too long and was stopped. Nothing was stored. Please split the list.',
  'submission-invalid': 'The survey has a wrong structure: {detail}. It is kept on the server for a person.',
  'questionnaire-unknown':
    'The server has no questionnaire {detail}, so the survey is not counted yet. Please tell the administrator.',
  'criterion-unknown':
    'The questionnaire has no criterion {detail}, so the survey is not counted yet. Please check the questionnaire.',
  'level-impossible': 'An impossible level ({detail}), so the survey is not counted yet. Please check the answer.',
  'answers-empty': 'The survey has no answers, so it is not counted. Please check the form.',
  'second-survey':
    'Dossier {detail} already has a survey, and one counts for each dossier. Please check the dossier code.',
  'survey-not-pending':
    'This survey no longer waits for matching ({detail}). Nothing was changed. Please look at the list again; to decide otherwise, undo first.',
  'dossier-of-another-unit':
    'Dossier {detail} is in the list of another unit, so the survey is not counted yet. Please check the dossier code.',
  'dossier-unlisted':
    'Dossier {detail} is in no imported list. No link was made. Please check the code, or import the list of dossiers first.',
  'dossier-surveyed': 'Dossier {detail} has been surveyed already, so it needs no link. Please choose another one.',
  'link-unknown':
    'This link is not right, or another one has taken its place. Please open the newest link, or ask the centre.',
  'link-expired': 'This link is past its last day. If you still wish to answer, please ask the centre for a new one.',
  'link-used':
    'This dossier has been answered for, and that answer is kept. One for each dossier is enough. Thank you.',
  'rescue-missing': 'No file was sent. Please choose the rescue file (.hlr) of a tablet.',
  'rescue-unreadable':
    'The rescue file is damaged, cut short, or no rescue file. Nothing was stored; the surveys are still on the tablet. Please make the file again on that tablet.',
  'rescue-foreign':
    'The file was not made by a tablet of this centre. Nothing was stored. Please check the file; if the tablet is one of the centre, pair it again and let it send.',
  'rescue-key-unknown':
    'The server has no key for this file ({detail}): it belongs to another centre, or the server was installed anew. Nothing was stored; the surveys are still on the tablet. Please connect that tablet to the server and make a new file.',
  'variable-invalid': 'Invalid environment variable: {detail}. Please correct it and start again.',
  'port-taken': 'Port {detail} is used by another program. Please stop that program or set another PORT.',
  'data-folder-held':
    'The data folder is in use by another process ({detail}). The data is intact. Please stop that process first.',
  'data-folder-unusable':
    'The data folder cannot be used ({detail}). Please check the path and the permission to write.',
  'database-too-old': 'PostgreSQL is too old ({detail}). Please use version 15 or later.',
  'storage-not-durable':
    'The disk does not confirm durable writes ({detail}). The server does not start, so that nothing gets lost. Please put DATA_DIR on a local disk.',
  'server-running': 'A server is running on this data. Please stop it and run the command again.',
  'database-not-empty':
    'The database has units in it. This command needs an empty one; please choose another DATA_DIR or DATABASE_URL.',
  'command-unknown': 'There is no command {detail}. Please run pnpm hailong --help to see the commands.',
  'option-invalid': 'Invalid option: {detail}. Please add --help to see the usage.',
  'file-unreadable': 'The file {detail} cannot be opened. Please check the path and the permission to read.',
  'figures-disagree': 'A check failed: {detail}. The raw data is intact. Please tell the administrator.',
};
