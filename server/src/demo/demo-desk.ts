import type { InvitationReply } from '@hailong/shared/contract/invitations.ts';
import type { InvitationEvent } from '@hailong/shared/contract/kiosk-invitations.ts';
import type { SubmissionsReply } from '@hailong/shared/contract/submissions.ts';
import type { ApiClient } from '../commands/api-client.ts';
import type { SampleDossier } from './demo-list.ts';
import { surveyOf } from './demo-surveys.ts';

export type DemoCounter = { counter: string; desk: ApiClient; tablet: ApiClient };

/** What becomes of one invitation after the other: most are answered, some declined, the last ones still stand open. */
const outcomes = ['answered', 'declined', 'answered', 'answered', 'shown', 'answered', 'open', 'open'] as const;

/** The return desk of this moment: results handed over, invitations on the tablets, and what people made of them. */
export async function simulateDesk(
  counters: readonly DemoCounter[],
  dossiers: readonly SampleDossier[],
  { nowMs, chance }: { nowMs: number; chance: () => number },
): Promise<void> {
  const waiting = dossiers.filter((one) => one.channel === 'in-person' && one.returnedAt === null);
  for (const [index, { code }] of waiting.slice(-outcomes.length).entries()) {
    const place = counters[index % counters.length];
    if (place === undefined) return;
    const path = `/dossiers/${encodeURIComponent(code)}/return`;
    const json = { counter: place.counter };
    const { invitationId } = await place.desk<InvitationReply>({ method: 'POST', path, json });
    const tell = (event: InvitationEvent) =>
      place.tablet({ method: 'POST', path: `/kiosk/invitations/${invitationId}`, json: { event } });
    const outcome = outcomes[index] ?? 'open';
    if (outcome !== 'open') await tell('offered');
    if (outcome === 'declined') await tell('declined');
    if (outcome !== 'answered') continue;
    await tell('started');
    const submissions = [surveyOf(code, nowMs, chance)];
    await place.tablet<SubmissionsReply>({ method: 'POST', path: '/submissions', json: { submissions } });
  }
}
