import { useEffect, useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Hint } from '../components/hint.tsx';
import { Keypad } from '../components/keypad.tsx';
import { useClock } from '../components/surroundings.ts';
import { useTyping } from '../components/use-typing.ts';
import type { StaffPin } from './check-pin.ts';
import type { PinGate } from './pin-gate.ts';
import { StaffHeading } from './staff-heading.tsx';
import { sayLong, useStaffWords } from './use-staff-words.ts';

const SHORTEST = 4;
const LONGEST = 8;
const LOOK_EVERY_MS = 500;

type PinViewProps = { pin: StaffPin; gate: PinGate; onRight(): void; onClose(): void };

/** Dots in place of digits: the citizen at the counter looks on. */
export function PinView({ pin, gate, onRight, onClose }: PinViewProps) {
  const words = useStaffWords();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'typing' | 'checking' | 'wrong'>('typing');
  const waitMs = useWait(pin, gate, state);
  const closed = waitMs > 0 || state === 'checking';

  const change = (text: string) => {
    if (closed) return;
    setTyped(text.replace(/\D/g, '').slice(0, LONGEST));
    setState('typing');
  };
  const submit = async () => {
    if (closed || typed.length < SHORTEST) return;
    setState('checking');
    setTyped('');
    const answer = await gate.try(typed, pin);
    if (answer === 'right') onRight();
    else setState('wrong');
  };
  const onKey = (key: string) => change(typed + key);
  const onErase = () => change(typed.slice(0, -1));
  useTyping({ onKey, onErase, onEnter: () => void submit() });

  const wrong = state === 'wrong' ? words.pinWrong(gate.triesLeft()) : '';
  return (
    <>
      <StaffHeading>{words.pinHeading}</StaffHeading>
      <div class="pin">
        <div class="pin-text">
          <output class="pin-typed" aria-label={words.pinTyped(typed.length)}>
            {Array.from({ length: Math.max(SHORTEST, typed.length) }, (_, place) => (
              <span key={place} class={place < typed.length ? 'pin-dot filled' : 'pin-dot'} />
            ))}
          </output>
          <Hint text={waitMs > 0 ? words.pinWait(sayLong(waitMs, words)) : wrong} />
          <p class="staff-small">{words.pinForgotten}</p>
        </div>
        <Keypad layout="digits" onKey={onKey} onErase={onErase} />
      </div>
      <div class="actions">
        <Button kind="quiet" onPress={onClose}>
          {words.close}
        </Button>
        <Button kind="primary" disabled={closed || typed.length < SHORTEST} onPress={() => void submit()}>
          {state === 'checking' ? words.pinChecking : words.pinOpen}
        </Button>
      </div>
    </>
  );
}

/** What is still to be waited, told as it runs down. A new PIN that arrives meanwhile ends it. */
function useWait(pin: StaffPin, gate: PinGate, state: string): number {
  const clock = useClock();
  const [waitMs, setWaitMs] = useState(gate.waitMs());
  useEffect(() => {
    let cancel = () => {};
    const look = () => {
      setWaitMs(gate.waitMs());
      cancel = clock.after(LOOK_EVERY_MS, look);
    };
    void gate.open(pin).then(look);
    return () => cancel();
  }, [state, pin.salt]);
  return waitMs;
}
