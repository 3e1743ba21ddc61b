import { useState } from 'preact/hooks';
import type { Refusal, ServerClient } from '../../server-client.ts';
import type { LanguageEntry } from './language-list.ts';

type DraftProps = { entry: LanguageEntry; client: ServerClient; onChanged: () => void; onSignedOut: () => void };

const nothing: ReadonlyMap<string, string> = new Map();

/** What was typed and is not saved. It stays whatever the server answers, and whatever others change meanwhile. */
export function useDraft({ entry, client, onChanged, onSignedOut }: DraftProps) {
  const [texts, setTexts] = useState(nothing);
  const [name, setName] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sending, setSending] = useState(false);
  const [saved, setSaved] = useState(false);
  const before = entry.texts ?? {};
  const changed = [...texts].filter(([part, text]) => text.trim() !== (before[part] ?? ''));
  const renamed = name !== null && name.trim() !== '' && name.trim() !== entry.name;
  const discard = () => {
    setTexts(nothing);
    setName(null);
    setRefusal(null);
  };

  return {
    texts,
    name: name ?? entry.name,
    count: changed.length + (renamed ? 1 : 0),
    ...{ refusal, sending, saved, discard },
    setText(part: string, text: string) {
      setSaved(false);
      setTexts(new Map(texts).set(part, text));
    },
    setName(text: string) {
      setSaved(false);
      setName(text);
    },
    async save() {
      if (sending) return;
      setSending(true);
      setRefusal(null);
      const body = { name: renamed ? name : entry.name, texts: { ...before, ...Object.fromEntries(changed) } };
      const answer = await client.send('PUT', `/languages/${encodeURIComponent(entry.language)}`, body);
      setSending(false);
      if (!answer.ok) return answer.status === 401 ? onSignedOut() : setRefusal(answer);
      discard();
      setSaved(true);
      onChanged();
    },
  };
}
