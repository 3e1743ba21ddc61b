import type { ListRefusal } from '@hailong/shared/dossier/list-reading.ts';
import { isProblemCode, Problem, type ProblemCode, problem, problems } from '@hailong/shared/problem.ts';
import { problemSentence } from '@hailong/shared/strings/problem-words.ts';
import { problemsEn } from '@hailong/shared/strings/problems.en.ts';
import { problemsVi } from '@hailong/shared/strings/problems.vi.ts';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { translateDatabaseError } from '../database/translate-error.ts';
import type { Log } from '../world.ts';

/** Vietnamese unless the caller asks for English before Vietnamese. */
function wordsFor(acceptLanguage: string | undefined) {
  const wanted = (acceptLanguage ?? '').toLowerCase();
  const english = wanted.indexOf('en');
  const vietnamese = wanted.indexOf('vi');
  return english >= 0 && (vietnamese < 0 || english < vietnamese) ? problemsEn : problemsVi;
}

/** What a refusal says (RFC 9457): the stable `code`, the `value` at fault and a sentence for people. */
export function problemBody(context: Context, { code, detail: value, extra }: Problem) {
  return {
    ...extra,
    type: `urn:hailong:problem:${code}`,
    title: code,
    status: problems[code],
    code,
    value,
    detail: problemSentence(wordsFor(context.req.header('accept-language')), code, value),
  };
}

/** The refusal as `application/problem+json`. */
export function sendProblem(context: Context, refused: Problem): Response {
  const body = problemBody(context, refused);
  const { status, value } = body;
  if (status === 429 && /^\d+$/.test(value)) context.header('Retry-After', value);
  if (status === 503) context.header('Retry-After', '5');
  return context.body(JSON.stringify(body), status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
  });
}

/** Expected refusals are answered as they are; anything else is a bug: logged once, answered without details. */
export function handleError(log: Log) {
  return (error: Error, context: Context): Response => sendProblem(context, problemOf(log, error, context));
}

export function problemOf(log: Log, error: unknown, context: Context): Problem {
  const known = error instanceof Problem ? error : translateDatabaseError(error);
  if (known !== null) {
    if (problems[known.code] >= 500) log.warn({ code: known.code, value: known.detail }, 'refused');
    return known;
  }
  log.error({ err: error, method: context.req.method, path: context.req.path }, 'bug');
  return problem('internal-error');
}

/** A list's refusal carries its code as text from the worker that read it. */
export function listProblem({ refused, detail, ...extra }: ListRefusal): Problem {
  const code: ProblemCode = isProblemCode(refused) ? refused : 'list-unreadable';
  return problem(code, detail, extra);
}
