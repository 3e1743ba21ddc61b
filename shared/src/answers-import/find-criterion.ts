import { foldedReadings, foldText } from '../dossier/fold-text.ts';
import { criteriaOf, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { CRITERION_WORDS } from './answer-aliases.ts';

const words = CRITERION_WORDS.join('|');
const NUMBER_ALONE = new RegExp(`^(?:${words})?0*(\\d{1,2})$`);
const NUMBER_BEFORE = new RegExp(`^(?:${words})?\\d{1,2}`);

type Known = { texts: ReadonlyMap<string, string>; numbers: ReadonlyMap<number, string> };

/**
 * The criterion a header names: by our id, by its text in either language with or without a number before it, or by the
 * number alone, as printed (24–39 for the service) or counted from 1. Null for any other header.
 */
export function findCriterion(questionnaire: Questionnaire, header: string): string | null {
  const { texts, numbers } = knownOf(questionnaire);
  for (const reading of foldedReadings(header)) {
    const named = texts.get(reading) ?? texts.get(reading.replace(NUMBER_BEFORE, ''));
    if (named !== undefined) return named;
    const number = NUMBER_ALONE.exec(reading)?.[1];
    const counted = number === undefined ? undefined : numbers.get(Number(number));
    if (counted !== undefined) return counted;
  }
  return null;
}

function knownOf(questionnaire: Questionnaire): Known {
  const ready = known.get(questionnaire);
  if (ready !== undefined) return ready;
  const criteria = criteriaOf(questionnaire);
  const texts = new Map(
    criteria.flatMap(({ id, vi, en }) => [id, vi, en].map((text) => [foldText(text), id] as const)),
  );
  const numbers = new Map(criteria.map(({ number, id }) => [number, id]));
  for (const [index, { id }] of criteria.entries()) if (!numbers.has(index + 1)) numbers.set(index + 1, id);
  const found = { texts, numbers };
  known.set(questionnaire, found);
  return found;
}

const known = new WeakMap<Questionnaire, Known>();
