import { getEvents } from '@hailong/shared/contract/events.ts';
import type { SSEStreamingApi } from 'hono/streaming';
import { resolveUnit } from '../access/actor.ts';
import { type Live, watch } from '../live.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';
import { streamEvents } from './stream-events.ts';

const KEEP_OPEN_MS = 20_000;
/** Many surveys within this time are one event. */
const COALESCE_MS = 200;

export function serveEvents(api: Api, { sql, live }: World): void {
  serveEndpoint(api, getEvents, async ({ context, actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    return streamEvents(context, (stream) => streamChanges(stream, live, unitId));
  });
}

async function streamChanges(stream: SSEStreamingApi, live: Live, unitId: string): Promise<void> {
  const changes = watch(live, [unitId]);
  stream.onAbort(changes.stop);
  await stream.writeSSE({ event: 'ready', data: unitId });
  while (!stream.aborted) {
    const changed = await changes.next(KEEP_OPEN_MS);
    if (changed) {
      await stream.sleep(COALESCE_MS);
      changes.forget();
    }
    await (changed ? stream.writeSSE({ event: 'changed', data: unitId }) : stream.write(': open\n\n'));
  }
}
