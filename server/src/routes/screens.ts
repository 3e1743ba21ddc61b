import { serveStatic } from '@hono/node-server/serve-static';
import { createMiddleware } from 'hono/factory';
import type { Api } from './serve-endpoint.ts';

/** Folders of the built apps. */
export type ScreenFolders = { kiosk: string; analytics: string };

const YEAR_SECONDS = 31_536_000;

/** The tablet's app below `/kiosk/`, the staff's app everywhere else; unknown paths open the app, which knows them. */
export function serveScreens(app: Api, { kiosk, analytics }: ScreenFolders): void {
  app.use(cacheNamedByContent);
  app.get('/kiosk', (context) => context.redirect('/kiosk/'));
  app.use('/kiosk/*', serveStatic({ root: kiosk, rewriteRequestPath: (path) => path.slice('/kiosk'.length) }));
  // A page in place of a missing file would be kept for a year under the file's name.
  app.get('/kiosk/assets/*', (context) => context.notFound());
  app.get('/kiosk/sound/*', (context) => context.notFound());
  app.get('/kiosk/*', serveStatic({ root: kiosk, path: 'index.html' }));
  app.use('*', serveStatic({ root: analytics }));
  app.get('/assets/*', (context) => context.notFound());
  app.get('*', serveStatic({ root: analytics, path: 'index.html' }));
}

/** Built files carry a hash of their content in the name and never change; pages and the service worker are asked anew. */
const cacheNamedByContent = createMiddleware(async (context, next) => {
  await next();
  const named = /\/assets\/.+-[\w-]{8,}\.\w+$/.test(context.req.path);
  if (context.res.ok)
    context.header('Cache-Control', named ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
});
