import { answerPlaces } from '../questionnaire/answer-places.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';

/** *Rất không hài lòng* and *Không hài lòng*. */
export const LOW_LEVEL_MOST = 2;

/** What the writer of a comment was not satisfied with: criteria, and direct questions on a whole. */
export function lowCriteria(form: Questionnaire, levels: readonly (number | null)[]): string[] {
  return answerPlaces(form).flatMap(({ id }, index) => {
    const level = levels[index] ?? null;
    return level !== null && level >= 1 && level <= LOW_LEVEL_MOST ? [id] : [];
  });
}

/** Where a criterion stands in each form that asks it: place counts from 1. */
export function placesOf(criterion: string, forms: readonly Questionnaire[]) {
  return forms.flatMap((form) => {
    const place = answerPlaces(form).findIndex(({ id }) => id === criterion) + 1;
    return place === 0 ? [] : [{ questionnaire: form.id, version: form.version, place }];
  });
}
