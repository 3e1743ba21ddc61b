import {
  deleteDossierImport,
  deleteListColumn,
  getDossierImports,
  getListColumns,
  postDossierRows,
} from '@hailong/shared/contract/dossiers.ts';
import { readPushedRows } from '@hailong/shared/dossier/read-pushed-rows.ts';
import { problem } from '@hailong/shared/problem.ts';
import { actorName, resolveUnit } from '../access/actor.ts';
import { listImports, type PastImportRow, undoImport } from '../database/dossier-imports.ts';
import { findListColumns, forgetListColumn } from '../database/list-columns.ts';
import { importReading } from '../imports/import-list.ts';
import type { World } from '../world.ts';
import { write } from './audited-write.ts';
import { PAGE_ROWS, pageOf } from './page.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

const PUSH_BYTES = 16 * 1024 * 1024;
const PUSH_NAME = 'api';
const NUMBER_BEYOND = 2_147_483_647;

export function serveDossierImports(api: Api, world: World): void {
  const { sql, clock, live } = world;

  const importRows = async ({
    actor,
    body,
  }: Parameters<Parameters<typeof serveEndpoint<typeof postDossierRows>>[2]>[0]) => {
    const { unitId } = await resolveUnit(sql, actor, body.unit);
    const wish = { unitId, actor: actorName(actor), dryRun: body.dryRun === true, asOf: body.asOf };
    const reading = readPushedRows(body.rows);
    return importReading(world, wish, { fileName: PUSH_NAME, source: 'api', reading, chosen: {} });
  };
  serveEndpoint(api, postDossierRows, importRows, { mostBytes: PUSH_BYTES });

  serveEndpoint(api, getDossierImports, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const rows = await listImports(sql, unitId, numberBefore(query.before), PAGE_ROWS + 1);
    const { page, next } = pageOf(rows, (row) => String(row.number));
    return { imports: page.map(pastImportOf), next };
  });

  serveEndpoint(api, deleteDossierImport, async ({ context, actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const importId = context.req.param('id') ?? '';
    const undo = { unitId, importId, actor: actorName(actor), at: new Date(clock.now()) };
    const undone = await undoImport(sql, undo);
    live.publish(unitId);
    return undone;
  });

  serveEndpoint(api, getListColumns, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const known = await findListColumns(sql, unitId);
    return { columns: Object.fromEntries(known.map(({ header, column }) => [header, column])) };
  });

  serveEndpoint(api, deleteListColumn, async ({ context, actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const header = context.req.param('header') ?? '';
    const subject = header.slice(0, 200);
    await write(world, { actor, unitId, action: 'dossiers.forget-column', subject }, async (transaction) => {
      const column = await forgetListColumn(transaction, unitId, header);
      if (column === null) throw problem('not-found', header.slice(0, 60));
    });
    return {};
  });
}

function numberBefore(text: string | undefined): number {
  const number = Number(text ?? NUMBER_BEYOND);
  if (!Number.isInteger(number) || number < 1 || number > NUMBER_BEYOND) throw problem('request-invalid', 'before');
  return number;
}

function pastImportOf({ number: _number, importedAt, undoneAt, ...row }: PastImportRow) {
  return { ...row, importedAt: importedAt.toISOString(), undoneAt: undoneAt?.toISOString() ?? null };
}
