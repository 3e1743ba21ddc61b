import { storableText } from '@hailong/shared/dossier/cell.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { Context } from 'hono';
import type { ListFile } from '../imports/read-dossier-list.ts';

/** The most that is taken in: a little above the largest list, so that one just beyond is refused by its own problem. */
export const UPLOAD_BYTES = 32 * 1024 * 1024;

/** The file of a multipart form, under a name that can be stored. */
export async function uploadedList(context: Context): Promise<ListFile> {
  const form = await context.req.parseBody().catch(() => ({}) as Record<string, unknown>);
  const file = (form as Record<string, unknown>).file;
  if (!(file instanceof File)) throw problem('list-missing');
  return { name: storableText(file.name.slice(0, 200)), bytes: new Uint8Array(await file.arrayBuffer()) };
}
