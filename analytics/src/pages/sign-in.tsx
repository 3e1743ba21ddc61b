import type { SessionReply } from '@hailong/shared/contract/session.ts';
import { useEffect, useState } from 'preact/hooks';
import { Field } from '../components/field.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useTitle } from '../components/use-title.ts';
import type { Refusal } from '../server-client.ts';
import { useSpeech } from '../speech.tsx';
import type { World } from '../world.ts';

export type SignInReason = 'arrived' | 'ended' | 'asked' | 'setup-done';

type SignInProps = { world: World; reason: SignInReason; onSignedIn: (session: SessionReply) => void };

export function SignIn({ world, reason, onSignedIn }: SignInProps) {
  const { words } = useSpeech();
  useTitle(words.signIn.title);
  const setupNeeded = useSetupNeeded(world);
  const notice = noticeOf(reason);
  return (
    <div class="narrow">
      <h1>{words.signIn.title}</h1>
      <p class="soft">{words.signIn.lead}</p>
      {setupNeeded && <p class="notice">{words.signIn.setupNeeded}</p>}
      {notice !== null && !setupNeeded && (
        <p class="notice" role="status">
          {words.signIn[notice]}
        </p>
      )}
      <SignInForm world={world} onSignedIn={onSignedIn} />
    </div>
  );
}

function SignInForm({ world, onSignedIn }: Omit<SignInProps, 'reason'>) {
  const { words } = useSpeech();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [unit, setUnit] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sending, setSending] = useState(false);

  async function submit(event: Event) {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    const answer = await world.client.signIn({ name, password, ...(unit ? { unit: unit.trim() } : {}) });
    setSending(false);
    if (answer.ok) return onSignedIn(answer.value);
    setRefusal(answer);
    if (answer.code === 'unit-required') setUnit(unit ?? '');
    if (answer.code === 'sign-in-wrong') setPassword('');
  }

  // The server's sentence on a missing unit speaks of commands; here the field above takes it.
  const shown = refusal?.code === 'unit-required' ? { ...refusal, detail: words.signIn.unitNeeded } : refusal;
  return (
    <form class="form" onSubmit={submit}>
      <Field
        label={words.signIn.name}
        value={name}
        onValue={setName}
        autoComplete="username"
        required
        maxLength={200}
        wide
      />
      <Field
        label={words.signIn.password}
        type="password"
        value={password}
        onValue={setPassword}
        autoComplete="current-password"
        required
        maxLength={200}
        wide
      />
      {unit !== null && (
        <Field label={words.signIn.unit} hint={words.signIn.unitHint} value={unit} onValue={setUnit} required wide />
      )}
      {shown !== null && <ProblemNote refusal={shown} />}
      <button type="submit" class="button" aria-disabled={sending}>
        {words.signIn.submit}
      </button>
    </form>
  );
}

function noticeOf(reason: SignInReason): 'ended' | 'setupDone' | null {
  if (reason === 'ended') return 'ended';
  return reason === 'setup-done' ? 'setupDone' : null;
}

/** A server without an administrator cannot sign anybody in: better to say so than to refuse every password. */
function useSetupNeeded(world: World): boolean {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    void world.client.setup().then((answer) => setNeeded(answer.ok && answer.value.needed));
  }, [world]);
  return needed;
}
