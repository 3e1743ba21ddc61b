import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

const unitName = z.object({ id: z.string(), name: z.string(), centre: z.string() });

const reply = z.object({ deviceId: z.string(), token: z.string(), unit: unitName, counter: z.string() });
export type PairingReply = z.infer<typeof reply>;

export const pairDevice = endpoint({
  method: 'POST',
  path: '/devices/pair',
  summary: 'Exchange a six-digit pairing code, valid once and for a limited time, for a device token.',
  callers: ['anyone'],
  request: z.object({ pairingCode: z.string().check(z.regex(/^\d{6}$/)) }),
  reply,
});
