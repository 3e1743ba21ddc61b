import { planSchema } from '@hailong/shared/plan/plan.ts';
import { expect, test } from 'vitest';
import { wordsOf } from '../strings/words.ts';
import { emptyPlanDraft, planOfDraft, shareOfPercent, unitIdOfName } from './plan-draft.ts';
import { readPlanFile } from './plan-file.ts';

const filled = {
  ...emptyPlanDraft('2026'),
  unitId: 'quang-khe',
  name: ' Xã Quảng Khê ',
  authority: 'Ủy ban nhân dân xã Quảng Khê',
  centre: 'Trung tâm Phục vụ hành chính công xã Quảng Khê',
  number: '18/KH-UBND',
  date: '2026-01-20',
  title: 'Kế hoạch Tuyên truyền Cải cách hành chính năm 2026',
};

test('a filled-in form is a plan the server accepts', () => {
  const plan = planSchema.parse(planOfDraft(filled));
  expect(plan.surveyTarget).toEqual({ share: 0.1, comparison: 'more-than', basis: 'received-in-person' });
  expect(plan.unit.name).toBe('Xã Quảng Khê');
  expect(plan.unit.province).toBeNull();
});

test('a plan without a target has none made up', () => {
  expect(planSchema.parse(planOfDraft({ ...filled, hasTarget: false })).surveyTarget).toBeNull();
});

test('a share is read with a comma or a point', () => {
  expect(shareOfPercent('10')).toBe(0.1);
  expect(shareOfPercent(' 12,5 ')).toBe(0.125);
  expect(shareOfPercent('7.1')).toBe(0.071);
  for (const typed of ['', 'mười', '10 %', '-1', '1e3']) expect(shareOfPercent(typed)).toBeNaN();
});

test('the id of a unit is its name without marks and without the kind of unit', () => {
  const { kindWords } = wordsOf.vi.setup;
  expect(unitIdOfName('Xã Quảng Khê', kindWords)).toBe('quang-khe');
  expect(unitIdOfName('phường Uông Bí', kindWords)).toBe('uong-bi');
  expect(unitIdOfName('Đắk Glong', kindWords)).toBe('dak-glong');
  expect(unitIdOfName('  ', kindWords)).toBe('');
});

test('a plan file is recognised, with a byte order mark too', () => {
  const read = readPlanFile(`\uFEFF${JSON.stringify(planOfDraft(filled))}`);
  expect(read).toMatchObject({ unit: 'Xã Quảng Khê', number: '18/KH-UBND', target: { shares: [0.1] } });
});

test('a plan file with tiers is shown with the share of each', () => {
  const tiers = [
    { upTo: 200, share: 1 },
    { upTo: null, share: 0.2 },
  ];
  const surveyTarget = { tiers, comparison: 'at-least', basis: 'received-in-person' };
  const read = readPlanFile(JSON.stringify({ ...planOfDraft(filled), surveyTarget }));
  expect(read?.target).toEqual({ shares: [1, 0.2], comparison: 'at-least' });
});

test('a file that is no plan is told apart', () => {
  for (const text of ['', '[]', '{}', 'null', '<html>', '{"unit":{"name":"Xã Quảng Khê"}}']) {
    expect(readPlanFile(text)).toBeNull();
  }
});
