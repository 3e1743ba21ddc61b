import { expect, test } from 'vitest';
import { todayEn } from './today.en.ts';
import { todayVi } from './today.vi.ts';

test('nobody is shouted at, and every attention has its sentence in both languages', () => {
  const values = { subject: 'Quầy 1', since: '01/01/2026', returned: '3', days: '4', lastImportedAt: '08:00 02/01' };
  for (const words of [todayVi, todayEn]) {
    expect(JSON.stringify(words)).not.toContain('!');
    for (const sentence of Object.values(words.attention)) {
      const said = typeof sentence !== 'function' ? sentence : (sentence as (v: typeof values) => string)(values);
      expect(said).toMatch(/\p{L}{2}/u);
    }
  }
  expect(todayVi.attention['counter-silent'](values)).toContain('01/01/2026');
  expect(todayVi.attention['import-overdue']({})).not.toContain('undefined');
});
