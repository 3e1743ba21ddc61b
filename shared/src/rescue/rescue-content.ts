import * as z from 'zod/mini';
import { isInstant } from '../period/instant.ts';

/** The largest file has no room for more, however little was answered; what is smaller than a survey is none. */
const RESCUE_SURVEYS_MOST = 70_000;

/** What a rescue file holds. Surveys are read one by one later: one that is malformed holds back no other. */
export const rescueContentSchema = z.object({
  format: z.literal(1),
  deviceId: z.string().check(z.maxLength(60)),
  /** The tablet's own token: shows that the file comes from one of ours. */
  token: z.string().check(z.maxLength(300)),
  /** The tablet's clock. */
  madeAt: z.string().check(z.maxLength(40), z.refine(isInstant, { error: 'an ISO 8601 instant with an offset' })),
  /** Server's clock minus the tablet's, milliseconds, as last measured; null where it was not. */
  clockDifferenceMs: z.nullable(z.number().check(z.gte(-1e14), z.lte(1e14))),
  surveys: z.array(z.unknown()).check(z.maxLength(RESCUE_SURVEYS_MOST)),
  /** What was asked, word for word: a survey that the server can't place is kept together with its questions. */
  questionnaires: z.optional(
    z.array(z.object({ id: z.string(), version: z.int(), text: z.unknown() })).check(z.maxLength(20)),
  ),
});
export type RescueContent = z.infer<typeof rescueContentSchema>;
