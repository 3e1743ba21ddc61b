import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

type Options = NonNullable<Parameters<typeof secureHeaders>[0]>;

/** No script, style or image from elsewhere or inside a page; strict transport is the proxy's to promise. */
const headersWith = (policy: Options['contentSecurityPolicy']): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      // Clips that a centre recorded are played from the tablet's own storage.
      mediaSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
      ...policy,
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false,
  });

const usual = headersWith({});
/**
 * The tablet's reader of square codes and barcodes is WebAssembly. It runs in a worker, whose own script alone carries
 * this permission: no page does.
 */
const ofDecoder = headersWith({ scriptSrc: ["'self'", "'wasm-unsafe-eval'"] });
const decoderScript = /^\/kiosk\/assets\/read-codes-[\w-]+\.js$/;

export const pageHeaders: MiddlewareHandler = (context, next) =>
  (decoderScript.test(context.req.path) ? ofDecoder : usual)(context, next);
