import type { Submission } from '@hailong/shared/contract/submissions.ts';
import { createChance, surveyOf } from '../../server/src/demo/demo-surveys.ts';
import { type Deliveries, deliver, newDeliveries, type Target } from './sender.ts';

export type SurveyStream = {
  deliveries: Deliveries;
  /** Every survey handed to a sender, by id. */
  sent: Map<string, Submission>;
  /** Ends the stream after what was begun is delivered. */
  finish: () => Promise<void>;
};

const LARGEST_REQUEST = 4;

/**
 * Several tablets that deliver one survey after the other without a pause: some without a code, some for a dossier of
 * the list (now and then for one that was surveyed before), some for a dossier no list has named yet, and a few that a
 * person must look at.
 */
export function startStream(
  targets: readonly Target[],
  { codes, seed }: { codes: readonly string[]; seed: number },
): SurveyStream {
  const chance = createChance(seed);
  const deliveries = newDeliveries();
  const sent = new Map<string, Submission>();
  let finishing = false;

  const next = (): Submission => {
    const survey = surveyOf(anyCode(codes, chance), Date.now(), chance);
    const odd = chance() < 0.02 ? { ...survey, version: 99 } : survey;
    sent.set(odd.id, odd);
    return odd;
  };
  const run = async (target: Target) => {
    while (!finishing) {
      const surveys = Array.from({ length: 1 + Math.floor(chance() * LARGEST_REQUEST) }, next);
      await deliver(target, surveys, deliveries);
    }
  };
  const running = targets.map(run);
  return {
    deliveries,
    sent,
    finish: async () => {
      finishing = true;
      await Promise.all(running);
    },
  };
}

function anyCode(codes: readonly string[], chance: () => number): string | null {
  const roll = chance();
  if (roll < 0.3) return null;
  if (roll < 0.6) return codes[Math.floor(chance() * codes.length)] ?? null;
  return `H36.99.01-260202-${String(Math.floor(chance() * 9_999_999)).padStart(7, '0')}`;
}
