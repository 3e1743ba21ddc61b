import type { AnswersReading, AnswersWish } from '@hailong/shared/answers-import/answers-reading.ts';
import type { DossierListReading, ListRefusal } from '@hailong/shared/dossier/list-reading.ts';
import type { AttemptLimit } from './access/attempt-limit.ts';
import type { Pool } from './database/database.ts';
import type { ListFile, ReadOptions } from './imports/read-dossier-list.ts';
import type { Live } from './live.ts';
import type { Metrics } from './metrics.ts';
import type { SubmissionDoor } from './submissions/submission-door.ts';

export type Clock = { now: () => number };

export type Log = {
  info: (fields: object, message: string) => void;
  warn: (fields: object, message: string) => void;
  error: (fields: object, message: string) => void;
};

/** What the routes receive; only `main.ts` and tests make one. */
export type World = {
  sql: Pool;
  clock: Clock;
  log: Log;
  live: Live;
  metrics: Metrics;
  submissions: SubmissionDoor;
  readList: (file: ListFile, options?: ReadOptions) => Promise<DossierListReading | ListRefusal>;
  readAnswers: (file: ListFile, wish: AnswersWish) => Promise<AnswersReading | ListRefusal>;
  /** PUBLIC_URL, where it is set: the address for links and QR codes. */
  publicUrl?: string | null;
  /** Token of the operator at this machine, for commands that reach a running server. */
  operatorToken: string;
  /** One-time token of the setup link; it is worth nothing once there is a person who can sign in. */
  setupToken: string;
  limits: { signIn: AttemptLimit; pairing: AttemptLimit };
};
