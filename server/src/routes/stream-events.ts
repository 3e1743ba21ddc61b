import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';

/**
 * A stream of server-sent events. Whoever asks for its head alone gets no stream: there is nobody who would ever close
 * it, so it would be listened to for ever.
 */
export function streamEvents(context: Context, run: (stream: SSEStreamingApi) => Promise<void>): Response {
  // A proxy that gathers the stream before passing it on would make it anything but live.
  context.header('X-Accel-Buffering', 'no');
  if (context.req.method !== 'HEAD') return streamSSE(context, run);
  return context.body(null, 200, { 'content-type': 'text/event-stream' });
}
