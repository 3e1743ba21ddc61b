import type { Submission } from '@hailong/shared/contract/submissions.ts';
import { openDB } from 'idb';

/** Where the answers of a phone wait for the network, one survey a link. Every promise rejects on a fault. */
export type WaitingSurveys = {
  keep(link: string, submission: Submission): Promise<void>;
  read(link: string): Promise<Submission | null>;
  remove(link: string): Promise<void>;
};

/** A database of its own: a link opened on a paired tablet touches nothing of the tablet's. */
const DATABASE_NAME = 'hailong-phone';

export function createIdbWaitingSurveys(): WaitingSurveys {
  const open = () =>
    openDB<{ waiting: { key: string; value: Submission } }>(DATABASE_NAME, 1, {
      upgrade: (database) => void database.createObjectStore('waiting'),
    });
  let opening: ReturnType<typeof open> | null = null;
  const database = () => {
    opening ??= open().catch((fault: unknown) => {
      opening = null;
      throw fault;
    });
    return opening;
  };
  const change = async (make: (store: { put: Put; delete: Delete }) => Promise<unknown>) => {
    const transaction = (await database()).transaction('waiting', 'readwrite', { durability: 'strict' });
    await Promise.all([make(transaction.store), transaction.done]);
  };
  return {
    keep: (link, submission) => change((store) => store.put(submission, link)),
    read: async (link) => (await (await database()).get('waiting', link)) ?? null,
    remove: (link) => change((store) => store.delete(link)),
  };
}

type Put = (submission: Submission, link: string) => Promise<unknown>;
type Delete = (link: string) => Promise<unknown>;
