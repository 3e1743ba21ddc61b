import type { Submission } from '@hailong/shared/contract/submissions.ts';
import type { Outbox } from './outbox.ts';

/** The outbox of unit tests. The real one is proven in a real browser. */
export function createMemoryOutbox(initial: readonly Submission[] = []): Outbox {
  const kept = new Map(initial.map((one) => [one.id, one]));
  return {
    keep: async (submission) => void kept.set(submission.id, submission),
    ids: async () => [...kept.keys()],
    read: async (ids) => ids.map((id) => kept.get(id)).filter((one) => one !== undefined),
    remove: async (ids) => {
      for (const id of ids) kept.delete(id);
    },
    probe: async () => {},
    queue: async () => {
      const finished = [...kept.values()].map((one) => one.finishedAt).sort();
      return { count: kept.size, oldestFinishedAt: finished[0] ?? null };
    },
  };
}

export function survey(id: string): Submission {
  return {
    id,
    dossierCode: null,
    questionnaire: 'sipas-service',
    version: 1,
    language: 'vi',
    mode: 'self',
    startedAt: '2026-10-08T09:00:00.000+07:00',
    finishedAt: '2026-10-08T09:02:00.000+07:00',
    answers: { 'access-signage': 4 },
    comment: null,
    outcome: 'completed',
  };
}
