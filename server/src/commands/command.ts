import type { parseArgs } from 'node:util';
import type { Database } from '../database/database.ts';
import type { Clock } from '../world.ts';
import type { ApiClient } from './api-client.ts';

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What a command gives back: one JSON value for programs, lines for people, and whether it went well. */
export type Outcome = { json: unknown; lines: string[]; ok?: boolean };

/** What else a command can reach; only one that fills or replaces the database as a whole needs it. */
export type Surroundings = {
  /** The database itself; null while a server runs on it. */
  local: { database: Database; clock: Clock } | null;
  /** Says on stderr how far it has come. */
  tell: (line: string) => void;
};

export type Command = {
  name: string;
  /** Arguments and options as shown by `--help`. */
  usage: string;
  summary: string;
  /** Names of the arguments that must be given. */
  positionals: readonly string[];
  options: Options;
  /** What an option may be, where not everything is allowed. */
  choices?: Readonly<Record<string, readonly string[]>>;
  run: (api: ApiClient, values: Values, positionals: readonly string[], surroundings: Surroundings) => Promise<Outcome>;
};

export const unitOption = { unit: { type: 'string' } } as const;
