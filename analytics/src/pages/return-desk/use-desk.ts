import type { DossierReply } from '@hailong/shared/contract/dossiers.ts';
import type { InvitationReply } from '@hailong/shared/contract/invitations.ts';
import { useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../server-client.ts';
import type { World } from '../../world.ts';
import { type Decision, decideEnter, type Hint, type Question } from './decide-enter.ts';
import { doubtOf, findDossiers, returnDossier, undoReturn } from './dossier-actions.ts';
import type { Counter } from './load-desk.ts';
import { readTyped } from './read-typed.ts';
import { useMatches } from './use-matches.ts';

/** What the desk says about what is typed. Gone with the next key. */
export type Say =
  | { kind: 'hint'; hint: Hint }
  | { kind: 'question'; question: Question }
  | { kind: 'refusal'; refusal: Refusal };

/** What was done last. Stays until something else is done. */
export type Outcome =
  | { kind: 'returned'; invitation: InvitationReply; hasTablet: boolean }
  | { kind: 'undone'; code: string; field: string | null; surveyKept: boolean };
export type Undoable = Pick<InvitationReply, 'dossierCode' | 'field' | 'state'>;

/** Scanners that send Enter twice, and fingers that bounce, are this fast; a person who read a question is not. */
const SAME_PRESS_MS = 500;

type DeskProps = {
  world: World;
  /** Null while it is being chosen. */
  counter: Counter | null;
  counters: readonly Counter[];
  /** The figures changed; the live line may be down. */
  onChanged: () => void;
  onSignedOut: () => void;
};

/** The one field of the return desk and everything that Enter does with it. */
export function useDesk(props: DeskProps) {
  const { world } = props;
  const entry = useEntry();
  const { text, field, say, setSay } = entry;
  const { outcome, send, judge, refused, undo } = useActions(props, entry);
  const { busy, alone } = useOneAtATime();
  const isEcho = useEcho(world);
  const typed = readTyped(text);
  const matches = useMatches(world, typed, busy);

  async function carryOut(decision: Decision, raw: string) {
    switch (decision.kind) {
      case 'hint':
        return setSay(decision);
      case 'confirmed':
        return send(decision.code, raw);
      case 'chosen':
        return judge(decision.dossier.code, decision.dossier, raw);
      case 'look-up': {
        const answer = await findDossiers(world.client, { kind: 'code', code: decision.code });
        return answer.ok ? judge(decision.code, answer.value.dossiers[0] ?? null, raw) : refused(answer);
      }
      case 'show-matches': {
        const refusal = await matches.askNow();
        if (refusal !== null) refused(refusal);
      }
    }
  }

  function act(work: () => Promise<unknown> | undefined) {
    void alone(async () => work()).then(() => field.current?.focus());
  }

  function submit() {
    const echo = isEcho();
    // The field itself: at a scanner's speed the page may be a letter behind.
    const raw = field.current?.value ?? text;
    const { settled, dossiers, chosen } = matches;
    const question = say?.kind === 'question' ? say.question : null;
    const decision = decideEnter(readTyped(raw), { question, settled, found: dossiers.length, chosen });
    // A scanned code is worth acting on at any speed; what the page just began to show has been read by nobody yet.
    if (!echo || decision.kind === 'look-up') act(async () => carryOut(decision, raw));
  }

  const isNowhere = typed.kind === 'ending' && matches.settled && matches.dossiers.length === 0;
  const nowhere: Say | null = isNowhere ? { kind: 'hint', hint: 'none-found' } : null;
  return {
    mayInvite: props.counter !== null,
    say: say ?? nowhere,
    ...{ text, outcome, busy, field, matches, submit },
    type: entry.type,
    clear: entry.clear,
    /** Moves among the matches, away from any question. */
    step: (by: 1 | -1) => {
      setSay(null);
      matches.step(by);
    },
    /** As pointing at a match does. */
    take: (dossier: DossierReply) => act(async () => judge(dossier.code, dossier, text)),
    inviteAgain: (code: string) => act(async () => send(code, null)),
    undo: (invitation: Undoable) => act(async () => undo(invitation)),
  };
}

export type Desk = ReturnType<typeof useDesk>;

function useEntry() {
  const [text, setText] = useState('');
  const [say, setSay] = useState<Say | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const type = (next: string) => {
    setText(next);
    setSay(null);
  };
  const clear = () => {
    type('');
    field.current?.focus();
  };
  return { text, setText, say, setSay, field, type, clear };
}

function useActions(
  { world, counter, counters, onChanged, onSignedOut }: DeskProps,
  { field, setText, setSay }: ReturnType<typeof useEntry>,
) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  /** Sent, and no answer came: it may be stored already, so that "returned before" would puzzle. */
  const unanswered = useRef('');

  function refused(refusal: Refusal) {
    if (refusal.status === 401) onSignedOut();
    else setSay({ kind: 'refusal', refusal });
  }

  function done(next: Outcome) {
    setOutcome(next);
    setSay(null);
    onChanged();
  }

  /** @param typed what stood in the field for it; null: it was not taken from there */
  async function send(code: string, typed: string | null) {
    if (counter === null) return;
    const answer = await returnDossier(world.client, code, counter.counter);
    unanswered.current = !answer.ok && answer.status === 0 ? code : '';
    if (!answer.ok) return refused(answer);
    const hasTablet = counters.some((one) => one.counter === answer.value.counter && one.tablets > 0);
    done({ kind: 'returned', invitation: answer.value, hasTablet });
    // Whatever was scanned meanwhile stays.
    if (field.current?.value === typed) setText('');
  }

  async function judge(code: string, dossier: DossierReply | null, typed: string) {
    const doubt = doubtOf(dossier);
    if (doubt === null || unanswered.current === code) return send(code, typed);
    setSay({ kind: 'question', question: { doubt, code, dossier } });
    // The next scan replaces what stands there.
    field.current?.select();
  }

  async function undo({ dossierCode: code, field: ofField, state }: Undoable) {
    const answer = await undoReturn(world.client, code);
    // Not found: somebody else took it back, which is what was asked for.
    if (!answer.ok && answer.code !== 'not-found') return refused(answer);
    done({ kind: 'undone', code, field: ofField, surveyKept: state === 'completed' });
  }

  return { outcome, send, judge, undo, refused };
}

/** While one thing is under way a second one is not begun. */
function useOneAtATime() {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  async function alone(work: () => Promise<unknown>) {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    await work();
    running.current = false;
    setBusy(false);
  }
  return { busy, alone };
}

/** @returns asks whether this press follows the last one faster than a person presses twice on purpose */
function useEcho(world: World): () => boolean {
  const lastMs = useRef(Number.NEGATIVE_INFINITY);
  return () => {
    const sinceMs = world.nowMs() - lastMs.current;
    lastMs.current = world.nowMs();
    // A clock that was set back makes it negative.
    return sinceMs >= 0 && sinceMs < SAME_PRESS_MS;
  };
}
