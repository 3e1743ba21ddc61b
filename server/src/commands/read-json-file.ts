import { readFile } from 'node:fs/promises';
import { type ProblemCode, problem } from '@hailong/shared/problem.ts';

/** What a file of JSON holds; `invalid` is the refusal of one that is no JSON. */
export async function readJsonFile(path: string, invalid: ProblemCode): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw problem('file-unreadable', `${path} (${(error as NodeJS.ErrnoException).code ?? ''})`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw problem(invalid, `${path}: JSON`);
  }
}
