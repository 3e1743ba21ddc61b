import { expect, it } from 'vitest';
import { listedUntil } from './listed-until.ts';

it.each([
  { how: 'imported the next morning', asOf: '2026-01-19T15:20:00', importedOn: '2026-01-20', day: '2026-01-19' },
  {
    how: 'imported in the middle of the day',
    asOf: '2026-01-20T10:05:00',
    importedOn: '2026-01-20',
    day: '2026-01-19',
  },
  { how: 'imported after closing', asOf: '2026-01-20T16:45:00', importedOn: '2026-01-20', day: '2026-01-20' },
  {
    how: 'without times of day, the next morning',
    asOf: '2026-01-19T00:00:00',
    importedOn: '2026-01-20',
    day: '2026-01-19',
  },
  {
    how: 'without times of day, on its own day',
    asOf: '2026-01-20T00:00:00',
    importedOn: '2026-01-20',
    day: '2026-01-19',
  },
])('a list $how tells all of $day', ({ asOf, importedOn, day }) => {
  expect(listedUntil({ asOf, importedOn })).toBe(day);
});
