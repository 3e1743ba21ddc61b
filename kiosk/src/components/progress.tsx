import { partOf } from '@hailong/shared/language/spoken-parts.ts';
import type { Factor } from '@hailong/shared/questionnaire/questionnaire.ts';
import { useTongue } from './surroundings.ts';

type ProgressProps = { factors: readonly Factor[]; current: number };

/** The factors as named steps. `current` counts from 0. */
export function Progress({ factors, current }: ProgressProps) {
  const { words, text } = useTongue();
  return (
    <ol class="steps" aria-label={words.progress}>
      {factors.map((factor, place) => {
        const state = place < current ? 'done' : place === current ? 'current' : 'ahead';
        return (
          <li key={factor.id} class={`step ${state}`} aria-current={state === 'current' ? 'step' : undefined}>
            <span class="step-name">{text(partOf.factor(factor.id), factor)}</span>
            {state === 'done' && <span class="unseen">, {words.stepDone}</span>}
          </li>
        );
      })}
    </ol>
  );
}
