import { expect, test } from 'vitest';
import { idlePhase, patient } from './idle.ts';

const limits = { idleSeconds: 60, idleWarningSeconds: 20 };

test('asks after a minute, counts down, then gives the tablet to the next person', () => {
  expect(idlePhase(limits, 59_999)).toEqual({ phase: 'present' });
  expect(idlePhase(limits, 60_000)).toEqual({ phase: 'asking', secondsLeft: 20 });
  expect(idlePhase(limits, 79_500)).toEqual({ phase: 'asking', secondsLeft: 1 });
  expect(idlePhase(limits, 80_000)).toEqual({ phase: 'gone' });
});

test('nobody has less than twenty seconds to say that they are still there', () => {
  expect(patient({ idleSeconds: 30, idleWarningSeconds: 5 })).toEqual({ idleSeconds: 30, idleWarningSeconds: 20 });
  expect(patient({ idleSeconds: 90, idleWarningSeconds: 40 })).toEqual({ idleSeconds: 90, idleWarningSeconds: 40 });
});
