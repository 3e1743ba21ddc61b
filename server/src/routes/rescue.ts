import { postRescue } from '@hailong/shared/contract/rescue.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function serveRescue(api: Api, world: World): void {
  serveEndpoint(api, postRescue, async () => {
    throw problem('not-found', world.clock.now().toString());
  });
}
