import { deleteLanguage, getLanguages, putLanguage } from '@hailong/shared/contract/languages.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function serveLanguages(api: Api, world: World): void {
  serveEndpoint(api, getLanguages, async () => {
    throw problem('not-found', world.clock.now().toString());
  });
  serveEndpoint(api, putLanguage, async () => {
    throw problem('not-found', world.clock.now().toString());
  });
  serveEndpoint(api, deleteLanguage, async () => {
    throw problem('not-found', world.clock.now().toString());
  });
}
