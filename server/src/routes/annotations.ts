import { deleteAnnotation, getAnnotations, postAnnotation } from '@hailong/shared/contract/trends.ts';
import { problem } from '@hailong/shared/problem.ts';
import { actorName, resolveUnit, resolveUnitToRead } from '../access/actor.ts';
import { newId } from '../access/secret.ts';
import * as stored from '../database/annotations.ts';
import type { World } from '../world.ts';
import { found, write } from './audited-write.ts';
import { isUuid } from './is-uuid.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

/** More would hide the line they explain. */
const MOST = 500;

export function serveAnnotations(api: Api, world: World): void {
  const { sql } = world;

  serveEndpoint(api, getAnnotations, async ({ actor, query }) => {
    const { unitId } = await resolveUnitToRead(sql, actor, query.unit);
    return { annotations: await stored.listAnnotations(sql, unitId, MOST) };
  });

  serveEndpoint(api, postAnnotation, async ({ actor, query, body }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const id = newId();
    const entry = { actor, unitId, action: 'annotation.add', subject: id, after: body };
    await write(world, entry, (transaction, now) =>
      stored.insertAnnotation(transaction, { unitId, annotationId: id }, { ...body, by: actorName(actor) }, now),
    );
    world.live.publish(unitId);
    return { id };
  });

  serveEndpoint(api, deleteAnnotation, async ({ actor, query, context }) => {
    const id = context.req.param('annotation') ?? '';
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const key = { unitId, annotationId: id };
    const before = isUuid(id) ? await stored.findAnnotation(sql, key) : null;
    if (before === null) throw problem('not-found', id.slice(0, 60));
    const { day, text } = before;
    const entry = { actor, unitId, action: 'annotation.remove', subject: id, before: { day, text } };
    await write(world, entry, (transaction, now) => found(stored.removeAnnotation(transaction, key, now), id));
    world.live.publish(unitId);
    return { id };
  });
}
