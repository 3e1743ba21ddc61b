import { useState } from 'preact/hooks';
import { ProblemNote } from '../components/problem-note.tsx';
import { useTitle } from '../components/use-title.ts';
import { useLive } from '../data/use-live.ts';
import type { PageProps } from '../pages.tsx';
import { useSpeech } from '../speech.tsx';
import { LanguageDialog, type OpenDialog } from './languages/language-dialog.tsx';
import { type LanguageEntry, loadLanguages } from './languages/language-list.ts';
import { LanguageParts } from './languages/language-parts.tsx';
import { LanguageTable } from './languages/language-table.tsx';
import { useLanguagesWords } from './languages/use-languages-words.ts';
import './devices.css';
import './languages.css';
import './stacking-table.css';

const everything = {};

/** Languages of the survey: which there are, how complete they are, their texts and the centre's clips. */
export function Languages({ world, session, onSignedOut }: PageProps) {
  const words = useLanguagesWords();
  const { words: common } = useSpeech();
  useTitle(words.title);
  const { value, refusal, reload } = useLive(world, everything, loadLanguages, onSignedOut);
  const [chosen, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const mayEdit = session.role === 'administrator';
  if (value === null) {
    if (refusal !== null) return <ProblemNote refusal={refusal} title={words.failed} onRetry={reload} />;
    return (
      <div aria-busy="true">
        <h1 class="unseen">{words.title}</h1>
        <p class="unseen" role="status">
          {common.loading}
        </p>
      </div>
    );
  }
  // A language that the centre added needs the most work.
  const entry = value.find(({ language }) => language === chosen) ?? value[2] ?? value[0];
  return (
    <div class="languages">
      <Standing languages={value} mayEdit={mayEdit} onAdd={() => setOpen({ action: 'add' })} />
      <LanguageTable
        languages={value}
        opened={entry?.language ?? ''}
        onOpen={setChosen}
        onRemove={mayEdit ? (removed) => setOpen({ action: 'remove', entry: removed }) : null}
      />
      {entry !== undefined && (
        <LanguageParts
          key={entry.language}
          client={world.client}
          {...{ entry, mayEdit, onSignedOut }}
          onChanged={reload}
          onWithdraw={({ name, vi }) => setOpen({ action: 'withdraw', language: entry.language, name, text: vi })}
        />
      )}
      {open !== null && (
        <LanguageDialog
          {...{ open, world }}
          languages={value}
          onChanged={(language) => {
            if (language !== null) setChosen(language);
            reload();
          }}
          onClosed={() => setOpen(null)}
        />
      )}
    </div>
  );
}

type StandingProps = { languages: readonly LanguageEntry[]; mayEdit: boolean; onAdd: () => void };

function Standing({ languages, mayEdit, onAdd }: StandingProps) {
  const words = useLanguagesWords();
  const { format } = useSpeech();
  const added = languages.filter(({ texts }) => texts !== null).length;
  return (
    <>
      <h1 class="sentence">{added === 0 ? words.none : words.some(added, format.count(added))}</h1>
      <p class="lead">{words.lead}</p>
      {mayEdit ? (
        <button type="button" class="button" onClick={onAdd}>
          {words.add}
        </button>
      ) : (
        <p class="soft">{words.onlyAdministrator}</p>
      )}
    </>
  );
}
