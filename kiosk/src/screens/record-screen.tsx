import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import { useEffect, useState } from 'preact/hooks';
import { useIdle } from '../components/use-idle.ts';
import { useObservable } from '../observable.ts';
import { LanguageView } from '../recording/language-view.tsx';
import type { Microphone } from '../recording/microphone.ts';
import { PartView } from '../recording/part-view.tsx';
import { partsIn, type RecordedPart } from '../recording/recorded-language.ts';
import type { RecordingDesk } from '../recording/recording-desk.ts';
import type { Heard } from '../recording/use-listening.ts';
import { languagesOffered } from '../strings/language-names.ts';
import '../recording/recording.css';

export type RecordScreenProps = {
  configuration: KioskConfiguration;
  desk: RecordingDesk;
  microphone: Microphone;
  /** The sound of a part as this tablet would play it now. */
  find(part: RecordedPart): Promise<Heard | null>;
  onClose(): void;
};

/** Longer than elsewhere: a speaker reads, thinks and asks before each part. */
const RECORDING_LIMITS = { idleSeconds: 300, idleWarningSeconds: 0 };

type Open = { name: string; recordAtOnce: boolean };

/** Records the centre's own clips, language by language, and sends them to all tablets. */
export function RecordScreen({ configuration, desk, microphone, find, onClose }: RecordScreenProps) {
  const state = useObservable(desk.state);
  const languages = languagesOffered(configuration.languages);
  // A language that ships no voice needs one most.
  const [language, setLanguage] = useState((languages[2] ?? languages[0])?.[0] ?? 'vi');
  const [open, setOpen] = useState<Open | null>(null);
  const [agreed, setAgreed] = useState(false);
  useEffect(() => void desk.open(), [desk]);
  useEffect(() => microphone.close, [microphone]);
  useIdle(true, RECORDING_LIMITS, onClose);

  const parts = partsIn(language, configuration, state);
  const place = parts.findIndex(({ name }) => name === open?.name);
  const part = parts[place];
  const choose = (next: string) => {
    setLanguage(next);
    // Another language is another speaker.
    setAgreed(false);
  };
  if (!state.opened) return null;
  if (part === undefined || open === null) {
    return (
      <LanguageView
        {...{ languages, language, parts, agreed }}
        desk={state}
        onLanguage={choose}
        onAgreed={setAgreed}
        onPart={({ name }) => setOpen({ name, recordAtOnce: false })}
        onPublish={() => void desk.publish([...state.waiting.keys()])}
        onClose={onClose}
      />
    );
  }
  const step = (by: 1 | -1, recordAtOnce: boolean) => {
    const next = parts[place + by];
    if (next !== undefined) setOpen({ name: next.name, recordAtOnce });
  };
  return (
    <PartView
      key={part.key}
      {...{ part, microphone, agreed }}
      place={place + 1}
      count={parts.length}
      languageName={languages.find(([tag]) => tag === language)?.[1] ?? language}
      desk={state}
      recordAtOnce={open.recordAtOnce}
      onAgreed={setAgreed}
      onTaken={(clip) => void desk.keep(part.key, clip)}
      find={() => find(part)}
      onDiscard={() => void desk.discard(part.key)}
      onPublish={() => void desk.publish([part.key])}
      onWithdraw={() => void desk.withdraw(part.key)}
      onStep={step}
      onList={() => setOpen(null)}
    />
  );
}
