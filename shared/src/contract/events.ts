import * as z from 'zod/mini';
import { endpoint, readers } from './endpoint.ts';

/**
 * Server-sent events. `event: changed` says that figures of the unit changed: the page asks for them again, so that
 * there is one way to a figure. `event: ready` is the first one; a comment line every 20 s keeps the line open.
 */
export const getEvents = endpoint({
  method: 'GET',
  path: '/events',
  summary: 'Live: an event whenever figures of the unit change.',
  callers: readers,
  query: z.object({ unit: z.optional(z.string()) }),
});
