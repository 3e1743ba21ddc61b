import { describe, expect, it } from 'vitest';
import locTan from './definitions/loc-tan-2026.json' with { type: 'json' };
import phuHoa from './definitions/phu-hoa-2025.json' with { type: 'json' };
import quangKhe from './definitions/quang-khe-2026.json' with { type: 'json' };
import sonMai from './definitions/son-mai-2025.json' with { type: 'json' };
import uongBi from './definitions/uong-bi-2026.json' with { type: 'json' };
import { planSchema } from './plan.ts';

/** Where a plan is at fault, e.g. `surveyTarget.share`; nothing when it is sound. */
function faultsOf(plan: unknown): string[] {
  const parsed = planSchema.safeParse(plan);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
}

describe('the five plans', () => {
  it.each([quangKhe, locTan, phuHoa, sonMai, uongBi])('$id is read whole', (plan) => {
    expect(planSchema.parse(plan)).toEqual(plan);
  });

  // Plan 18/KH-UBND, V.3, is the only one of them that sets a share.
  it('only Quảng Khê sets a share: above 10 % of the dossiers received in person', () => {
    expect(quangKhe.surveyTarget).toMatchObject({ share: 0.1, comparison: 'more-than', basis: 'received-in-person' });
    for (const { surveyTarget } of [locTan, phuHoa, sonMai, uongBi]) expect(surveyTarget).toBeNull();
  });
});

describe('a plan that is wrong says where', () => {
  const target = quangKhe.surveyTarget;
  const without = (key: keyof typeof quangKhe) => {
    const { [key]: _left, ...rest } = quangKhe;
    return rest;
  };

  const tiered = (tiers: object[]) => ({
    ...quangKhe,
    surveyTarget: { comparison: 'at-least', basis: 'received-in-person', tiers },
  });

  it.each([
    { fault: 'unit', plan: without('unit') },
    { fault: 'year', plan: without('year') },
    // No default target: a plan without one says so with null.
    { fault: 'surveyTarget', plan: without('surveyTarget') },
    { fault: 'id', plan: { ...quangKhe, id: 'Quảng Khê 2026' } },
    { fault: 'year', plan: { ...quangKhe, year: '2026' } },
    { fault: 'year', plan: { ...quangKhe, year: 26 } },
    { fault: 'unit.id', plan: { ...quangKhe, unit: { ...quangKhe.unit, id: '../etc' } } },
    { fault: 'unit.level', plan: { ...quangKhe, unit: { ...quangKhe.unit, level: 'village' } } },
    { fault: 'unit.name', plan: { ...quangKhe, unit: { ...quangKhe.unit, name: '' } } },
    { fault: 'document.date', plan: { ...quangKhe, document: { ...quangKhe.document, date: '2026-02-31' } } },
    // 10 for 10 % would be a target nobody can reach.
    { fault: 'surveyTarget.share', plan: { ...quangKhe, surveyTarget: { ...target, share: 10 } } },
    { fault: 'surveyTarget.share', plan: { ...quangKhe, surveyTarget: { ...target, share: 0 } } },
    { fault: 'surveyTarget.share', plan: { ...quangKhe, surveyTarget: { ...target, share: '10%' } } },
    { fault: 'surveyTarget.comparison', plan: { ...quangKhe, surveyTarget: { ...target, comparison: 'above' } } },
    { fault: 'surveyTarget.basis', plan: { ...quangKhe, surveyTarget: { ...target, basis: 'received' } } },
    { fault: 'surveyTarget.share', plan: { ...quangKhe, surveyTarget: { ...target, share: undefined } } },
    {
      fault: 'surveyTarget.share',
      plan: { ...quangKhe, surveyTarget: { ...target, tiers: [{ upTo: null, share: 1 }] } },
    },
    { fault: 'surveyTarget.tiers', plan: tiered([{ upTo: 200, share: 1 }]) },
    { fault: 'surveyTarget.tiers', plan: tiered([]) },
    {
      fault: 'surveyTarget.tiers',
      plan: tiered([
        { upTo: 200, share: 1 },
        { upTo: 200, share: 0.5 },
        { upTo: null, share: 0.2 },
      ]),
    },
    {
      fault: 'surveyTarget.tiers',
      plan: tiered([
        { upTo: null, share: 1 },
        { upTo: null, share: 0.2 },
      ]),
    },
    { fault: 'surveyTarget.tiers.0.share', plan: tiered([{ upTo: null, share: 20 }]) },
    { fault: 'calendar', plan: { ...quangKhe, calendar: 'lunar' } },
    { fault: 'effectiveFrom', plan: { ...quangKhe, effectiveFrom: '2026-02-30' } },
    { fault: 'closedDays.0.to', plan: { ...quangKhe, closedDays: [{ from: '2026-05-05', to: '2026-05-04' }] } },
    { fault: 'unit.parent', plan: { ...quangKhe, unit: { ...quangKhe.unit, parent: 'Tỉnh Lâm Đồng' } } },
    { fault: 'reporting.0.endsOn', plan: { ...quangKhe, reporting: [{ period: 'year', endsOn: '11-31' }] } },
    { fault: 'reporting.0.period', plan: { ...quangKhe, reporting: [{ period: 'week' }] } },
    { fault: 'survey.form', plan: { ...quangKhe, survey: { form: 'long' } } },
    { fault: 'survey.demographics.0', plan: { ...quangKhe, survey: { demographics: ['name'] } } },
    {
      fault: 'survey.openingHours.to',
      plan: { ...quangKhe, survey: { openingHours: { from: '17:00', to: '07:00' } } },
    },
    { fault: 'survey.openingHours.from', plan: { ...quangKhe, survey: { openingHours: { from: '0h', to: '17:00' } } } },
    { fault: 'messages.1', plan: { ...quangKhe, messages: ['Chào', ''] } },
  ])('at $fault', ({ fault, plan }) => {
    expect(faultsOf(plan)).toEqual([fault]);
  });

  it.each([null, [], 'plan', 18])('when it is %j and no plan at all', (plan) => {
    expect(faultsOf(plan)).toEqual(['']);
  });

  it('keeps words that this version does not know', () => {
    expect(planSchema.parse({ ...quangKhe, later: { tiers: [200, 1000] } })).toHaveProperty('later.tiers', [200, 1000]);
  });
});
