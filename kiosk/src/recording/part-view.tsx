import { partGroup } from '@hailong/shared/language/part-group.ts';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { Agreement } from './language-view.tsx';
import type { Microphone } from './microphone.ts';
import { PartTools } from './part-tools.tsx';
import type { RecordedPart } from './recorded-language.ts';
import type { DeskState } from './recording-desk.ts';
import { useRecordingWords } from './recording-words.ts';
import { TakeMeter } from './take-meter.tsx';
import { type Heard, useListening } from './use-listening.ts';
import { useTake } from './use-take.ts';

export type PartViewProps = {
  part: RecordedPart;
  place: number;
  count: number;
  languageName: string;
  desk: DeskState;
  microphone: Microphone;
  agreed: boolean;
  /** Begins to record at once: one speaker goes through many parts. */
  recordAtOnce: boolean;
  onAgreed(agreed: boolean): void;
  onTaken(clip: Blob): void;
  /** The sound there is now, or null where it has not reached this tablet. */
  find(): Promise<Heard | null>;
  onDiscard(): void;
  onPublish(): void;
  onWithdraw(): void;
  /** To the part `by` places on. */
  onStep(by: 1 | -1, recordAtOnce: boolean): void;
  onList(): void;
};

/** One part: its text, large; record, listen, record again, go on. */
export function PartView(props: PartViewProps) {
  const { part, desk, agreed } = props;
  const words = useRecordingWords();
  const { shown, record, stop } = useTake(props.microphone, props.onTaken);
  const { playing, listen, stop: stopListening } = useListening();
  const [notHere, setNotHere] = useState(false);
  const start = () => {
    stopListening();
    if (agreed) void record();
  };
  useEffect(() => {
    if (props.recordAtOnce) start();
  }, []);
  const hear = async () => {
    if (playing) return stopListening();
    const heard = await props.find();
    setNotHere(heard === null);
    if (heard !== null) await listen(heard);
  };
  const recording = shown.phase === 'recording';
  const actions = recording ? (
    <Button kind="primary" onPress={() => void stop()}>
      {words.stop}
    </Button>
  ) : (
    <RestActions {...props} opening={shown.phase === 'opening'} playing={playing} start={start} hear={hear} />
  );
  return (
    <Frame name="recording part" top={<PartTop {...props} />} actions={actions}>
      <Heading>{part.own ?? part.vi}</Heading>
      {partGroup(part.name) === 'greeting' && <p class="lead">{words.groups.greeting}</p>}
      {part.own === null
        ? part.key.startsWith('vi/') || <p class="lead">{words.noText}</p>
        : part.own !== part.vi && <p class="lead">{part.vi}</p>}
      <p role="status" class={recording ? 'unseen' : 'part-state'}>
        {notHere ? words.notHere : words.marks[part.mark]}
      </p>
      {recording && <TakeMeter {...shown} />}
      {shown.phase === 'quiet' && shown.fault !== null && (
        <p class="staff-notice" role="alert">
          {words.faults[shown.fault]}
        </p>
      )}
      {desk.fault !== null && !recording && (
        <p class="staff-notice" role="alert">
          {words.deskFaults[desk.fault]}
        </p>
      )}
      {!agreed && (
        <>
          <p class="lead">{words.agreeFirst}</p>
          <Agreement agreed={agreed} onAgreed={props.onAgreed} />
        </>
      )}
      {shown.phase === 'quiet' && <PartTools {...props} />}
    </Frame>
  );
}

function PartTop({ place, count, languageName }: PartViewProps) {
  const words = useRecordingWords();
  return (
    <>
      <span>{words.place(place, count)}</span>
      <span class="recording-name">{languageName}</span>
    </>
  );
}

type RestProps = PartViewProps & { opening: boolean; playing: boolean; start(): void; hear(): Promise<void> };

function RestActions({ part, place, count, agreed, opening, playing, start, hear, onStep, onList }: RestProps) {
  const words = useRecordingWords();
  const taken = part.mark === 'waiting';
  const goesOn = taken && place < count;
  const again = taken || part.mark === 'published';
  return (
    <>
      <Button kind="quiet" onPress={onList}>
        {words.toList}
      </Button>
      {part.mark !== 'none' && (
        <Button onPress={() => void hear()}>{playing ? words.stopListening : words.listen}</Button>
      )}
      <Button kind={goesOn ? 'plain' : 'primary'} disabled={opening || !agreed} onPress={start}>
        {opening ? words.opening : again ? words.again : words.record}
      </Button>
      {goesOn && (
        <Button kind="primary" disabled={!agreed} onPress={() => onStep(1, true)}>
          {words.nextTake}
        </Button>
      )}
    </>
  );
}
