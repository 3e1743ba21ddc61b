import { expect, test } from 'vitest';
import { readDeskAddress, writeDeskAddress } from './desk-address.ts';

test('a day in the address opens that day', () => {
  expect(readDeskAddress('?day=2026-10-08')).toBe('2026-10-08');
  expect(writeDeskAddress('2026-10-08')).toBe('/tra-ket-qua?day=2026-10-08');
});

test('without a day, or with a mangled one, it is today', () => {
  for (const search of ['', '?day=', '?day=2026-02-31', '?day=hom-nay']) expect(readDeskAddress(search)).toBeNull();
  expect(writeDeskAddress(null)).toBe('/tra-ket-qua');
});
