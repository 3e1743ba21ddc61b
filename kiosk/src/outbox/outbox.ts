import type { Submission } from '@hailong/shared/contract/submissions.ts';

/** How much waits on this tablet; `oldestFinishedAt` is an instant of `toInstant`, or null when nothing waits. */
export type Queue = { count: number; oldestFinishedAt: string | null };

/** Where a survey lives from its last answer until the server says it has it. Every promise rejects on a fault. */
export type Outbox = {
  /** Resolves only once the survey would survive a power cut. Keeping the same id twice keeps it once. */
  keep(submission: Submission): Promise<void>;
  ids(): Promise<string[]>;
  /** Those of `ids` that are still here. */
  read(ids: readonly string[]): Promise<Submission[]>;
  remove(ids: readonly string[]): Promise<void>;
  queue(): Promise<Queue>;
  /** Resolves only if a survey could be kept now. */
  probe(): Promise<void>;
};
