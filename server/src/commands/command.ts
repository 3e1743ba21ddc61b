import type { parseArgs } from 'node:util';
import type { ApiClient } from './api-client.ts';

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What a command gives back: one JSON value for programs, lines for people, and whether it went well. */
export type Outcome = { json: unknown; lines: string[]; ok?: boolean };

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
  run: (api: ApiClient, values: Values, positionals: readonly string[]) => Promise<Outcome>;
};

export const unitOption = { unit: { type: 'string' } } as const;
