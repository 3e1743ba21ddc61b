import { getBallotImports, postBallotImport } from '@hailong/shared/contract/paper-ballots.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

async function nothing(): Promise<never> {
  throw problem('not-found', '');
}

export function serveBallotImports(api: Api, _world: World): void {
  serveEndpoint(api, postBallotImport, nothing);
  serveEndpoint(api, getBallotImports, nothing);
}
