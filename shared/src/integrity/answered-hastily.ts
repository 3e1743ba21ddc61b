import type { Answers } from '../questionnaire/answers.ts';
import { criteriaOf, type Questionnaire } from '../questionnaire/questionnaire.ts';

/**
 * Words a minute that nobody is believed to read. Most adults read 175–300 words of non-fiction a minute, and 238 on
 * average (M. Brysbaert, *How many words do we read per minute?*, Journal of Memory and Language 109, 2019); twice the
 * upper end is generous, all the more so as Vietnamese is written syllable by syllable, and no time is allowed for
 * thinking, for pressing, for the five levels or for what comes after the questions.
 */
const FASTEST_WORDS_A_MINUTE = 600;

/** Longer than a survey can take: somebody moved the clock. */
const LONGEST_SURVEY_MS = 12 * 3_600_000;

/** When the first question was shown and the survey finished, by the tablet's clock; `sure`: nobody saw it jump. */
export type SurveyDuration = { startedMs: number; finishedMs: number; sure: boolean };

/**
 * Whether questions were answered faster than anyone can read them; null where the clock cannot tell. Only questions
 * with an answer count as read. Example: 16 criteria of 218 words in 21 s → true, in 22 s → false.
 */
export function answeredHastily(
  questionnaire: Questionnaire,
  answers: Answers,
  language: string,
  { startedMs, finishedMs, sure }: SurveyDuration,
): boolean | null {
  const durationMs = finishedMs - startedMs;
  if (!sure || !(durationMs >= 0 && durationMs <= LONGEST_SURVEY_MS)) return null;
  return durationMs < (wordsRead(questionnaire, answers, language) / FASTEST_WORDS_A_MINUTE) * 60_000;
}

/** A language of the centre's own is taken as long as Vietnamese. */
function wordsRead(questionnaire: Questionnaire, answers: Answers, language: string): number {
  const answered = criteriaOf(questionnaire).filter(({ id }) => answers[id] !== undefined);
  return answered.reduce((sum, { vi, en }) => sum + (language === 'en' ? en : vi).split(/\s+/).length, 0);
}
