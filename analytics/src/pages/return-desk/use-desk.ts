import type { DossierReply } from '@hailong/shared/contract/dossiers.ts';
import type { InvitationReply } from '@hailong/shared/contract/invitations.ts';
import { useRef, useState } from 'preact/hooks';
import type { Refusal, ServerClient } from '../../server-client.ts';
import type { World } from '../../world.ts';
import { type Decision, decideEnter, type Hint, type Question } from './decide-enter.ts';
import { doubtOf, findDossiers, returnDossier, undoReturn } from './dossier-actions.ts';
import type { Counter } from './load-desk.ts';
import { readTyped } from './read-typed.ts';
import { useEntry } from './use-entry.ts';
import { useMatches } from './use-matches.ts';
import { useTurns } from './use-turns.ts';

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
  const { busy, alone, mustWait } = useTurns();
  const isEcho = useEcho(world);
  const typed = readTyped(text);
  const matches = useMatches(world, typed, busy);
  const hands = { client: world.client, setSay, send, judge, refused, askNow: matches.askNow };

  function act(work: () => Promise<unknown> | undefined) {
    void alone(async () => work()).then((pressedMeanwhile) => {
      field.current?.focus();
      if (pressedMeanwhile) takeNext();
    });
  }

  function enter(decision: Decision, raw: string) {
    if (isReplacedByScan(decision)) field.current?.select();
    act(async () => carryOut(decision, raw, hands));
  }

  /** A code that was scanned while another was under way. What is asked or reported about that one comes first. */
  function takeNext() {
    const raw = field.current?.value ?? '';
    const next = readTyped(raw);
    if (next.kind === 'code' && !entry.isHeld(raw)) enter({ kind: 'look-up', code: next.code }, raw);
  }

  function submit() {
    const echo = isEcho();
    if (mustWait()) return;
    // The field itself: at a scanner's speed the page may be a letter behind.
    const raw = field.current?.value ?? text;
    const { settled, dossiers, chosen } = matches;
    const question = say?.kind === 'question' ? say.question : null;
    const decision = decideEnter(readTyped(raw), { question, settled, found: dossiers.length, chosen });
    // A scanned code is worth acting on at any speed; what the page just began to show has been read by nobody yet.
    if (!echo || decision.kind === 'look-up') enter(decision, raw);
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

/** What is acted on, and what leads nowhere. Digits that are too few or fit too much are typed on. */
function isReplacedByScan(decision: Decision): boolean {
  if (decision.kind === 'hint') return decision.hint === 'no-code' || decision.hint === 'none-found';
  return decision.kind !== 'show-matches';
}

type Hands = Pick<ReturnType<typeof useActions>, 'send' | 'judge' | 'refused'> & {
  client: ServerClient;
  setSay: (say: Say) => void;
  askNow: () => Promise<Refusal | null>;
};

async function carryOut(decision: Decision, raw: string, { client, setSay, send, judge, refused, askNow }: Hands) {
  switch (decision.kind) {
    case 'hint':
      return setSay(decision);
    case 'confirmed':
      return send(decision.code, raw);
    case 'chosen':
      return judge(decision.dossier.code, decision.dossier, raw);
    case 'look-up': {
      const answer = await findDossiers(client, { kind: 'code', code: decision.code });
      return answer.ok ? judge(decision.code, answer.value.dossiers[0] ?? null, raw) : refused(answer, raw);
    }
    case 'show-matches': {
      const refusal = await askNow();
      if (refusal !== null) refused(refusal, null);
    }
  }
}

function useActions(
  { world, counter, counters, onChanged, onSignedOut }: DeskProps,
  { field, setSay, write, hold }: ReturnType<typeof useEntry>,
) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  /** Sent, and no answer came: it may be stored already, so that "returned before" would puzzle. */
  const unanswered = useRef('');

  /** @param typed what stood in the field for it; null: it was not taken from there */
  function refused(refusal: Refusal, typed: string | null) {
    if (refusal.status === 401) return onSignedOut();
    setSay({ kind: 'refusal', refusal });
    if (typed !== null) hold(typed);
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
    if (!answer.ok) return refused(answer, typed);
    const hasTablet = counters.some((one) => one.counter === answer.value.counter && one.tablets > 0);
    done({ kind: 'returned', invitation: answer.value, hasTablet });
    // Whatever was scanned meanwhile stays.
    if (field.current?.value === typed) write('');
  }

  async function judge(code: string, dossier: DossierReply | null, typed: string) {
    const doubt = doubtOf(dossier);
    if (doubt === null || unanswered.current === code) return send(code, typed);
    setSay({ kind: 'question', question: { doubt, code, dossier } });
    hold(typed);
  }

  async function undo({ dossierCode: code, field: ofField, state }: Undoable) {
    const answer = await undoReturn(world.client, code);
    // Not found: somebody else took it back, which is what was asked for.
    if (!answer.ok && answer.code !== 'not-found') return refused(answer, null);
    done({ kind: 'undone', code, field: ofField, surveyKept: state === 'completed' });
  }

  return { outcome, send, judge, undo, refused };
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
