import type { Factor } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { Language } from '../session/session.ts';
import { useWords } from './surroundings.ts';

type ProgressProps = { factors: readonly Factor[]; current: number; language: Language };

/** The factors as named steps. `current` counts from 0. */
export function Progress({ factors, current, language }: ProgressProps) {
  const words = useWords();
  return (
    <ol class="steps" aria-label={words.progress}>
      {factors.map((factor, place) => {
        const state = place < current ? 'done' : place === current ? 'current' : 'ahead';
        return (
          <li key={factor.id} class={`step ${state}`} aria-current={state === 'current' ? 'step' : undefined}>
            <span class="step-name">{factor[language]}</span>
            {state === 'done' && <span class="unseen">, {words.stepDone}</span>}
          </li>
        );
      })}
    </ol>
  );
}
