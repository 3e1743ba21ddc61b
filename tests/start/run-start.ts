import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type ProblemCode, problems } from '@hailong/shared/problem.ts';
import { problemSentence } from '@hailong/shared/strings/problem-words.ts';
import { problemsVi } from '@hailong/shared/strings/problems.vi.ts';
import { expect } from 'vitest';
import type { ServerPlace } from '../processes/server-process.ts';

const program = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
/** What the product promises; a program that hangs longer is ended and has no exit status. */
const REFUSES_WITHIN_MS = 10_000;

export type Ended = { status: number | null; out: string; err: string };

/** Starts the real program with the given variables and waits until it has ended by itself. */
export async function runStart(
  { dataFolder, databaseUrl }: ServerPlace,
  variables: Readonly<Record<string, string>> = {},
  args: readonly string[] = ['start'],
): Promise<Ended> {
  const { DATABASE_URL: _url, PUBLIC_URL: _public, ...inherited } = process.env;
  const database = databaseUrl === null ? {} : { DATABASE_URL: databaseUrl };
  const env = { ...inherited, DATA_DIR: dataFolder, PORT: '0', ...database, ...variables };
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.err += text;
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), REFUSES_WITHIN_MS);
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  return { status, ...texts };
}

/** One line on stderr: the code, and the sentence for people with what is named in it. */
export function expectRefusal(ended: Ended, code: ProblemCode, named: readonly string[], status = 1): void {
  expect(ended).toMatchObject({ status, out: '', err: expect.stringMatching(/^\[[a-z-]+\] [^\n]+\n$/) });
  expect(Object.keys(problems)).toContain(code);
  const [before = '', after = ''] = problemSentence(problemsVi, code, '\0').split('\0');
  expect(ended.err).toMatch(`[${code}] ${before}`);
  expect(ended.err.trimEnd().endsWith(after)).toBe(true);
  for (const text of named) expect(ended.err).toContain(text);
}
