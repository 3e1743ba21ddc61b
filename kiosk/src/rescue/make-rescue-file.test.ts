import { expect, it } from 'vitest';
import { rescueFileName } from './make-rescue-file.ts';

it.each([
  ['Quầy 1', 'hailong-cuu-ho-quay-1-2026-02-10-0905.hlr'],
  ['Đất đai / Hộ tịch', 'hailong-cuu-ho-dat-dai-ho-tich-2026-02-10-0905.hlr'],
  ['★', 'hailong-cuu-ho-may-2026-02-10-0905.hlr'],
])('the file of %s can be carried by every stick: %s', (counter, name) => {
  expect(rescueFileName(counter, '2026-02-10T09:05:00.000+07:00')).toBe(name);
});
