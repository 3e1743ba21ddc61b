import { partGroup } from '@hailong/shared/language/part-group.ts';
import type { SpokenPart } from '@hailong/shared/language/spoken-parts.ts';
import { useState } from 'preact/hooks';
import { Choice, Field } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import type { ServerClient } from '../../server-client.ts';
import { useSpeech } from '../../speech.tsx';
import { filterParts, type LanguageEntry, type PartFilter, textOf } from './language-list.ts';
import { SoundCell } from './sound-cell.tsx';
import { useClipPlayer } from './use-clip-player.ts';
import { useDraft } from './use-draft.ts';
import { useLanguagesWords } from './use-languages-words.ts';

type LanguagePartsProps = {
  entry: LanguageEntry;
  client: ServerClient;
  mayEdit: boolean;
  onChanged: () => void;
  onSignedOut: () => void;
  onWithdraw: (part: SpokenPart) => void;
};

/** One language: every part in Vietnamese beside its text and its clip. */
export function LanguageParts(props: LanguagePartsProps) {
  const { entry, client, mayEdit, onChanged, onWithdraw } = props;
  const words = useLanguagesWords();
  const { format } = useSpeech();
  const [filter, setFilter] = useState<PartFilter>('all');
  const draft = useDraft(props);
  const player = useClipPlayer();
  const shown = filterParts(entry, filter);
  const writes = mayEdit && entry.texts !== null;
  return (
    <section class="language-parts" aria-labelledby="language-parts">
      <h2 id="language-parts" tabIndex={-1}>
        {words.partsTitle(entry.name)}
      </h2>
      <div class="language-head">
        {writes && <Field label={words.rename} value={draft.name} onValue={draft.setName} maxLength={60} />}
        <Choice label={words.show} value={filter} names={words.filters} onValue={setFilter} />
      </div>
      {mayEdit && <p class="soft language-hint">{words.soundHint}</p>}
      {shown.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ScrollRegion label={words.partsCaption(format.count(shown.length))} class="device-table stacking">
          <table class="parts-table">
            <caption>{words.partsCaption(format.count(shown.length))}</caption>
            <thead>
              <tr>
                <th scope="col">{words.vietnamese}</th>
                <th scope="col">{entry.texts === null ? words.text : entry.name}</th>
                <th scope="col">{words.sound}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((part) => (
                <tr key={part.name} data-part={part.name}>
                  <th scope="row">
                    {part.vi}
                    <small class="under">{words.groups[partGroup(part.name)]}</small>
                  </th>
                  <td data-label={words.text}>
                    {writes ? (
                      <textarea
                        aria-label={words.textOf(part.vi)}
                        lang={entry.language}
                        rows={2}
                        maxLength={2_000}
                        value={draft.texts.get(part.name) ?? textOf(entry, part)}
                        onInput={(event) => draft.setText(part.name, event.currentTarget.value)}
                      />
                    ) : (
                      textOf(entry, part)
                    )}
                  </td>
                  <SoundCell
                    {...{ client, player, mayEdit, onChanged }}
                    language={entry.language}
                    name={part.name}
                    text={part.vi}
                    sound={entry.sounds.get(part.name) ?? null}
                    onWithdraw={() => onWithdraw(part)}
                  />
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {writes && <SaveBar draft={draft} />}
    </section>
  );
}

/** Stays in view while there is something to save. */
function SaveBar({ draft }: { draft: ReturnType<typeof useDraft> }) {
  const words = useLanguagesWords();
  const { format } = useSpeech();
  const { count, sending, saved, refusal } = draft;
  return (
    <div class={count > 0 || saved ? 'save-bar shown' : 'save-bar'}>
      {refusal !== null && <ProblemNote refusal={refusal} />}
      <p role="status">{count > 0 ? words.changed(count, format.count(count)) : saved ? words.saved : ''}</p>
      {count > 0 && (
        <p class="dialog-buttons">
          <button type="button" class="button" aria-disabled={sending} onClick={() => void draft.save()}>
            {sending ? words.saving : words.save}
          </button>
          <button type="button" class="link" onClick={draft.discard}>
            {words.discard}
          </button>
        </p>
      )}
    </div>
  );
}
