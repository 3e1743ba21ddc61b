import type { NewSurveyLinkReply } from '@hailong/shared/contract/survey-links.ts';
import type { Centre } from './open-centre.ts';
import type { CallReply, TestWorld } from './open-test-world.ts';

/** A link by phone as the desk makes it, and its secret. */
export async function sendLink(test: TestWorld, { unit }: Centre, code: string) {
  const token = test.world.operatorToken;
  const { status, json } = await test.call('POST', `/dossiers/${code}/link?unit=${unit}`, { token });
  if (status !== 200) throw new Error(JSON.stringify(json));
  const link = json as NewSurveyLinkReply;
  return { ...link, token: link.url.split('#link=')[1] ?? '' };
}

/** Sends a survey as the phone does. */
export function answerByPhone(test: TestWorld, token: string, submission: unknown): Promise<CallReply> {
  const json = { sentAt: new Date(test.clock.now()).toISOString(), submission };
  return test.call('POST', '/phone/submissions', { token, json });
}
