import { findDossierCode } from '@hailong/shared/dossier/find-code.ts';

/** What the last picture showed: a dossier code, something else, or nothing that can be read. */
export type Sighting = { code: string | null; other: boolean };

export const nothingSeen: Sighting = { code: null, other: false };

export function sightingOf(texts: readonly string[]): Sighting {
  const codes = new Set(texts.map(findDossierCode).filter((code) => code !== null));
  const [code = null] = codes;
  return { code: codes.size === 1 ? code : null, other: texts.length > 0 && codes.size === 0 };
}

/** A code is taken when two pictures in a row show the same one: some barcodes carry no check digit. */
export function isSure(before: Sighting, now: Sighting): boolean {
  return now.code !== null && now.code === before.code;
}
