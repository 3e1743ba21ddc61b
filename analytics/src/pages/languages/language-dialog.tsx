import { useState } from 'preact/hooks';
import { Field } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import type { Answer, Refusal } from '../../server-client.ts';
import { useSpeech } from '../../speech.tsx';
import type { World } from '../../world.ts';
import { AskOnce } from '../devices/ask-once.tsx';
import { Buttons } from '../devices/device-form.tsx';
import { PageDialog } from '../devices/page-dialog.tsx';
import type { LanguageEntry } from './language-list.ts';
import { useLanguagesWords } from './use-languages-words.ts';

export type OpenDialog =
  | { action: 'add' }
  | { action: 'remove'; entry: LanguageEntry }
  | { action: 'withdraw'; language: string; name: string; text: string };

type LanguageDialogProps = {
  open: OpenDialog;
  languages: readonly LanguageEntry[];
  world: World;
  /** What there is now: the new language, or null. */
  onChanged: (language: string | null) => void;
  onClosed: () => void;
};

/** What is done to a whole language or takes a clip away, over the page. */
export function LanguageDialog({ open, languages, world, onChanged, onClosed }: LanguageDialogProps) {
  const words = useLanguagesWords();
  const { format } = useSpeech();
  const titles = { add: words.addTitle, remove: '', withdraw: words.withdrawTitle };
  const title = open.action === 'remove' ? words.removeTitle(open.entry.name) : titles[open.action];
  const send = async (close: () => void, path: string): Promise<Answer<unknown>> => {
    const answer = await world.client.send('DELETE', path);
    if (!answer.ok) return answer;
    onChanged(null);
    close();
    return answer;
  };
  return (
    <PageDialog title={title} onClosed={onClosed}>
      {(close) => {
        const asking = { cancel: words.cancel, onCancel: close };
        if (open.action === 'add') return <AddForm {...{ languages, world, close, onChanged }} />;
        if (open.action === 'withdraw') {
          const path = `/sounds/${encodeURIComponent(open.language)}/${encodeURIComponent(open.name)}`;
          const lines = [words.withdrawAsk(open.text)];
          return <AskOnce {...asking} lines={lines} submit={words.withdrawSubmit} onSubmit={() => send(close, path)} />;
        }
        const { language, texts, sounds } = open.entry;
        const counts = [Object.keys(texts ?? {}).length, sounds.size].map(format.count) as [string, string];
        const path = `/languages/${encodeURIComponent(language)}`;
        const lines = [words.removeAsk(...counts)];
        return <AskOnce {...asking} lines={lines} submit={words.removeSubmit} onSubmit={() => send(close, path)} />;
      }}
    </PageDialog>
  );
}

type AddFormProps = {
  languages: readonly LanguageEntry[];
  world: World;
  close: () => void;
  onChanged: (language: string) => void;
};

function AddForm({ languages, world, close, onChanged }: AddFormProps) {
  const words = useLanguagesWords();
  const [name, setName] = useState('');
  const [tag, setTag] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const known = languages.find(({ language }) => language === tag.trim());
  const send = async (event: Event) => {
    event.preventDefault();
    setRefusal(null);
    // Added once more it would lose its texts.
    if (known !== undefined) return;
    const language = tag.trim();
    const answer = await world.client.send('PUT', `/languages/${encodeURIComponent(language)}`, { name, texts: {} });
    if (!answer.ok) return setRefusal(answer);
    onChanged(language);
    close();
  };
  return (
    <form class="form" onSubmit={send}>
      <Field label={words.name} hint={words.nameHint} value={name} onValue={setName} maxLength={60} required />
      <Field
        label={words.tagLabel}
        hint={words.tagHint}
        value={tag}
        onValue={setTag}
        maxLength={20}
        pattern=" *[a-z]{2,3}(-[A-Za-z0-9]{1,8})* *"
        required
      />
      <p role="alert" class={known === undefined ? 'unseen' : 'note'}>
        {known === undefined ? '' : words.alreadyThere(known.name)}
      </p>
      {refusal !== null && <ProblemNote refusal={refusal} />}
      <Buttons submit={words.addSubmit} cancel={words.cancel} onCancel={close} />
    </form>
  );
}
