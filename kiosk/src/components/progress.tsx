import { useWords } from './surroundings.ts';

/** As many names as fit above a question on an upright tablet. */
const NAMED_EVERYWHERE = 5;

type ProgressProps = { steps: readonly { id: string; name: string }[]; current: number };

/** The way as named steps. `current` counts from 0. */
export function Progress({ steps, current }: ProgressProps) {
  const words = useWords();
  return (
    <ol class={steps.length > NAMED_EVERYWHERE ? 'steps many' : 'steps'} aria-label={words.progress}>
      {steps.map(({ id, name }, place) => {
        const state = place < current ? 'done' : place === current ? 'current' : 'ahead';
        return (
          <li key={id} class={`step ${state}`} aria-current={state === 'current' ? 'step' : undefined}>
            <span class="step-name">{name}</span>
            {state === 'done' && <span class="unseen">, {words.stepDone}</span>}
          </li>
        );
      })}
    </ol>
  );
}
