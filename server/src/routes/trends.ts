import { deleteAnnotation, getAnnotations, getTrends, postAnnotation } from '@hailong/shared/contract/trends.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

async function nothing(): Promise<never> {
  throw problem('not-found', '');
}

export function serveTrends(api: Api, _world: World): void {
  serveEndpoint(api, getTrends, nothing);
  serveEndpoint(api, getAnnotations, nothing);
  serveEndpoint(api, postAnnotation, nothing);
  serveEndpoint(api, deleteAnnotation, nothing);
}
