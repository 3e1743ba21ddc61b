import * as z from 'zod/mini';
import { isDay } from '../period/day.ts';

const day = z.string().check(z.refine(isDay, { error: 'a day YYYY-MM-DD' }));
const text = z.string().check(z.minLength(1), z.maxLength(1000));
const unitId = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'lower-case letters, digits and hyphens' }), z.maxLength(60));

const comparison = z.enum(['more-than', 'at-least']);
export const bases = ['received-in-person', 'returned-in-person'] as const;
export const basisSchema = z.enum(bases);

const document = z.object({
  number: text,
  date: day,
  title: text,
  basedOn: z.optional(z.array(z.object({ number: text, date: day, issuer: z.optional(text) }))),
});

const surveyTarget = z.object({
  section: z.optional(text),
  text: z.optional(text),
  share: z.number().check(z.gt(0), z.lte(1)),
  comparison,
  basis: basisSchema,
  responsible: z.optional(text),
});

/** Who reports to whom. Further words of the plan (`then`, the onward recipients) are kept as they stand. */
const reporting = z.looseObject({
  period: z.enum(['month', 'quarter', 'half-year', 'nine-months', 'year']),
  endsOn: z.optional(z.string().check(z.regex(/^\d{2}-\d{2}$/))),
  from: z.optional(text),
  to: z.optional(text),
  use: z.optional(text),
});

const unit = z.object({
  id: unitId,
  name: text,
  level: z.enum(['commune', 'ward', 'special-zone', 'district', 'province']),
  province: z.nullable(text),
  authority: text,
  centre: text,
  children: z.optional(text),
});

/** A yearly plan of a unit, as written in its document. What a plan does not set stays unset: no default target. */
export const planSchema = z.looseObject({
  id: unitId,
  year: z.int().check(z.gte(2000), z.lte(2100)),
  unit,
  document,
  surveyTarget: z.nullable(surveyTarget),
  reporting: z.optional(z.array(reporting)),
  feedbackChannels: z.optional(z.array(z.object({ kind: text, address: z.nullable(text), note: z.optional(text) }))),
  messages: z.optional(z.array(text)),
});

export type Plan = z.infer<typeof planSchema>;
export type Unit = Plan['unit'];
export type Basis = z.infer<typeof basisSchema>;
export type Comparison = z.infer<typeof comparison>;
