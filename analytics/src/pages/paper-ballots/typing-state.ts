import type { Answers } from '@hailong/shared/questionnaire/answers.ts';
import { criteriaOf, type Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { Refusal } from '../../server-client.ts';

/** One form as far as it was typed. Held in memory only: what citizens said is kept in no browser. */
export type TypedForm = {
  /** Made here, so that sending it again stores it once. */
  id: string;
  answers: Answers;
  code: string;
  comment: string;
  /** Question about the person to the option chosen; absent: no answer. */
  person: Readonly<Record<string, string>>;
};

export type TypingState = {
  form: TypedForm;
  /** What was typed the first time, while the form is typed a second time; `settled`: where they differ, it was looked at. */
  first: Answers | 'settled' | null;
  /** Criteria in which the two times differ, until they are typed again. */
  differing: readonly string[];
  note:
    | { kind: 'stored' | 'empty' | 'second-time' | 'differs' | 'sending' }
    | { kind: 'refused'; refusal: Refusal }
    | null;
};

export type TypingEvent =
  /** `undefined` takes the answer back. */
  | { kind: 'answered'; criterion: string; level: number | null | undefined }
  | { kind: 'code'; code: string }
  | { kind: 'comment'; comment: string }
  | { kind: 'person'; question: string; option: string }
  | { kind: 'empty' }
  | { kind: 'second-time' }
  | { kind: 'differs'; criteria: readonly string[] }
  | { kind: 'sending' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'stored'; nextId: string }
  | { kind: 'cleared'; nextId: string };

export function emptyTyping(id: string): TypingState {
  return { form: { id, answers: {}, code: '', comment: '', person: {} }, first: null, differing: [], note: null };
}

export function reduceTyping(state: TypingState, event: TypingEvent): TypingState {
  const { form } = state;
  switch (event.kind) {
    case 'answered':
      return answered(state, event.criterion, event.level);
    case 'code':
      return { ...state, form: { ...form, code: event.code } };
    case 'comment':
      return { ...state, form: { ...form, comment: event.comment } };
    case 'person': {
      const { [event.question]: _before, ...others } = form.person;
      const person = event.option === '' ? others : { ...others, [event.question]: event.option };
      return { ...state, form: { ...form, person } };
    }
    case 'second-time':
      return { ...state, first: form.answers, form: { ...form, answers: {} }, note: event };
    case 'differs':
      return { ...state, differing: event.criteria, note: event };
    case 'refused':
      return { ...state, note: event };
    case 'stored':
      return { ...emptyTyping(event.nextId), note: { kind: 'stored' } };
    case 'cleared':
      return emptyTyping(event.nextId);
    default:
      return { ...state, note: event };
  }
}

function answered(state: TypingState, criterion: string, level: number | null | undefined): TypingState {
  const { [criterion]: _before, ...others } = state.form.answers;
  const answers = level === undefined ? others : { ...others, [criterion]: level };
  const differing = state.differing.filter((one) => one !== criterion);
  const { note } = state;
  const stays = note?.kind === 'second-time' || (note?.kind === 'differs' && differing.length > 0);
  const first = state.differing.length > 0 && differing.length === 0 ? 'settled' : state.first;
  return { ...state, form: { ...state.form, answers }, first, differing, note: stays ? note : null };
}

/** Criteria that were typed differently, left out being an answer like any other. */
export function differencesOf(first: Answers, second: Answers): string[] {
  const criteria = new Set([...Object.keys(first), ...Object.keys(second)]);
  return [...criteria].filter((one) => first[one] !== second[one]);
}

/** What has to happen before the form can be sent; null: nothing. */
export function missingOf(
  { form, first, differing }: TypingState,
  { questionnaire, twice }: { questionnaire: Questionnaire; twice: boolean },
): TypingEvent | null {
  const answers = answersTo(questionnaire, form.answers);
  if (Object.keys(answers).length === 0) return { kind: 'empty' };
  if (first === 'settled') return null;
  if (first === null) return twice ? { kind: 'second-time' } : null;
  const criteria = differing.length > 0 ? differing : differencesOf(answersTo(questionnaire, first), answers);
  return criteria.length === 0 ? null : { kind: 'differs', criteria };
}

/** Another form may have been chosen since: what it does not ask is left behind. */
export function answersTo(questionnaire: Questionnaire, answers: Answers): Answers {
  const asked = new Set(criteriaOf(questionnaire).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([criterion]) => asked.has(criterion)));
}

/** What a key says to a question: null is *not applicable*, and `undefined` says nothing. */
export function levelOfKey(key: string): number | null | undefined {
  if (key === '0') return null;
  return /^[1-5]$/.test(key) ? Number(key) : undefined;
}
