/**
 * Every refusal the product can give, with its HTTP status. Programs branch on the code and never on a sentence;
 * the sentences live in `strings/`.
 */
export const problems = {
  // Requests
  'request-unreadable': 400,
  'request-invalid': 400,
  'request-too-large': 413,
  'not-found': 404,
  'method-not-allowed': 405,
  'internal-error': 500,
  'storage-full': 503,
  'database-unreachable': 503,
  // Who
  'sign-in-required': 401,
  'sign-in-wrong': 401,
  'sign-in-limited': 429,
  'device-unknown': 401,
  'device-revoked': 401,
  'token-unknown': 401,
  'role-insufficient': 403,
  'unit-foreign': 403,
  'origin-foreign': 403,
  'pairing-code-unknown': 404,
  'pairing-limited': 429,
  'setup-finished': 409,
  'setup-token-wrong': 403,
  // Units, plans, users, devices
  'unit-unknown': 404,
  'unit-required': 400,
  'plan-missing': 404,
  'plan-invalid': 422,
  'user-name-taken': 409,
  'password-weak': 422,
  'period-invalid': 422,
  'webhooks-too-many': 409,
  // Languages and recorded sound
  'language-built-in': 422,
  'language-unknown': 404,
  'languages-too-many': 409,
  'part-unknown': 422,
  'sound-missing': 400,
  'sound-unreadable': 422,
  'sound-too-large': 413,
  'sounds-too-many': 409,
  // Lists of dossiers
  'import-not-last': 409,
  'columns-invalid': 422,
  'column-personal': 422,
  'dossier-code-missing': 422,
  'counter-unknown': 404,
  'list-missing': 400,
  'list-unreadable': 422,
  'list-password-protected': 422,
  'list-old-format': 422,
  'list-encoding-unknown': 422,
  'list-column-missing': 422,
  'list-empty': 422,
  'list-too-large': 413,
  'list-too-large-unpacked': 413,
  'list-too-many-rows': 413,
  'list-too-slow': 422,
  // Submissions that are kept for a person
  'submission-invalid': 422,
  'questionnaire-unknown': 422,
  'criterion-unknown': 422,
  'level-impossible': 422,
  'answers-empty': 422,
  'second-survey': 409,
  'survey-not-pending': 409,
  'dossier-of-another-unit': 409,
  // Ballots left out of the scores
  'ballot-unknown': 404,
  'ballot-unsealed': 409,
  'ballot-excluded': 409,
  'exclusion-reverted': 409,
  // Forms on paper
  'day-impossible': 422,
  'answers-unrecognised': 422,
  'answers-mixed': 422,
  // Surveys by phone
  'dossier-unlisted': 404,
  'dossier-surveyed': 409,
  'link-unknown': 401,
  'link-expired': 410,
  'link-used': 409,
  // Rescue files of tablets
  'rescue-missing': 400,
  'rescue-unreadable': 422,
  'rescue-foreign': 422,
  'rescue-key-unknown': 422,
  // Start
  'variable-invalid': 500,
  'port-taken': 500,
  'data-folder-held': 500,
  'data-folder-unusable': 500,
  'database-too-old': 500,
  'storage-not-durable': 500,
  'server-running': 500,
  'database-not-empty': 500,
  'command-unknown': 500,
  'option-invalid': 500,
  'file-unreadable': 500,
  'figures-disagree': 500,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof problems;

/** A refusal. `detail` names the value at fault and is not a sentence: the same in every language. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: string;
  /** Further members of the answer, for programs: what a refusal lets its reader choose from. */
  readonly extra: Readonly<Record<string, unknown>>;
  constructor(code: ProblemCode, detail = '', extra: Readonly<Record<string, unknown>> = {}) {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'Problem';
    this.code = code;
    this.detail = detail;
    this.extra = extra;
  }
}

export function problem(code: ProblemCode, detail = '', extra: Readonly<Record<string, unknown>> = {}): Problem {
  return new Problem(code, detail, extra);
}

export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text);
}
