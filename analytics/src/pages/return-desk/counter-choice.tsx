import { useEffect, useRef } from 'preact/hooks';
import { InnerLink } from '../../components/inner-link.tsx';
import { useSpeech } from '../../speech.tsx';
import type { World } from '../../world.ts';
import type { Counter } from './load-desk.ts';
import { useDeskWords } from './use-desk-words.ts';

type CounterChoiceProps = {
  world: World;
  counters: readonly Counter[];
  /** The one chosen before was taken away. */
  gone: boolean;
  onChoose: (counter: Counter) => void;
};

/** Asked once: at which counter this browser stands. */
export function CounterChoice({ world, counters, gone, onChoose }: CounterChoiceProps) {
  const { words: shared } = useSpeech();
  const words = useDeskWords();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  if (counters.length === 0) {
    return (
      <section class="desk-counters note">
        <p>{words.counter.none}</p>
        <p>
          <InnerLink href="/thiet-bi" onGo={() => world.go('/thiet-bi')} class="button">
            {shared.nav.devices}
          </InnerLink>
        </p>
      </section>
    );
  }
  return (
    <section class="desk-counters">
      <h2>{words.counter.ask}</h2>
      <p class="soft">{gone ? words.counter.gone : words.counter.why}</p>
      <ul ref={list}>
        {counters.map((one) => (
          <li key={one.counterId}>
            <button type="button" class="desk-counter" data-counter={one.counter} onClick={() => onChoose(one)}>
              <b>{one.counter}</b>
              {one.tablets === 0 && <small>{words.counter.noTablet}</small>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where the invitations go, always in view. */
export function OwnCounter({ counter, onChange }: { counter: Counter; onChange: () => void }) {
  const words = useDeskWords();
  return (
    <p class="desk-own" data-own-counter={counter.counter}>
      <span class="soft">{words.counter.own}</span> <b>{counter.counter}</b>
      <button type="button" class="link" onClick={onChange}>
        {words.counter.change}
      </button>
      {counter.tablets === 0 && (
        <span class="desk-no-tablet">
          {words.counter.noTablet}. {words.counter.noTabletWhy}
        </span>
      )}
    </p>
  );
}
