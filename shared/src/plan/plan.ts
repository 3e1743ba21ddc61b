import * as z from 'zod/mini';
import { isDay } from '../period/day.ts';
import { calendars, periodKinds } from '../period/reporting-period.ts';
import { demographicIds } from '../questionnaire/demographics.ts';
import { forms } from '../questionnaire/form.ts';

const day = z.string().check(z.refine(isDay, { error: 'a day YYYY-MM-DD' }));
const text = z.string().check(z.minLength(1), z.maxLength(1000));
const unitId = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'lower-case letters, digits and hyphens' }), z.maxLength(60));

const comparison = z.enum(['more-than', 'at-least']);
export const bases = ['received-in-person', 'returned-in-person'] as const;
export const basisSchema = z.enum(bases);
/** Where a plan sets no target: the words of the only plan that sets one. */
export const defaultBasis = 'received-in-person' satisfies Basis;

const document = z.object({
  number: text,
  date: day,
  title: text,
  basedOn: z.optional(z.array(z.object({ number: text, date: day, issuer: z.optional(text) }))),
});

const share = z.number().check(z.gt(0), z.lte(1));
const dossierCount = z.int().check(z.gte(0), z.lte(10_000_000));

/** A class of yearly volume: up to and including so many dossiers a year; null for the last one, without a limit. */
const tier = z.object({ upTo: z.nullable(dossierCount), share });

const tiers = z
  .array(tier)
  .check(
    z.minLength(1),
    z.maxLength(20),
    z.refine(areAscending, { error: 'upTo ascending, null for the last one and only there' }),
  );

const targetWords = {
  section: z.optional(text),
  text: z.optional(text),
  comparison,
  basis: basisSchema,
  responsible: z.optional(text),
};

/** One share, or a share by the class the yearly volume falls into. */
const surveyTarget = z
  .object({
    ...targetWords,
    share: z.optional(share),
    tiers: z.optional(tiers),
    /** Dossiers a year by which the class is chosen; without it they are counted. */
    yearlyVolume: z.optional(dossierCount),
  })
  .check(
    z.refine((target) => (target.share === undefined) !== (target.tiers === undefined), {
      error: 'either a share or tiers',
      path: ['share'],
    }),
  );

function areAscending(all: readonly { upTo: number | null }[]): boolean {
  return all.every(({ upTo }, index) => {
    if (index === all.length - 1) return upTo === null;
    return upTo !== null && upTo > (all[index - 1]?.upTo ?? -1);
  });
}

/** Who reports to whom. Further words of the plan (`then`, the onward recipients) are kept as they stand. */
const reporting = z.looseObject({
  period: z.enum(periodKinds),
  /** `MM-DD` on which the year closes, where that is not the calendar's day. */
  endsOn: z.optional(z.string().check(z.refine(isMonthAndDay, { error: 'a day MM-DD' }))),
  from: z.optional(text),
  to: z.optional(text),
  use: z.optional(text),
});

const unit = z.object({
  id: unitId,
  name: text,
  level: z.enum(['commune', 'ward', 'special-zone', 'district', 'province', 'country']),
  province: z.nullable(text),
  authority: text,
  centre: text,
  children: z.optional(text),
  /** Id of the unit above, whose leaders may read this unit's figures. */
  parent: z.optional(unitId),
});

/** Days on which the centre is closed beside the public holidays; the forecast expects no surveys on them. */
const closedDays = z
  .object({ from: day, to: day, name: z.optional(text) })
  .check(z.refine(({ from, to }) => from <= to, { error: 'from after to', path: ['to'] }));

/** `top2`: share of satisfied answers; `mean`: average level. */
export const leads = ['top2', 'mean'] as const;
export type Lead = (typeof leads)[number];

const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'a time HH:MM' }));

/** How the tablets ask, and how the scores are read. What is left out takes the value of `surveySettings`. */
const survey = z.object({
  form: z.optional(z.enum(forms)),
  /** A survey that is broken off: what was answered is kept as partial, or dropped. */
  stoppedEarly: z.optional(z.enum(['keep', 'drop'])),
  /** What citizens are asked about themselves, each with *no answer*. */
  demographics: z.optional(z.array(z.enum(demographicIds)).check(z.maxLength(demographicIds.length))),
  /** For the notice: how long answers are kept, e.g. "5 năm". */
  retention: z.optional(text),
  /** The tablets keep their screens lit between these times of a working day. */
  openingHours: z.optional(
    z
      .object({ from: timeOfDay, to: timeOfDay })
      .check(z.refine(({ from, to }) => from < to, { error: 'from after to', path: ['to'] })),
  ),
  /** Which of the two scores stands first and is judged. */
  lead: z.optional(z.enum(leads)),
  /** The score to reach, 0–100, drawn as a line. */
  scoreTarget: z.optional(z.number().check(z.gt(0), z.lte(100))),
});

/** A yearly plan of a unit, as written in its document. What a plan does not set stays unset: no default target. */
export const planSchema = z.looseObject({
  id: unitId,
  year: z.int().check(z.gte(2000), z.lte(2100)),
  unit,
  document,
  /** How the plan cuts the year into periods. */
  calendar: z.optional(z.enum(calendars)),
  /** An amendment: periods that end before this day keep the revision before. Absent: a correction of the whole year. */
  effectiveFrom: z.optional(day),
  surveyTarget: z.nullable(surveyTarget),
  reporting: z.optional(z.array(reporting)),
  feedbackChannels: z.optional(z.array(z.object({ kind: text, address: z.nullable(text), note: z.optional(text) }))),
  messages: z.optional(z.array(text)),
  closedDays: z.optional(z.array(closedDays).check(z.maxLength(100))),
  survey: z.optional(survey),
});

export type Plan = z.infer<typeof planSchema>;
export type Unit = Plan['unit'];
export type Basis = z.infer<typeof basisSchema>;
export type Comparison = z.infer<typeof comparison>;
export type SurveyTarget = NonNullable<Plan['surveyTarget']>;

/** 2028 has a 29 February. */
function isMonthAndDay(text: string): boolean {
  return isDay(`2028-${text}`);
}
