import * as z from 'zod/mini';
import { endpoint, readers } from './endpoint.ts';

const unit = { unit: z.optional(z.string()) };

/** As in `Submission.language`: BCP 47, e.g. `cma` (Mạ), `mnn` (Southern M'Nông), `hmn` (Mông). */
export const languageTagSchema = z
  .string()
  .check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, { error: 'a language tag such as cma' }), z.maxLength(20));

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));
/** Part name → text in this language; see `spokenParts`. */
const texts = z.record(z.string().check(z.maxLength(80)), z.string().check(z.maxLength(2000)));
/**
 * All texts of a language together; in Vietnamese they are 5,000. Tablets and phones fetch every language whole, with
 * each change of any.
 */
export const LANGUAGE_CHARACTERS_MOST = 30_000;
const boundedTexts = texts.check(
  z.refine((given) => Object.values(given).join('').length <= LANGUAGE_CHARACTERS_MOST, {
    error: `more than ${LANGUAGE_CHARACTERS_MOST} characters together`,
  }),
);
const pack = z.object({ language: languageTagSchema, name, texts, changedAt: z.string() });

/** Languages that one unit may add. */
export const LANGUAGES_MOST = 20;

export const getLanguages = endpoint({
  method: 'GET',
  path: '/languages',
  summary: 'Languages the centre added to Vietnamese and English.',
  callers: readers,
  query: z.object(unit),
  reply: z.object({ languages: z.array(pack) }),
});
export type LanguagesReply = z.infer<typeof getLanguages.reply>;

export const putLanguage = endpoint({
  method: 'PUT',
  path: '/languages/{language}',
  summary: 'Add a language, or replace its name and texts. Texts may be missing: sound may carry them.',
  callers: ['administrator'],
  query: z.object(unit),
  request: z.object({ name, texts: boundedTexts }),
  reply: pack,
});

export const deleteLanguage = endpoint({
  method: 'DELETE',
  path: '/languages/{language}',
  summary: 'Take a language off the tablets, with its recorded clips.',
  callers: ['administrator'],
  query: z.object(unit),
  reply: z.object({}),
});
