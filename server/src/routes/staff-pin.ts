import { getStaffPin, putStaffPin } from '@hailong/shared/contract/staff-pin.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function serveStaffPin(api: Api, world: World): void {
  serveEndpoint(api, getStaffPin, async () => {
    throw problem('not-found', world.clock.now().toString());
  });
  serveEndpoint(api, putStaffPin, async () => {
    throw problem('not-found', world.clock.now().toString());
  });
}
