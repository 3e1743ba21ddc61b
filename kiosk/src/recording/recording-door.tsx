import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Fetches the recording screen when it is opened. */
export type LoadRecording = () => Promise<ComponentType<{ onClose(): void }>>;

export function RecordingDoor({ load, onClose }: { load: LoadRecording; onClose(): void }) {
  const [screen, setScreen] = useState<{ Screen: ComponentType<{ onClose(): void }> } | null>(null);
  useEffect(() => void load().then((Screen) => setScreen({ Screen }), onClose), []);
  return screen === null ? null : <screen.Screen onClose={onClose} />;
}
