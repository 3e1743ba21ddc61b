import type { DossierImportReport, ImportProgress } from '@hailong/shared/contract/dossiers.ts';
import { type ColumnChoice, readColumnChoice } from '@hailong/shared/dossier/column-choice.ts';
import { type DossierListReading, isListRefusal } from '@hailong/shared/dossier/list-reading.ts';
import { momentOfList } from '@hailong/shared/dossier/moment-of-list.ts';
import {
  type LocalDateTime,
  localDateTimeOf,
  readLocalDateTime,
} from '@hailong/shared/dossier/read-local-date-time.ts';
import { isInstant } from '@hailong/shared/period/instant.ts';
import { problem } from '@hailong/shared/problem.ts';
import { newId } from '../access/secret.ts';
import { importDossiers } from '../database/import-dossiers.ts';
import { readListColumns } from '../database/list-columns.ts';
import { listProblem } from '../middleware/refuse.ts';
import type { World } from '../world.ts';
import type { ListFile } from './read-dossier-list.ts';

type Wish = {
  unitId: string;
  actor: string;
  dryRun: boolean;
  /** The moment the list speaks of, as the caller says it. */
  asOf: string | undefined;
  /** When its file was made, as the caller says it. */
  madeAt?: string | undefined;
  onProgress?: (progress: ImportProgress) => void;
};

/** Reads a file and stores it; what was said about its columns is remembered for the unit's next lists. */
export async function importFile(
  world: World,
  wish: Wish,
  file: ListFile,
  chosen: ColumnChoice['chosen'],
): Promise<DossierImportReport> {
  const { unitId, onProgress } = wish;
  const choice = { chosen, remembered: await readListColumns(world.sql, unitId) };
  const onRead = (done: number) => onProgress?.({ step: 'reading', done, total: null });
  const reading = await world.readList(file, { choice, onRead });
  if (isListRefusal(reading)) throw listProblem(reading);
  return importReading(world, wish, { fileName: file.name, source: 'file', reading, chosen });
}

type Read = {
  fileName: string;
  source: 'file' | 'api';
  reading: DossierListReading;
  chosen: ColumnChoice['chosen'];
};

export async function importReading(world: World, wish: Wish, read: Read): Promise<DossierImportReport> {
  const { unitId, actor, dryRun, onProgress } = wish;
  const total = read.reading.rows.length;
  const at = new Date(world.clock.now());
  const asOf = readAsOf(wish.asOf, at) ?? momentOfList(read.reading.rows, localDateTimeOf(at.getTime()));
  const list = { ...read, unitId, importId: newId(), actor, at, asOf, madeAt: readMadeAt(wish.madeAt, at) };
  const report = await importDossiers(world.sql, list, {
    dryRun,
    onStored: (done) => onProgress?.({ step: 'storing', done, total }),
  });
  if (report.importId !== null) world.live.publish(unitId);
  return report;
}

/** A list as of tomorrow would win over every list until then. */
function readAsOf(text: string | undefined, now: Date): LocalDateTime | null {
  if (text === undefined) return null;
  const moment = readLocalDateTime(text);
  if (moment === null || moment === 'invalid' || moment > localDateTimeOf(now.getTime())) {
    throw problem('request-invalid', `asOf: ${text}`);
  }
  return moment;
}

/** A clock that runs ahead makes files of tomorrow: they count as made now. */
function readMadeAt(text: string | undefined, now: Date): Date | null {
  if (text === undefined) return null;
  if (!isInstant(text)) throw problem('request-invalid', `madeAt: ${text}`);
  const made = new Date(text);
  return made < now ? made : now;
}

/** @param text the choice as it travels in the request */
export function columnsOf(text: string | undefined): ColumnChoice['chosen'] {
  if (text === undefined || text === '') return {};
  const choice = readColumnChoice(text);
  if ('refused' in choice) throw listProblem(choice);
  return choice.chosen;
}
