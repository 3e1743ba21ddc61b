import { useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { Hint } from '../components/hint.tsx';
import { Keypad } from '../components/keypad.tsx';
import { useWords } from '../components/surroundings.ts';
import { useIdle } from '../components/use-idle.ts';
import { useTyping } from '../components/use-typing.ts';
import type { PairingOutcome } from '../device/read-replies.ts';
import type { Words } from '../strings/words.ts';

const CODE_LENGTH = 6;
const PAIRING_LIMITS = { idleSeconds: 120, idleWarningSeconds: 0 };

const faults: Record<Exclude<PairingOutcome, 'paired'>, keyof Words> = {
  'code-unknown': 'pairingUnknown',
  limited: 'pairingLimited',
  unreachable: 'pairingUnreachable',
  refused: 'pairingRefused',
  'not-stored': 'pairingNotStored',
  'answers-waiting': 'pairingAnswersWaiting',
};

type PairingScreenProps = {
  /** From the QR code's link, or empty. */
  prefilled: string;
  pair(pairingCode: string): Promise<PairingOutcome>;
  onPaired(): void;
  /** Absent on a tablet that has never been paired: there is nowhere to go back to. */
  onBack?: (() => void) | undefined;
};

export function PairingScreen({ prefilled, pair, onPaired, onBack }: PairingScreenProps) {
  const words = useWords();
  const [typed, setTyped] = useState(prefilled);
  const [outcome, setOutcome] = useState<PairingOutcome | 'asking' | null>(null);
  const change = (text: string) => {
    setTyped(text.replace(/\D/g, '').slice(0, CODE_LENGTH));
    setOutcome(null);
  };
  const submit = async () => {
    if (typed.length < CODE_LENGTH || outcome === 'asking') return;
    setOutcome('asking');
    const answer = await pair(typed);
    setOutcome(answer);
    if (answer === 'paired') onPaired();
  };
  const onKey = (key: string) => change(typed + key);
  const onErase = () => change(typed.slice(0, -1));
  useTyping({ onKey, onErase, onEnter: () => void submit() });

  useIdle(onBack !== undefined, PAIRING_LIMITS, () => onBack?.());

  const fault = outcome === null || outcome === 'asking' || outcome === 'paired' ? '' : words[faults[outcome]];
  return (
    <Frame
      name="code digits pairing"
      actions={
        <>
          {onBack !== undefined && (
            <Button kind="quiet" onPress={onBack}>
              {words.back}
            </Button>
          )}
          <Button
            kind="primary"
            disabled={typed.length < CODE_LENGTH || outcome === 'asking'}
            onPress={() => void submit()}
          >
            {outcome === 'asking' ? words.pairing : words.pair}
          </Button>
        </>
      }
    >
      <div class="code-text">
        <Heading>{words.pairingHeading}</Heading>
        <p class="lead">{words.pairingLead}</p>
        <output class="typed" aria-label={words.pairingTyped}>
          <span class="typed-places">
            {Array.from({ length: CODE_LENGTH }, (_, place) => (
              <span key={place} class={typed[place] === undefined ? 'place empty' : 'place'}>
                {typed[place] ?? ' '}
              </span>
            ))}
          </span>
        </output>
        <Hint text={String(fault)} />
      </div>
      <div class="code-keys">
        <Keypad layout="digits" onKey={onKey} onErase={onErase} />
      </div>
    </Frame>
  );
}

/** Paired, but the questions have not come yet. */
export function WaitingScreen() {
  const words = useWords();
  return (
    <Frame name="waiting">
      <Heading>{words.waitingHeading}</Heading>
      <p class="reading">{words.waitingDetail}</p>
    </Frame>
  );
}
