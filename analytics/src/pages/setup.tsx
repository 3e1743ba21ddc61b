import { PASSWORD_LENGTH_LEAST } from '@hailong/shared/access/password-rule.ts';
import { useEffect, useState } from 'preact/hooks';
import { Field } from '../components/field.tsx';
import { PlanByHand } from '../components/plan-by-hand.tsx';
import { PlanFromFile } from '../components/plan-from-file.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useTitle } from '../components/use-title.ts';
import { emptyPlanDraft, planOfDraft, shareOfPercent } from '../data/plan-draft.ts';
import type { PlanFile } from '../data/plan-file.ts';
import type { Refusal } from '../server-client.ts';
import { useSpeech } from '../speech.tsx';
import type { Words } from '../strings/words.ts';
import type { World } from '../world.ts';

/** The server decides what is too short (`password-weak`); the browser only says so before anything is sent. */
type SetupProps = { world: World; onDone: () => void };

/** First run: the centre, its plan and the first administrator. */
export function Setup({ world, onDone }: SetupProps) {
  const { words } = useSpeech();
  useTitle(words.setup.title);
  const [needed, setNeeded] = useState(true);
  useEffect(() => {
    void world.client.setup().then((answer) => setNeeded(!answer.ok || answer.value.needed));
  }, [world]);

  if (!needed) {
    return (
      <div class="note">
        <h1>{words.setup.finished}</h1>
        <button type="button" class="button" onClick={() => world.go('/')}>
          {words.setup.toSignIn}
        </button>
      </div>
    );
  }
  return (
    <div class="middling">
      <h1>{words.setup.title}</h1>
      {world.setupToken() === '' ? (
        <p class="notice">{words.setup.tokenMissing}</p>
      ) : (
        <>
          <p class="soft">{words.setup.lead}</p>
          <SetupForm world={world} onDone={onDone} />
        </>
      )}
    </div>
  );
}

function SetupForm({ world, onDone }: SetupProps) {
  const { words } = useSpeech();
  const form = useSetupForm(world);
  const [fault, setFault] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sending, setSending] = useState(false);

  async function submit(event: Event) {
    event.preventDefault();
    const found = faultOf(form, words);
    setFault(found);
    setRefusal(null);
    if (found !== null || sending) return;
    setSending(true);
    const answer = await world.client.finishSetup({
      token: world.setupToken(),
      plan: form.way === 'file' ? form.file?.plan : planOfDraft(form.draft),
      administrator: { name: form.name.trim(), password: form.password },
    });
    setSending(false);
    if (answer.ok) onDone();
    else setRefusal(answer);
  }

  return (
    <form class="form" onSubmit={submit}>
      <PlanSection form={form} />
      <AdministratorSection form={form} />
      {fault !== null && (
        <p class="note" role="alert">
          {fault}
        </p>
      )}
      {refusal !== null && <ProblemNote refusal={refusal} />}
      <button type="submit" class="button" aria-disabled={sending}>
        {words.setup.submit}
      </button>
    </form>
  );
}

type SetupFormState = ReturnType<typeof useSetupForm>;

function useSetupForm(world: World) {
  const [way, setWay] = useState<'file' | 'hand'>('file');
  const [file, setFile] = useState<PlanFile | null>(null);
  const [draft, setDraft] = useState(() => emptyPlanDraft(String(new Date(world.nowMs()).getUTCFullYear())));
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  return { way, setWay, file, setFile, draft, setDraft, name, setName, password, setPassword, again, setAgain };
}

function PlanSection({ form }: { form: SetupFormState }) {
  const { words } = useSpeech();
  return (
    <fieldset class="section">
      <legend>{words.setup.planTitle}</legend>
      <div class="ways">
        {(['file', 'hand'] as const).map((way) => (
          <label key={way} class="way">
            <input type="radio" name="way" checked={form.way === way} onChange={() => form.setWay(way)} />
            {way === 'file' ? words.setup.fromFile : words.setup.byHand}
          </label>
        ))}
      </div>
      {form.way === 'file' ? (
        <PlanFromFile file={form.file} onFile={form.setFile} />
      ) : (
        <PlanByHand draft={form.draft} onDraft={form.setDraft} />
      )}
    </fieldset>
  );
}

function AdministratorSection({ form }: { form: SetupFormState }) {
  const { words } = useSpeech();
  const secret = {
    type: 'password',
    autoComplete: 'new-password',
    required: true,
    minLength: PASSWORD_LENGTH_LEAST,
    maxLength: 200,
  } as const;
  return (
    <fieldset class="section">
      <legend>{words.setup.administratorTitle}</legend>
      <div class="fields">
        <Field
          label={words.setup.administrator}
          value={form.name}
          onValue={form.setName}
          autoComplete="username"
          required
          maxLength={100}
          wide
        />
        <Field
          {...secret}
          label={words.setup.password}
          hint={words.setup.passwordHint}
          value={form.password}
          onValue={form.setPassword}
        />
        <Field {...secret} label={words.setup.passwordAgain} value={form.again} onValue={form.setAgain} />
      </div>
    </fieldset>
  );
}

/** What the browser can tell before sending; everything else is the server's to judge. */
function faultOf(form: SetupFormState, words: Words): string | null {
  if (form.way === 'file' && form.file === null) return words.setup.fileMissing;
  if (form.way === 'hand' && form.draft.hasTarget) {
    const share = shareOfPercent(form.draft.share);
    if (!(share > 0 && share <= 1)) return words.setup.shareWrong;
  }
  return form.password === form.again ? null : words.setup.passwordsDiffer;
}
