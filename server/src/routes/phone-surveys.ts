import { getPhoneSurvey, postPhoneSubmission } from '@hailong/shared/contract/survey-links.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function servePhoneSurveys(api: Api, world: World): void {
  serveEndpoint(api, getPhoneSurvey, async () => {
    throw problem('not-found', world.clock.now().toString());
  });
  serveEndpoint(api, postPhoneSubmission, async () => {
    throw problem('not-found', world.clock.now().toString());
  });
}
