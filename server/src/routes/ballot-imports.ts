import { getBallotImports, postBallotImport } from '@hailong/shared/contract/paper-ballots.ts';
import { actorName, resolveUnit } from '../access/actor.ts';
import { listBallotImports } from '../database/import-ballots.ts';
import { importAnswers } from '../paper/import-answers.ts';
import type { World } from '../world.ts';
import { type Api, type Call, serveEndpoint } from './serve-endpoint.ts';
import { UPLOAD_BYTES, uploadedList } from './uploaded-list.ts';

const IMPORTS_MOST = 100;

export function serveBallotImports(api: Api, world: World): void {
  const importFile = async ({ context, actor, query }: Call<typeof postBallotImport>) => {
    const { unitId } = await resolveUnit(world.sql, actor, query.unit);
    const { questionnaire = null, day = null } = query;
    const request = { unitId, actor: actorName(actor), dryRun: query.dryRun === 'true', questionnaire, day };
    return importAnswers(world, request, await uploadedList(context));
  };
  serveEndpoint(api, postBallotImport, importFile, { mostBytes: UPLOAD_BYTES });

  serveEndpoint(api, getBallotImports, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(world.sql, actor, query.unit);
    const rows = await listBallotImports(world.sql, unitId, IMPORTS_MOST);
    return { imports: rows.map((row) => ({ ...row, importedAt: row.importedAt.toISOString() })) };
  });
}
