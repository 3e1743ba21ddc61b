import { describe, expect, it } from 'vitest';
import { counterQuestionnaire, findQuestionnaire, questionnaires } from './catalogue.ts';
import { criteriaOf, factorsOf } from './questionnaire.ts';
import { questionnaireSchema } from './questionnaire-schema.ts';

const service = [
  ...['access-signage', 'access-seating', 'access-equipment'],
  ...['procedure-posted', 'procedure-dossier', 'procedure-fee', 'procedure-deadline'],
  ...['official-courtesy', 'official-guidance', 'official-compliance'],
  ...['result-on-time', 'result-accurate', 'result-fair'],
  ...['feedback-channel', 'feedback-handling', 'feedback-notice'],
];
const policy = [
  ...['accountability-channels', 'accountability-clarity'],
  ...['participation-proposals', 'participation-evaluation'],
  ...['implementation-economy', 'implementation-health', 'implementation-education', 'implementation-order'],
  ...['implementation-roads', 'implementation-electricity', 'implementation-water', 'implementation-welfare'],
  'implementation-reform',
  ...['impact-household-economy', 'impact-local-economy', 'impact-hospitals', 'impact-schools', 'impact-order'],
  ...['impact-roads', 'impact-electricity', 'impact-water', 'impact-welfare', 'impact-officials'],
];

/** FNV-1a, 32 bits: enough to notice that somebody edited a text. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

// QĐ 1001/QĐ-BNV (11/12/2023): policy has 4 factors and 23 criteria, service 5 factors and 16 criteria.
describe.each([
  { id: 'sipas-service', criteria: service, factors: 5, text: '9e4581a6' },
  { id: 'sipas-full', criteria: [...policy, ...service], factors: 9, text: '2a0e6767' },
])('the questionnaire $id, version 1', ({ id, criteria, factors, text }) => {
  const questionnaire = findQuestionnaire(id, 1);
  if (questionnaire === null) throw new Error(`${id} was removed`);

  it('has its criteria in the released order, on which stored answers rely', () => {
    expect(criteriaOf(questionnaire).map((one) => one.id)).toEqual(criteria);
  });

  it(`has ${criteria.length} criteria in ${factors} factors, each id once`, () => {
    expect(criteriaOf(questionnaire)).toHaveLength(id === 'sipas-service' ? 16 : 39);
    expect(factorsOf(questionnaire)).toHaveLength(factors);
    const ids = [...criteriaOf(questionnaire), ...factorsOf(questionnaire), ...questionnaire.contents];
    expect(new Set(ids.map((one) => one.id)).size).toBe(ids.length);
  });

  it('asks on the scale of five, from very dissatisfied to very satisfied', () => {
    expect(questionnaire.scale.map(({ level, vi }) => [level, vi])).toEqual([
      [1, 'Rất không hài lòng'],
      [2, 'Không hài lòng'],
      [3, 'Bình thường'],
      [4, 'Hài lòng'],
      [5, 'Rất hài lòng'],
    ]);
  });

  it('reads as it was released: new wording is a new version', () => {
    expect(checksum(JSON.stringify(questionnaire))).toBe(text);
  });

  it('has words in both languages and fits its schema', () => {
    expect(questionnaire).toMatchObject(questionnaireSchema.parse(questionnaire));
    for (const one of [...criteriaOf(questionnaire), ...factorsOf(questionnaire), ...questionnaire.scale]) {
      expect(one.vi.trim()).not.toBe('');
      expect(one.en.trim()).not.toBe('');
      expect(one.vi).toBe(one.vi.normalize('NFC'));
    }
  });
});

describe('the catalogue', () => {
  it('offers the service content at the counter', () => {
    expect(counterQuestionnaire).toMatchObject({ id: 'sipas-service', version: 1 });
  });

  it('holds each version once', () => {
    const keys = questionnaires.map(({ id, version }) => `${id} v${version}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('knows no version that was not released', () => {
    expect(findQuestionnaire('sipas-service', 2)).toBeNull();
    expect(findQuestionnaire('sipas', 1)).toBeNull();
  });
});
