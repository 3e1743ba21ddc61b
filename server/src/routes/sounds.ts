import { deleteSound, getSound, getSounds, putSound } from '@hailong/shared/contract/sounds.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function serveSounds(api: Api, world: World): void {
  serveEndpoint(api, getSounds, async () => {
    throw problem('not-found', world.clock.now().toString());
  });
  serveEndpoint(api, getSound, async () => {
    throw problem('not-found', world.clock.now().toString());
  });
  serveEndpoint(api, putSound, async () => {
    throw problem('not-found', world.clock.now().toString());
  });
  serveEndpoint(api, deleteSound, async () => {
    throw problem('not-found', world.clock.now().toString());
  });
}
