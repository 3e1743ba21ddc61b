import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { PartList } from './part-list.tsx';
import type { RecordedPart } from './recorded-language.ts';
import type { DeskState } from './recording-desk.ts';
import { useRecordingWords } from './recording-words.ts';

export type LanguageViewProps = {
  /** Tag and own name of each. */
  languages: readonly [string, string][];
  language: string;
  parts: readonly RecordedPart[];
  desk: DeskState;
  agreed: boolean;
  onLanguage(language: string): void;
  onAgreed(agreed: boolean): void;
  onPart(part: RecordedPart): void;
  onPublish(): void;
  onClose(): void;
};

/** One language: how much of it can be heard, and every part of it. */
export function LanguageView(props: LanguageViewProps) {
  const { languages, language, parts, desk, agreed } = props;
  const words = useRecordingWords();
  const ready = parts.filter(({ mark }) => mark !== 'none').length;
  const firstToRecord = parts.find(({ mark }) => mark === 'none') ?? parts.find(({ mark }) => mark === 'shipped');
  const actions = (
    <>
      <Button kind="quiet" onPress={props.onClose}>
        {words.close}
      </Button>
      {desk.waiting.size > 0 && (
        <Button disabled={desk.sending !== null} onPress={props.onPublish}>
          {desk.sending === null
            ? words.publishAll(desk.waiting.size)
            : words.sending(desk.sending.done + 1, desk.sending.count)}
        </Button>
      )}
      {firstToRecord !== undefined && (
        <Button kind="primary" onPress={() => props.onPart(firstToRecord)}>
          {words.inTurn}
        </Button>
      )}
    </>
  );
  return (
    <Frame name="recording" actions={actions}>
      <Heading>{words.heading}</Heading>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser */}
      <div class="recording-languages" role="group" aria-label={words.language}>
        {languages.map(([tag, name]) => (
          <button
            key={tag}
            type="button"
            class="recording-language"
            aria-pressed={tag === language}
            onClick={() => props.onLanguage(tag)}
          >
            {name}
          </button>
        ))}
      </div>
      <p class="recording-count">{words.ready(ready, parts.length)}</p>
      <p role="status" class={desk.fault === null ? 'unseen' : 'staff-notice'}>
        {desk.fault === null ? '' : words.deskFaults[desk.fault]}
      </p>
      <Agreement agreed={agreed} onAgreed={props.onAgreed} />
      <p class="lead">{words.lead}</p>
      <PartList parts={parts} onChoose={props.onPart} />
    </Frame>
  );
}

/** A voice belongs to a person: nobody's is kept or published without their yes. */
export function Agreement({ agreed, onAgreed }: { agreed: boolean; onAgreed(agreed: boolean): void }) {
  const words = useRecordingWords();
  return (
    <label class="agreement">
      <input type="checkbox" checked={agreed} onChange={(event) => onAgreed(event.currentTarget.checked)} />
      <span>{words.agreement}</span>
    </label>
  );
}
