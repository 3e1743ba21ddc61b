import quangKhe from '@hailong/shared/plan/definitions/quang-khe-2026.json' with { type: 'json' };
import { type Plan, planSchema } from '@hailong/shared/plan/plan.ts';
import { describe, expect, it } from 'vitest';
import { changedParts } from './plan-changes.ts';

const plan = planSchema.parse(quangKhe);
const changed = (changes: Partial<Plan>) => changedParts(plan, { ...plan, ...changes });

describe('what a version of a plan changed', () => {
  it('is nothing where it says the same, in whatever order and however much of the usual it names', () => {
    expect(changed({})).toEqual([]);
    expect(
      changed({ document: Object.fromEntries(Object.entries(plan.document).reverse()) as Plan['document'] }),
    ).toEqual([]);
    expect(changed({ calendar: 'calendar', survey: { form: 'full', stoppedEarly: 'keep', demographics: [] } })).toEqual(
      [],
    );
  });

  it('is named part by part', () => {
    expect(changed({ surveyTarget: null, messages: ['Xin mời'] })).toEqual(['target', 'messages']);
    expect(
      changed({
        survey: {
          form: 'rotating',
          demographics: ['age'],
          stoppedEarly: 'drop',
          retention: '5 năm',
          openingHours: { from: '07:30', to: '17:30' },
          lead: 'mean',
          scoreTarget: 90,
        },
      }),
    ).toEqual(['form', 'demographics', 'stoppedEarly', 'retention', 'openingHours', 'lead', 'scoreTarget']);
  });
});
