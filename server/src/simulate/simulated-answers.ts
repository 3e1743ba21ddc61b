import { answerPlaces } from '@hailong/shared/questionnaire/answer-places.ts';
import { asksInTurn } from '@hailong/shared/questionnaire/catalogue.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import { bellOf, type Chance } from './simulated-chance.ts';

/** Where opinion lies before anything else: about nine of ten answers are satisfied ones. */
const LEANING = 1.55;
const CENTRE_SPREAD = 0.3;
const QUESTION_SPREAD = 0.25;
const PERSON_SPREAD = 0.9;
const NOT_APPLICABLE_PART = 0.04;

export type Levels = (number | null)[];

/**
 * Answers to one form in one centre, packed. Centres differ, questions differ, and most of all people do: who is
 * pleased with one thing is pleased with the next, which is why pooled scores need intervals by person.
 * @returns levels of one more citizen; `broken` breaks off somewhere
 */
export function createAnswers(form: Questionnaire, chance: Chance): (mood: number, broken: boolean) => Levels {
  const places = answerPlaces(form);
  const centre = LEANING + CENTRE_SPREAD * bellOf(chance);
  const leaning = places.map(() => centre + QUESTION_SPREAD * bellOf(chance));
  const direct = places.flatMap(({ factor }, place) => (factor === null ? [place] : []));
  const factors = [...new Set(places.flatMap(({ factor }) => factor ?? []))];
  const ofFactors = factors.map((id) => places.flatMap(({ factor }, place) => (factor === id ? [place] : [])));
  const everything = places.map((_, place) => place);
  const askedNow = asksInTurn(form)
    ? () => [...direct, ...ofFactors.map((own) => own[Math.floor(chance() * own.length)] ?? 0)]
    : () => everything;
  return (mood, broken) => {
    const asked = askedNow();
    const person = mood + PERSON_SPREAD * bellOf(chance);
    const levels: Levels = new Array(places.length).fill(null);
    const reached = broken ? 1 + Math.floor(chance() * (asked.length - 1)) : asked.length;
    for (let index = 0; index < reached; index += 1) {
      const place = asked[index] ?? 0;
      levels[place] = levelOf((leaning[place] ?? LEANING) + person, chance);
    }
    return levels;
  };
}

function levelOf(opinion: number, chance: Chance): number {
  const felt = opinion + 2.4 * (chance() - 0.5);
  if (chance() < NOT_APPLICABLE_PART) return 0;
  if (felt > 1.5) return 5;
  if (felt > 0) return 4;
  if (felt > -0.6) return 3;
  return felt > -1.1 ? 2 : 1;
}
