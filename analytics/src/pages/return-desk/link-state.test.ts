import { expect, test } from 'vitest';
import { linkState } from './link-state.ts';

const link = {
  ...{ linkId: 'a', dossierCode: 'H36.99.01-261001-0001', createdAt: '2026-10-01T08:00:00+07:00' },
  ...{ expiresAt: '2026-10-31T08:00:00+07:00', openedAt: null, usedAt: null },
};
const on = (day: string) => Date.parse(`${day}T09:00:00+07:00`);
const openedAt = '2026-10-02T08:00:00+07:00';

test('a link is made, opened, answered', () => {
  expect(linkState(link, on('2026-10-03'))).toBe('made');
  expect(linkState({ ...link, openedAt }, on('2026-10-03'))).toBe('opened');
  expect(linkState({ ...link, openedAt, usedAt: openedAt }, on('2026-10-03'))).toBe('used');
});

test('after its last day it is expired, unless it was answered', () => {
  expect(linkState({ ...link, openedAt }, on('2026-10-31'))).toBe('expired');
  expect(linkState({ ...link, openedAt, usedAt: openedAt }, on('2026-11-30'))).toBe('used');
});
