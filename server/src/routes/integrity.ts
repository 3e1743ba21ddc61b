import {
  getDoubtfulBallots,
  getExclusions,
  getIntegrity,
  postExclusion,
  postReversal,
} from '@hailong/shared/contract/integrity.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

async function nothing(): Promise<never> {
  throw problem('not-found', '');
}

export function serveIntegrity(api: Api, _world: World): void {
  serveEndpoint(api, getIntegrity, nothing);
  serveEndpoint(api, getDoubtfulBallots, nothing);
  serveEndpoint(api, getExclusions, nothing);
  serveEndpoint(api, postExclusion, nothing);
  serveEndpoint(api, postReversal, nothing);
}
