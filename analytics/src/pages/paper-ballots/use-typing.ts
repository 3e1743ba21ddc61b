import type { PaperBallot } from '@hailong/shared/contract/paper-ballots.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { World } from '../../world.ts';
import { newFormId } from './new-form-id.ts';
import { answersTo, emptyTyping, missingOf, reduceTyping, type TypingState } from './typing-state.ts';

/** What holds for the whole stack. */
export type Setting = { questionnaire: Questionnaire; day: string; counter: string; twice: boolean };

type Stack = {
  world: World;
  setting: Setting;
  /** Who types, and where: a form begun by one person is shown to no other. */
  owner: string;
  onStored: () => void;
  onSignedOut: () => void;
};

/** The form somebody was typing when the page was left, or the session ended: in memory, gone with the tab. */
let held: { owner: string; state: TypingState } | null = null;

/** A stack of forms, typed one after the other. */
export function useTyping({ world, setting, owner, onStored, onSignedOut }: Stack) {
  const fresh = () => emptyTyping(newFormId(world.chance));
  const [state, tell] = useReducer(reduceTyping, null, () => (held?.owner === owner ? held.state : fresh()));
  const sending = useRef(false);
  useEffect(() => {
    held = { owner, state: { ...state, note: null } };
  }, [owner, state]);

  async function send() {
    sending.current = true;
    tell({ kind: 'sending' });
    const answer = await world.client.send('POST', '/paper-ballots', requestOf(state, setting));
    sending.current = false;
    if (answer.ok) {
      tell({ kind: 'stored', nextId: newFormId(world.chance) });
      onStored();
    } else if (answer.status === 401) onSignedOut();
    else tell({ kind: 'refused', refusal: answer });
  }

  function store() {
    if (sending.current) return;
    const missing = missingOf(state, setting);
    if (missing === null) void send();
    else tell(missing);
  }

  const clear = () => tell({ kind: 'cleared', nextId: newFormId(world.chance) });
  return { state, tell, store, clear };
}

function requestOf({ form }: TypingState, { questionnaire, day, counter }: Setting): PaperBallot {
  return {
    id: form.id,
    questionnaire: questionnaire.id,
    version: questionnaire.version,
    day,
    dossierCode: form.code.trim() === '' ? null : form.code,
    counter: counter === '' ? null : counter,
    answers: { ...answersTo(questionnaire, form.answers) },
    comment: form.comment.trim() === '' ? null : form.comment,
    demographics: Object.keys(form.person).length === 0 ? null : { ...form.person },
  };
}
