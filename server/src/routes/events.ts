import { getEvents } from '@hailong/shared/contract/events.ts';
import { streamSSE } from 'hono/streaming';
import { resolveUnit } from '../access/actor.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

const KEEP_OPEN_MS = 20_000;
/** Many surveys within this time are one event. */
const COALESCE_MS = 200;

export function serveEvents(api: Api, { sql, live }: World): void {
  serveEndpoint(api, getEvents, async ({ context, actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    context.header('X-Accel-Buffering', 'no');
    return streamSSE(context, async (stream) => {
      let changed = false;
      let wake = () => {};
      const unsubscribe = live.subscribe(unitId, () => {
        changed = true;
        wake();
      });
      stream.onAbort(() => {
        unsubscribe();
        wake();
      });
      await stream.writeSSE({ event: 'ready', data: unitId });
      while (!stream.aborted) {
        if (!changed)
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, KEEP_OPEN_MS);
            wake = () => {
              clearTimeout(timer);
              resolve();
            };
          });
        if (stream.aborted) break;
        if (changed) {
          await stream.sleep(COALESCE_MS);
          changed = false;
          await stream.writeSSE({ event: 'changed', data: unitId });
        } else {
          await stream.write(': open\n\n');
        }
      }
    });
  });
}
