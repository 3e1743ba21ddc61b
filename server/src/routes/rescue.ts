import { postRescue } from '@hailong/shared/contract/rescue.ts';
import { problem } from '@hailong/shared/problem.ts';
import { RESCUE_BYTES_MOST } from '@hailong/shared/rescue/rescue-file.ts';
import type { Context } from 'hono';
import { resolveUnit } from '../access/actor.ts';
import { importRescue } from '../rescue/import-rescue.ts';
import type { World } from '../world.ts';
import { write } from './audited-write.ts';
import { type Api, type Call, serveEndpoint } from './serve-endpoint.ts';

/** Around the file: the lines that name and end it. */
const FORM_BYTES = 16 * 1024;

export function serveRescue(api: Api, world: World): void {
  const rescue = async ({ context, actor, query }: Call<typeof postRescue>) => {
    const { unitId } = await resolveUnit(world.sql, actor, query.unit);
    const reply = await importRescue(world, unitId, await uploadedFile(context));
    const { deviceId: subject, counter: _counter, ...after } = reply;
    await write(world, { actor, unitId, action: 'submissions.rescue', subject, after }, async () => {});
    return reply;
  };
  serveEndpoint(api, postRescue, rescue, { mostBytes: RESCUE_BYTES_MOST + FORM_BYTES });
}

async function uploadedFile(context: Context): Promise<Uint8Array<ArrayBuffer>> {
  const form = await context.req.parseBody().catch(() => ({}) as Record<string, unknown>);
  const file = (form as Record<string, unknown>).file;
  if (!(file instanceof File)) throw problem('rescue-missing');
  return new Uint8Array(await file.arrayBuffer());
}
