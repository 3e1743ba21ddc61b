import { deleteSurveyLink, getSurveyLinks, postSurveyLink } from '@hailong/shared/contract/survey-links.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function serveSurveyLinks(api: Api, world: World): void {
  serveEndpoint(api, postSurveyLink, async () => {
    throw problem('not-found', world.clock.now().toString());
  });
  serveEndpoint(api, getSurveyLinks, async () => {
    throw problem('not-found', world.clock.now().toString());
  });
  serveEndpoint(api, deleteSurveyLink, async () => {
    throw problem('not-found', world.clock.now().toString());
  });
}
