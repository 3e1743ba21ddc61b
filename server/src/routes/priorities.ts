import { getPriorities } from '@hailong/shared/contract/priorities.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

async function nothing(): Promise<never> {
  throw problem('not-found', '');
}

export function servePriorities(api: Api, _world: World): void {
  serveEndpoint(api, getPriorities, nothing);
}
