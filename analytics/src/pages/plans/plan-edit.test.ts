import locTan from '@hailong/shared/plan/definitions/loc-tan-2026.json' with { type: 'json' };
import phuHoa from '@hailong/shared/plan/definitions/phu-hoa-2025.json' with { type: 'json' };
import quangKhe from '@hailong/shared/plan/definitions/quang-khe-2026.json' with { type: 'json' };
import sonMai from '@hailong/shared/plan/definitions/son-mai-2025.json' with { type: 'json' };
import uongBi from '@hailong/shared/plan/definitions/uong-bi-2026.json' with { type: 'json' };
import { planSchema } from '@hailong/shared/plan/plan.ts';
import { describe, expect, it, test } from 'vitest';
import { editOf, faultOf, nextYearOf, type PlanEdit, planOfEdit } from './plan-edit.ts';
import { type SurveyEdit, withQuestion } from './survey-edit.ts';

const plan = planSchema.parse(quangKhe);
const year = { from: '2026-01-01', to: '2026-12-31' };
const edited = (changes: Partial<PlanEdit>) => ({ ...editOf(plan), ...changes });

describe('a plan opened and saved without a change', () => {
  it.each([quangKhe, locTan, phuHoa, sonMai, uongBi])('is the same: $id', (one) => {
    const parsed = planSchema.parse(one);
    expect(planOfEdit(parsed, editOf(parsed))).toEqual(one);
    expect(faultOf(editOf(parsed), year)).toBeNull();
  });

  it('is the same with tiers, days off, a survey section and an amendment too', () => {
    const rich = planSchema.parse({
      ...quangKhe,
      calendar: 'administrative',
      effectiveFrom: '2026-07-01',
      closedDays: [{ from: '2026-05-04', to: '2026-05-05', name: 'Đại hội' }],
      survey: {
        form: 'full',
        stoppedEarly: 'drop',
        demographics: ['age', 'gender'],
        retention: '5 năm',
        openingHours: { from: '07:30', to: '16:30' },
        lead: 'mean',
        scoreTarget: 82.5,
      },
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

describe('how the tablets ask', () => {
  const withSurvey = (survey: object | undefined) => planSchema.parse({ ...quangKhe, ...(survey && { survey }) });
  const asked = (from: object | undefined, changes: Partial<SurveyEdit>) => {
    const before = withSurvey(from);
    const edit = editOf(before);
    return planOfEdit(before, { ...edit, survey: { ...edit.survey, ...changes } }).survey;
  };

  it.each([
    { what: 'a section that names nothing', survey: {} },
    { what: 'what is usual anyway', survey: { form: 'full', stoppedEarly: 'keep', demographics: [] } },
    { what: 'one setting alone', survey: { retention: '5 năm' } },
    { what: 'usual hours', survey: { openingHours: { from: '07:00', to: '17:30' } } },
  ])('stays as it is with $what', ({ survey }) => {
    expect(asked(survey, {})).toEqual(survey);
  });

  it('is written where it was changed, and nothing else of it', () => {
    expect(asked(undefined, {})).toBeUndefined();
    expect(asked(undefined, { form: 'rotating' })).toEqual({ form: 'rotating' });
    expect(asked({ form: 'short' }, { form: 'full' })).toEqual({ form: 'full' });
    expect(asked(undefined, { opensAt: '07:30' })).toEqual({ openingHours: { from: '07:30', to: '17:30' } });
    expect(asked({ retention: '5 năm' }, { retention: '  ' })).toEqual({});
    expect(asked(undefined, { lead: 'mean', scoreTarget: '82,5' })).toEqual({ lead: 'mean', scoreTarget: 82.5 });
    expect(asked({ scoreTarget: 90 }, { scoreTarget: '86' })).toEqual({ scoreTarget: 86 });
  });

  it('asks about the citizen in one order, whichever was ticked first', () => {
    expect(withQuestion(withQuestion(['ethnicity'], 'gender', true), 'age', true)).toEqual([
      ...['gender', 'age', 'ethnicity'],
    ]);
    expect(withQuestion(['gender', 'ethnicity'], 'gender', false)).toEqual(['ethnicity']);
  });

  it.each([
    { opensAt: '', closesAt: '17:00' },
    { opensAt: '07:00', closesAt: '' },
    { opensAt: '17:00', closesAt: '07:00' },
    { opensAt: '07:00', closesAt: '07:00' },
  ])('with wrong hours is said before it is sent: $opensAt – $closesAt', (hours) => {
    expect(faultOf(edited({ survey: { ...editOf(plan).survey, ...hours } }), year)).toBe('hours');
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
