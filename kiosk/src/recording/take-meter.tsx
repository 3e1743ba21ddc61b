import { useRecordingWords } from './recording-words.ts';
import { TAKE_MOST_SECONDS } from './use-take.ts';

/** How long it has been, and whether the microphone hears anything. */
export function TakeMeter({ seconds, level }: { seconds: number; level: number }) {
  const words = useRecordingWords();
  return (
    <div class="take-meter">
      <p>{words.elapsed(Math.floor(seconds), TAKE_MOST_SECONDS)}</p>
      <meter class="take-level" min={0} max={1} value={level} aria-label={words.loudness} />
    </div>
  );
}
