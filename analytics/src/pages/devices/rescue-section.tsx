import type { RescueReply } from '@hailong/shared/contract/rescue.ts';
import { useId, useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import type { Answer } from '../../server-client.ts';
import { useSpeech } from '../../speech.tsx';
import type { World } from '../../world.ts';
import type { DeviceSpeech } from './use-device-words.ts';

type RescueSectionProps = { world: World; speech: DeviceSpeech; onStored: () => void };

/** Takes in the file of a tablet that cannot send. The same file twice is harmless, so it is stored at once. */
export function RescueSection({ world, speech, onStored }: RescueSectionProps) {
  const { words } = speech;
  const id = useId();
  const [reading, setReading] = useState(false);
  const [answer, setAnswer] = useState<Answer<RescueReply> | null>(null);
  const outcome = useOutcome(answer, speech);
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file === undefined) return;
    setAnswer(null);
    setReading(true);
    const given = await world.client.upload<RescueReply>('/submissions/rescue', file);
    // The same file chosen again is a choice too.
    input.value = '';
    setReading(false);
    setAnswer(given);
    if (given.ok) onStored();
  };
  return (
    <section class="device-section" aria-busy={reading}>
      <h2>{words.rescueTitle}</h2>
      <p>{words.rescueWhat}</p>
      <div class="field rescue-file">
        <label for={id}>{words.rescueFile}</label>
        <input
          id={id}
          type="file"
          accept=".hlr"
          disabled={reading}
          onChange={(event) => void take(event.currentTarget)}
        />
      </div>
      {reading && <p>{words.rescueReading}</p>}
      <div class="said" role="status">
        {outcome.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {answer !== null && !answer.ok && <ProblemNote refusal={answer} />}
    </section>
  );
}

function useOutcome(answer: Answer<RescueReply> | null, { words, moment }: DeviceSpeech): string[] {
  const { format } = useSpeech();
  if (answer === null || !answer.ok) return [];
  const { counter, madeAt, read, stored, alreadyStored, parked } = answer.value;
  const count = (number: number) => format.count(number);
  return [
    words.rescueOf(counter, moment(Date.parse(madeAt)), count(read)),
    words.rescueCounts(count(stored), count(alreadyStored)),
    ...(parked === 0 ? [] : [words.rescueParked(count(parked))]),
  ];
}
