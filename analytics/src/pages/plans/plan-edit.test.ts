import locTan from '@hailong/shared/plan/definitions/loc-tan-2026.json' with { type: 'json' };
import phuHoa from '@hailong/shared/plan/definitions/phu-hoa-2025.json' with { type: 'json' };
import quangKhe from '@hailong/shared/plan/definitions/quang-khe-2026.json' with { type: 'json' };
import sonMai from '@hailong/shared/plan/definitions/son-mai-2025.json' with { type: 'json' };
import uongBi from '@hailong/shared/plan/definitions/uong-bi-2026.json' with { type: 'json' };
import { planSchema } from '@hailong/shared/plan/plan.ts';
import { describe, expect, it, test } from 'vitest';
import { editOf, faultOf, nextYearOf, type PlanEdit, planOfEdit } from './plan-edit.ts';

const plan = planSchema.parse(quangKhe);
const year = { from: '2026-01-01', to: '2026-12-31' };
const edited = (changes: Partial<PlanEdit>) => ({ ...editOf(plan), ...changes });

describe('a plan opened and saved without a change', () => {
  it.each([quangKhe, locTan, phuHoa, sonMai, uongBi])('is the same: $id', (one) => {
    const parsed = planSchema.parse(one);
    expect(planOfEdit(parsed, editOf(parsed))).toEqual(one);
    expect(faultOf(editOf(parsed), year)).toBeNull();
  });

  it('is the same with tiers, days off and an amendment too', () => {
    const rich = planSchema.parse({
      ...quangKhe,
      calendar: 'administrative',
      effectiveFrom: '2026-07-01',
      closedDays: [{ from: '2026-05-04', to: '2026-05-05', name: 'Đại hội' }],
      surveyTarget: {
        tiers: [
          { upTo: 200, share: 1 },
          { upTo: 1000, share: 0.3 },
          { upTo: null, share: 0.125 },
        ],
        yearlyVolume: 3000,
        comparison: 'at-least',
        basis: 'returned-in-person',
      },
    });
    expect(planOfEdit(rich, editOf(rich))).toEqual(rich);
  });
});

test('tiers typed with points and commas are read as numbers', () => {
  const tiers = [
    { upTo: '200', share: '100' },
    { upTo: '1.000', share: '30' },
    { upTo: '', share: '12,5' },
  ];
  const edit = edited({ target: 'tiers', tiers, yearlyVolume: '2.500' });
  expect(faultOf(edit, year)).toBeNull();
  expect(planSchema.parse(planOfEdit(plan, edit)).surveyTarget).toMatchObject({
    tiers: [
      { upTo: 200, share: 1 },
      { upTo: 1000, share: 0.3 },
      { upTo: null, share: 0.125 },
    ],
    yearlyVolume: 2500,
    responsible: 'Trung tâm Phục vụ hành chính công',
  });
});

test.each<[string, Partial<PlanEdit>]>([
  ['share', { share: 'mười' }],
  ['share', { share: '0' }],
  ['share', { share: '101' }],
  [
    'tiers',
    {
      target: 'tiers',
      tiers: [
        { upTo: 'ít', share: '10' },
        { upTo: '', share: '5' },
      ],
    },
  ],
  [
    'volume',
    {
      target: 'tiers',
      tiers: [
        { upTo: '9', share: '10' },
        { upTo: '', share: '5' },
      ],
      yearlyVolume: 'nhiều',
    },
  ],
  ['closed', { closedDays: [{ from: '2026-05-05', to: '2026-05-04', name: '' }] }],
  ['closed', { closedDays: [{ from: '2026-05-05', to: '', name: '' }] }],
  ['day', { applies: 'from-day', effectiveFrom: '' }],
  ['day', { applies: 'from-day', effectiveFrom: '2027-01-01' }],
])('before it is sent, a wrong %s is said: %j', (fault, changes) => {
  expect(faultOf(edited(changes), year)).toBe(fault);
});

test('what is emptied is left out, and the hotline stays in its place', () => {
  const saved = planOfEdit(plan, edited({ target: 'none', messages: ' Xin chào \n\n', hotline: '0263 000 000' }));
  expect(planSchema.parse(saved)).toMatchObject({ surveyTarget: null, messages: ['Xin chào'] });
  expect(saved.feedbackChannels?.map(({ kind, address }) => [kind, address])).toEqual([
    ['portal', 'https://pakn.dichvucong.gov.vn/'],
    ['hotline', '0263 000 000'],
  ]);
});

test('the plan of next year begins from this one, with a document of its own', () => {
  const next = nextYearOf(planSchema.parse({ ...quangKhe, effectiveFrom: '2026-07-01' }));
  expect(next).toMatchObject({
    id: 'quang-khe-2027',
    year: 2027,
    document: { number: '', date: '', title: 'Kế hoạch Tuyên truyền Cải cách hành chính năm 2027' },
    surveyTarget: { share: 0.1 },
  });
  expect(next).not.toHaveProperty('effectiveFrom');
});
