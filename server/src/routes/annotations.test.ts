import type { Annotation, TrendsReply } from '@hailong/shared/contract/trends.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
let centre: Centre;
beforeAll(async () => {
  test = await openTestWorld();
  centre = await openCentre(test, { calendar: 'calendar' });
});
afterAll(() => test.close());

const call = (method: string, path: string, json?: unknown, unit = centre.unit) =>
  test.call(method, `${path}?unit=${unit}`, { token: test.world.operatorToken, json });
const list = async () => (await centre.get<{ annotations: Annotation[] }>('/annotations')).annotations;
const drawn = async (period: string) =>
  (await centre.get<TrendsReply>('/trends', { period, step: 'month' })).annotations.map(({ text }) => text);

it('a note is listed newest day first, drawn in the order of days, and gone when it is taken off', async () => {
  for (const [day, text] of [
    ['2026-01-20', 'thêm quầy 3'],
    ['2026-02-02', '  mất điện cả sáng '],
    ['2026-01-05', 'đổi giờ mở cửa'],
  ]) {
    expect((await call('POST', '/annotations', { day, text })).status).toBe(200);
  }
  const all = await list();
  expect(all.map(({ day, text }) => [day, text])).toEqual([
    ['2026-02-02', 'mất điện cả sáng'],
    ['2026-01-20', 'thêm quầy 3'],
    ['2026-01-05', 'đổi giờ mở cửa'],
  ]);
  expect(all[0]?.by).toBe('operator');
  expect(await drawn('2026-Q1')).toEqual(['đổi giờ mở cửa', 'thêm quầy 3', 'mất điện cả sáng']);
  expect(await drawn('2026-01')).toEqual(['đổi giờ mở cửa', 'thêm quầy 3']);

  expect((await call('DELETE', `/annotations/${all[1]?.id}`)).status).toBe(200);
  expect(await drawn('2026-01')).toEqual(['đổi giờ mở cửa']);
  expect((await call('DELETE', `/annotations/${all[1]?.id}`)).json).toMatchObject({ code: 'not-found' });
});

it('a note of another unit cannot be taken off', async () => {
  const other = await openCentre(test);
  const { json } = await call('POST', '/annotations', { day: '2026-01-20', text: 'riêng' });
  const { id } = json as { id: string };
  expect((await call('DELETE', `/annotations/${id}`, undefined, other.unit)).json).toMatchObject({ code: 'not-found' });
  expect((await list()).some((one) => one.id === id)).toBe(true);
});

it('what is no note is refused, and nothing is kept', async () => {
  const before = await list();
  for (const json of [
    { day: '2026-02-31', text: 'ngày không có' },
    { day: '2026-02-01', text: '   ' },
    { day: '2026-02-01', text: 'x'.repeat(121) },
    { text: 'không ngày' },
  ]) {
    expect((await call('POST', '/annotations', json)).status).toBe(400);
  }
  expect(await list()).toEqual(before);
});
