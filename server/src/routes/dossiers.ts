import { getDossiers, postDossierImport } from '@hailong/shared/contract/dossiers.ts';
import { normaliseDossierCode } from '@hailong/shared/dossier/code.ts';
import { actorName, resolveUnit } from '../access/actor.ts';
import { findDossiersEnding, listDossiers } from '../database/dossiers.ts';
import { columnsOf, importFile } from '../imports/import-list.ts';
import type { World } from '../world.ts';
import { PAGE_ROWS, pageOf } from './page.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';
import { streamProgress, wantsProgress } from './stream-progress.ts';
import { UPLOAD_BYTES, uploadedList } from './uploaded-list.ts';

export function serveDossiers(api: Api, world: World): void {
  const { sql, log } = world;

  const importList = async ({
    context,
    actor,
    query,
  }: Parameters<Parameters<typeof serveEndpoint<typeof postDossierImport>>[2]>[0]) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const chosen = columnsOf(query.columns);
    const file = await uploadedList(context);
    const { asOf, madeAt } = query;
    const wish = { unitId, actor: actorName(actor), dryRun: query.dryRun === 'true', asOf, madeAt };
    if (!wantsProgress(context)) return importFile(world, wish, file, chosen);
    return streamProgress(context, log, (onProgress) => importFile(world, { ...wish, onProgress }, file, chosen));
  };
  serveEndpoint(api, postDossierImport, importList, { mostBytes: UPLOAD_BYTES });

  serveEndpoint(api, getDossiers, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    if (query.ending !== undefined) {
      const { code } = normaliseDossierCode(query.ending);
      return { dossiers: /^-*$/.test(code) ? [] : await findDossiersEnding(sql, unitId, code, PAGE_ROWS), next: null };
    }
    const code = query.code === undefined ? null : normaliseDossierCode(query.code).code;
    const rows = await listDossiers(sql, unitId, { code, after: query.after ?? '' }, PAGE_ROWS + 1);
    const { page, next } = pageOf(rows, (row) => row.code);
    return { dossiers: page, next };
  });
}
