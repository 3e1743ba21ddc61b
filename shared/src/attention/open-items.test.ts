import { expect, it } from 'vitest';
import type { AttentionItem } from '../contract/attention.ts';
import { changeOpenItems, type OpenItem } from './open-items.ts';

const offline: AttentionItem = { code: 'device-offline', subject: 'Quầy 1', severity: 'look', values: {} };
const nowMs = Date.parse('2026-02-10T09:00:00+07:00');
const open = (absentMinutes: number | null): OpenItem => ({
  code: 'device-offline',
  subject: 'Quầy 1',
  absentSinceMs: absentMinutes === null ? null : nowMs - absentMinutes * 60_000,
});
const nothing = { raised: [], resolved: [], gone: [], back: [] };

it.each([
  ['a new item is raised at once', [], [offline], { raised: [offline] }],
  ['one that stays is not raised again', [open(null)], [offline], {}],
  ['one that gets worse is not raised again', [open(null)], [{ ...offline, severity: 'act' as const }], {}],
  [
    'the same of another tablet is raised',
    [open(null)],
    [offline, { ...offline, subject: 'Quầy 2' }],
    { raised: [{ ...offline, subject: 'Quầy 2' }] },
  ],
  ['one that is gone waits', [open(null)], [], { gone: [open(null)] }],
  ['one that is gone for 14 minutes waits', [open(14)], [], {}],
  ['one that is gone for 15 minutes is resolved', [open(15)], [], { resolved: [open(15)] }],
  ['one that comes back in between is no news', [open(14)], [offline], { back: [open(14)] }],
])('%s', (_, before, items, expected) => {
  expect(changeOpenItems(before, items, nowMs)).toEqual({ ...nothing, ...expected });
});

it('lets a day pass before the share is taken back', () => {
  const away = (hours: number): OpenItem[] => [
    { code: 'share-behind-schedule', subject: '', absentSinceMs: nowMs - hours * 3_600_000 },
  ];
  expect(changeOpenItems(away(23), [], nowMs)).toEqual(nothing);
  expect(changeOpenItems(away(24), [], nowMs)).toEqual({ ...nothing, resolved: away(24) });
});
