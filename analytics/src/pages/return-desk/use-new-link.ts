import type { DossierReply } from '@hailong/shared/contract/dossiers.ts';
import type { NewSurveyLinkReply } from '@hailong/shared/contract/survey-links.ts';
import { useState } from 'preact/hooks';
import type { Refusal } from '../../server-client.ts';
import type { World } from '../../world.ts';
import { findDossiers } from './dossier-actions.ts';
import { makeLink } from './link-actions.ts';
import { readTyped } from './read-typed.ts';

export type LinkHint = 'nothing' | 'too-short' | 'no-code' | 'none-found';

/** From what was typed to a link: a whole code at once, last digits when they name one dossier, else after a choice. */
export function useNewLink(world: World, onMade: () => void, onSignedOut: () => void) {
  const [text, setText] = useState('');
  const [link, setLink] = useState<NewSurveyLinkReply | null>(null);
  const [hint, setHint] = useState<LinkHint | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [choice, setChoice] = useState<readonly DossierReply[]>([]);
  const [busy, setBusy] = useState(false);

  const clear = () => {
    setHint(null);
    setRefusal(null);
    setChoice([]);
  };
  const refuse = (answer: Refusal) => (answer.status === 401 ? onSignedOut() : setRefusal(answer));

  async function make(code: string) {
    clear();
    const answer = await makeLink(world.client, code);
    if (!answer.ok) return refuse(answer);
    setLink(answer.value);
    setText('');
    onMade();
  }

  async function submit() {
    clear();
    const typed = readTyped(text);
    if (typed.kind === 'code') return make(typed.code);
    if (typed.kind !== 'ending') return setHint(typed.kind);
    const answer = await findDossiers(world.client, typed);
    if (!answer.ok) return refuse(answer);
    const [first, ...others] = answer.value.dossiers;
    if (first === undefined) return setHint('none-found');
    return others.length === 0 ? make(first.code) : setChoice(answer.value.dossiers.slice(0, 10));
  }

  /** While one is made a second one is not begun. */
  const alone = (work: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    void work().finally(() => setBusy(false));
  };

  return {
    ...{ text, link, hint, refusal, choice, busy },
    type: (next: string) => {
      setText(next);
      clear();
    },
    submit: () => alone(submit),
    choose: (code: string) => alone(() => make(code)),
    close: () => setLink(null),
  };
}

export type NewLink = ReturnType<typeof useNewLink>;
