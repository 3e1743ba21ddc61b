import type { NewSurveyLinkReply, SurveyLinkReply } from '@hailong/shared/contract/survey-links.ts';
import type { Answer, ServerClient } from '../../server-client.ts';

/** The newest links; older ones have no state that anybody still waits for. */
export async function loadLinks(client: ServerClient): Promise<Answer<readonly SurveyLinkReply[]>> {
  const answer = await client.get<{ links: SurveyLinkReply[] }>('/survey-links');
  return answer.ok ? { ok: true, value: answer.value.links } : answer;
}

export function makeLink(client: ServerClient, code: string): Promise<Answer<NewSurveyLinkReply>> {
  return client.send<NewSurveyLinkReply>('POST', linkPath(code));
}

export function withdrawLink(client: ServerClient, code: string): Promise<Answer<unknown>> {
  return client.send<unknown>('DELETE', linkPath(code));
}

function linkPath(code: string): string {
  return `/dossiers/${encodeURIComponent(code)}/link`;
}
