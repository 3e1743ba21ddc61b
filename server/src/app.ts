import { endpoints } from '@hailong/shared/contract/all.ts';
import { apiBase } from '@hailong/shared/contract/endpoint.ts';
import { problem } from '@hailong/shared/problem.ts';
import { Hono, type MiddlewareHandler } from 'hono';
import { type AppEnvironment, authenticate } from './middleware/authenticate.ts';
import { guardOrigin } from './middleware/guard-origin.ts';
import { pageHeaders } from './middleware/page-headers.ts';
import { handleError, sendProblem } from './middleware/refuse.ts';
import { serveAccess } from './routes/access.ts';
import { serveAnnotations } from './routes/annotations.ts';
import { serveAttention } from './routes/attention.ts';
import { serveAudit } from './routes/audit.ts';
import { serveBallotImports } from './routes/ballot-imports.ts';
import { serveComments } from './routes/comments.ts';
import { serveCoverageViews } from './routes/coverage-views.ts';
import { serveDevices } from './routes/devices.ts';
import { serveDossierImports } from './routes/dossier-imports.ts';
import { serveDossiers } from './routes/dossiers.ts';
import { serveEvents } from './routes/events.ts';
import { serveExclusions } from './routes/exclusions.ts';
import { serveFigures } from './routes/figures.ts';
import { serveForecast } from './routes/forecast.ts';
import { serveHealth } from './routes/health.ts';
import { serveIntegrity } from './routes/integrity.ts';
import { serveInvitations } from './routes/invitations.ts';
import { serveKiosk } from './routes/kiosk.ts';
import { serveKioskInvitations } from './routes/kiosk-invitations.ts';
import { serveLanguages } from './routes/languages.ts';
import { describeApi } from './routes/openapi.ts';
import { servePairing } from './routes/pairing.ts';
import { servePaperBallots } from './routes/paper-ballots.ts';
import { servePending } from './routes/pending.ts';
import { servePhoneSurveys } from './routes/phone-surveys.ts';
import { servePlans } from './routes/plans.ts';
import { servePriorities } from './routes/priorities.ts';
import { serveRepresentativeness } from './routes/representativeness.ts';
import { serveRescue } from './routes/rescue.ts';
import { serveScoreChanges } from './routes/score-changes.ts';
import { serveScoreStanding } from './routes/score-standing.ts';
import { type ScreenFolders, serveScreens } from './routes/screens.ts';
import { type Api, routePath } from './routes/serve-endpoint.ts';
import { serveSession } from './routes/session.ts';
import { serveSetup } from './routes/setup.ts';
import { serveSounds } from './routes/sounds.ts';
import { serveStaffPin } from './routes/staff-pin.ts';
import { serveSubmissions } from './routes/submissions.ts';
import { serveSurveyLinks } from './routes/survey-links.ts';
import { serveTrends } from './routes/trends.ts';
import { serveWebhooks } from './routes/webhooks.ts';
import type { World } from './world.ts';

export type App = Api;

/** Everything the server answers, without listening. `screens` is null where only the API is wanted. */
export function createApp(world: World, screens: ScreenFolders | null): App {
  const app: App = new Hono<AppEnvironment>();
  app.onError(handleError(world.log));
  app.notFound((context) => sendProblem(context, problem('not-found', context.req.path.slice(0, 200))));
  app.use(pageHeaders);
  app.use('/api/*', keepNowhere);
  serveHealth(app, world);

  const api: Api = new Hono<AppEnvironment>();
  api.use(guardOrigin, authenticate(world));
  for (const serve of routes) serve(api, world);
  refuseMissingRoutes(api);
  refuseOtherMethods(api);
  app.get('/api/openapi.json', (context) => context.json(describeApi()));
  app.route(apiBase, api);
  app.all('/api/*', (context) => sendProblem(context, problem('not-found', context.req.path.slice(0, 200))));
  if (screens !== null) serveScreens(app, screens);
  return app;
}

const routes = [
  serveSubmissions,
  servePairing,
  serveKiosk,
  serveDossiers,
  serveFigures,
  servePlans,
  serveSession,
  serveSetup,
  serveEvents,
  serveAccess,
  serveDevices,
  serveDossierImports,
  serveInvitations,
  serveKioskInvitations,
  servePending,
  serveCoverageViews,
  serveForecast,
  serveAttention,
  serveScoreChanges,
  serveScoreStanding,
  serveTrends,
  serveAnnotations,
  servePriorities,
  serveRepresentativeness,
  serveIntegrity,
  serveExclusions,
  serveComments,
  servePaperBallots,
  serveBallotImports,
  serveWebhooks,
  serveAudit,
  serveLanguages,
  servePhoneSurveys,
  serveRescue,
  serveSounds,
  serveStaffPin,
  serveSurveyLinks,
];

/** Figures, names and new passwords belong in no cache; the one reply that may be kept says so itself. */
const keepNowhere: MiddlewareHandler<AppEnvironment> = async (context, next) => {
  await next();
  if (!context.res.headers.has('cache-control')) context.header('Cache-Control', 'no-store');
};

/** A known address asked in a way it does not know: said so, with the ways it knows. */
function refuseOtherMethods(api: Api): void {
  for (const path of new Set(endpoints.map((one) => one.path))) {
    const known = endpoints.filter((one) => one.path === path).map((one) => one.method);
    api.all(routePath(path), (context) => {
      context.header('Allow', known.join(', '));
      return sendProblem(context, problem('method-not-allowed', context.req.method));
    });
  }
}

/** An endpoint of the contract without a route is a promise nobody keeps: found at start, not by a caller. */
function refuseMissingRoutes(api: Api): void {
  const served = new Set(api.routes.map((route) => `${route.method} ${route.path}`));
  for (const { method, path } of endpoints) {
    const key = `${method} ${routePath(path)}`;
    if (!served.has(key)) throw new Error(`no route for ${key}`);
  }
}
