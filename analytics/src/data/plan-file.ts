/** What can be told of a plan file before the server judges it. */
export type PlanFile = {
  plan: unknown;
  unit: string;
  number: string;
  date: string;
  target: { share: number; comparison: 'more-than' | 'at-least' } | null;
};

type Loose = { [key: string]: unknown };

/** @returns null where the text is no plan at all. Anything finer is the server's to say. */
export function readPlanFile(text: string): PlanFile | null {
  const plan = parsed(text.replace(/^\uFEFF/, ''));
  const unit = looseOf(plan?.unit);
  const document = looseOf(plan?.document);
  if (plan === null || typeof unit?.name !== 'string' || typeof document?.number !== 'string') return null;
  const target = looseOf(plan.surveyTarget);
  return {
    plan,
    unit: unit.name,
    number: document.number,
    date: typeof document.date === 'string' ? document.date : '',
    target:
      typeof target?.share === 'number'
        ? { share: target.share, comparison: target.comparison === 'at-least' ? 'at-least' : 'more-than' }
        : null,
  };
}

function parsed(text: string): Loose | null {
  try {
    return looseOf(JSON.parse(text));
  } catch {
    return null;
  }
}

function looseOf(value: unknown): Loose | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : null;
}
