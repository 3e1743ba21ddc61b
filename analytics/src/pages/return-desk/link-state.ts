import type { SurveyLinkReply } from '@hailong/shared/contract/survey-links.ts';

export type LinkState = 'made' | 'opened' | 'used' | 'expired';

/** What became of a link by phone. Used stays used, whatever the day. */
export function linkState({ usedAt, openedAt, expiresAt }: SurveyLinkReply, nowMs: number): LinkState {
  if (usedAt !== null) return 'used';
  if (Date.parse(expiresAt) < nowMs) return 'expired';
  return openedAt === null ? 'made' : 'opened';
}
