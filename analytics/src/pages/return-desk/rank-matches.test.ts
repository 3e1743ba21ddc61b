import type { DossierReply } from '@hailong/shared/contract/dossiers.ts';
import { expect, test } from 'vitest';
import { rankMatches, suggestedMatch } from './rank-matches.ts';

const dossier = (code: string, rest: Partial<DossierReply> = {}): DossierReply => ({
  code,
  field: 'Hộ tịch',
  procedure: null,
  channel: 'in-person',
  status: null,
  receivedOn: '2026-10-08',
  returnedOn: null,
  surveyed: false,
  ...rest,
});
const surveyed = dossier('H36-261009-0975', { surveyed: true });
const open = dossier('H36-261008-0975');
const returned = dossier('H36-261007-0975', { returnedOn: '2026-10-07' });
const other = dossier('H36-261008-1975');

const codes = (found: readonly DossierReply[]) => found.map(({ code }) => code);

test('what is still to be handed over comes first', () => {
  const ranked = rankMatches([surveyed, returned, open], { kind: 'ending', ending: '0975' });
  expect(codes(ranked)).toEqual([open.code, surveyed.code, returned.code]);
});

test('more digits leave fewer dossiers at once, across the dash too', () => {
  const all = [open, other, returned];
  expect(codes(rankMatches(all, { kind: 'ending', ending: '975' }))).toHaveLength(3);
  expect(codes(rankMatches(all, { kind: 'ending', ending: '1975' }))).toEqual([other.code]);
  expect(codes(rankMatches(all, { kind: 'ending', ending: '080975' }))).toEqual([open.code]);
  expect(codes(rankMatches(all, { kind: 'code', code: returned.code }))).toEqual([returned.code]);
});

test('only where there is no choice one is chosen already', () => {
  expect(suggestedMatch([open, surveyed, returned])).toBe(open);
  expect(suggestedMatch([returned])).toBe(returned);
  expect(suggestedMatch([open, other])).toBeNull();
  expect(suggestedMatch([surveyed, returned])).toBeNull();
  expect(suggestedMatch([])).toBeNull();
});

test('a list that says returned without a day is believed', () => {
  expect(suggestedMatch([dossier('H36-261006-0975', { status: 'returned' }), open])).toBe(open);
});
