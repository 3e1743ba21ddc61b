import type { ComponentType } from 'preact';
import type { Database } from '../device/database.ts';
import type { Kiosk } from '../device/kiosk.ts';
import { useObservable } from '../observable.ts';
import { RecordScreen } from '../screens/record-screen.tsx';
import { createIdbClipShelf } from '../sound/clip-shelf.ts';
import type { ClipStore } from '../sound/clip-store.ts';
import { createMicrophone } from './microphone.ts';
import { createSoundClient } from './publish-clip.ts';
import type { RecordedPart } from './recorded-language.ts';
import { createRecordingDesk } from './recording-desk.ts';
import { createIdbRecordings } from './recordings.ts';
import type { Heard } from './use-listening.ts';

export type RecordingSurroundings = { database: Database; kiosk: Kiosk; clips: ClipStore; fetchFrom: typeof fetch };

/** The recording screen, ready to be shown: all that only it needs is loaded with it. */
export function openRecording(around: RecordingSurroundings): ComponentType<{ onClose(): void }> {
  const { database, kiosk, clips, fetchFrom } = around;
  const client = createSoundClient(fetchFrom, () => kiosk.state.get().pairing?.token ?? '');
  const unit = kiosk.state.get().pairing?.unit.id ?? '';
  const desk = createRecordingDesk({
    ...client,
    recordings: createIdbRecordings(database, unit),
    shelf: createIdbClipShelf(database),
    refresh: kiosk.beat,
  });
  const microphone = createMicrophone();

  const find = async ({ key, mark }: RecordedPart): Promise<Heard | null> => {
    const waiting = desk.state.get().waiting.get(key);
    if (waiting !== undefined) {
      const address = URL.createObjectURL(waiting);
      return { address, release: () => URL.revokeObjectURL(address) };
    }
    const lasting = (address: string): Heard => ({ address, release: () => {} });
    if (mark === 'shipped') return lasting(`${import.meta.env.BASE_URL}sound/${key}.mp3`);
    const [language = '', ...name] = key.split('/');
    const published = await clips.findClip(language, name.join('/'));
    return published === null ? null : lasting(published);
  };

  return function Recording({ onClose }) {
    const { configuration } = useObservable(kiosk.state);
    if (configuration === null) return null;
    return <RecordScreen {...{ configuration, desk, microphone, find, onClose }} />;
  };
}
