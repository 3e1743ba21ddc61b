import type { DossierImportReport } from '@hailong/shared/contract/dossiers.ts';
import type { DossiersSpeech } from './dossiers-speech.ts';

/** The figures of a report's sentence. */
export function countsOf(report: DossierImportReport, counted: DossiersSpeech['counted']) {
  const { read, created, updated, unchanged } = report;
  return {
    read: counted(read),
    created: counted(created),
    updated: counted(updated),
    unchanged: counted(unchanged),
    refused: counted(refusedRows(report)),
  };
}

/** A refused row has one reason; a row that was taken may have several warnings. */
export function refusedRows({ problems }: DossierImportReport): number {
  return problems.filter((one) => one.severity === 'refused').length;
}
