import { getComments, putComment } from '@hailong/shared/contract/comments.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

async function nothing(): Promise<never> {
  throw problem('not-found', '');
}

export function serveComments(api: Api, _world: World): void {
  serveEndpoint(api, getComments, nothing);
  serveEndpoint(api, putComment, nothing);
}
