import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

export const postRescue = endpoint({
  method: 'POST',
  path: '/submissions/rescue',
  summary:
    'The rescue file of a tablet: its surveys are stored as if the tablet had sent them. Repeating it is harmless.',
  callers: ['administrator', 'staff'],
  query: z.object({ unit: z.optional(z.string()) }),
  upload: 'file',
  reply: z.object({
    deviceId: z.string(),
    counter: z.string(),
    madeAt: z.string(),
    read: z.int(),
    stored: z.int(),
    alreadyStored: z.int(),
    parked: z.int(),
  }),
});
export type RescueReply = z.infer<typeof postRescue.reply>;
