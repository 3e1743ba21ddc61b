import { useSpeech } from '../speech.tsx';

export function NotFound({ onGo }: { onGo: (address: string) => void }) {
  const { words } = useSpeech();
  return (
    <div class="note">
      <h1>{words.notFound}</h1>
      <button type="button" class="button" onClick={() => onGo('/')}>
        {words.toToday}
      </button>
    </div>
  );
}
