import { type PaperBallot, postPaperBallot } from '@hailong/shared/contract/paper-ballots.ts';
import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { problem } from '@hailong/shared/problem.ts';
import { canFormBeOf } from '@hailong/shared/submission/form-day.ts';
import { type Actor, actorName, resolveUnit } from '../access/actor.ts';
import { appendAudit } from '../database/audit.ts';
import { findCounter } from '../database/invitations-list.ts';
import { storeForms } from '../database/store-forms.ts';
import { arrivedForm } from '../paper/arrived-form.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function servePaperBallots(api: Api, world: World): void {
  serveEndpoint(api, postPaperBallot, async ({ actor, query, body }) => {
    const { unitId } = await resolveUnit(world.sql, actor, query.unit);
    const outcome = await store(world, { actor, unitId }, body);
    if (outcome === 'stored') world.live.publish(unitId);
    return { id: body.id, outcome };
  });
}

type Typist = { actor: Actor; unitId: string };

async function store(world: World, { actor, unitId }: Typist, { counter, ...form }: PaperBallot) {
  const { sql, clock } = world;
  const receivedMs = clock.now();
  if (!canFormBeOf(form.day, dayOfInstant(receivedMs))) throw problem('day-impossible', form.day);
  const counterId = counter === null ? null : await findCounter(sql, unitId, counter);
  if (counter !== null && counterId === null) throw problem('counter-unknown', counter);
  const arrived = arrivedForm({ ...form, counterId }, { unitId, source: 'paper', receivedMs });
  return sql.begin(async (transaction) => {
    const [result] = await storeForms(transaction, [arrived]);
    if (result === undefined) throw new Error('a form without a result');
    if (result.outcome === 'refused') throw problem(result.refusal.problem, result.refusal.detail);
    if (result.outcome === 'stored') await note(transaction, { actor, unitId }, form.questionnaire, receivedMs);
    return result.outcome;
  }) as Promise<'stored' | 'already-stored'>;
}

/** Who typed in a form, and nothing of the form that would lead from the minute to the ballot. */
async function note(
  transaction: Parameters<typeof appendAudit>[0],
  { actor, unitId }: Typist,
  questionnaire: string,
  nowMs: number,
): Promise<void> {
  const entry = {
    unitId,
    actor: actorName(actor),
    action: 'paper.store',
    subject: questionnaire,
    after: { stored: 1 },
  };
  await appendAudit(transaction, entry, new Date(nowMs));
}
