/** What can be told of a plan file before the server judges it. */
export type PlanFile = {
  plan: unknown;
  unit: string;
  number: string;
  date: string;
  /** One share, or those of the tiers in their order. */
  target: { shares: number[]; comparison: 'more-than' | 'at-least' } | null;
};

type Loose = { [key: string]: unknown };

/** @returns null where the text is no plan at all. Anything finer is the server's to say. */
export function readPlanFile(text: string): PlanFile | null {
  const plan = parsed(text.replace(/^\uFEFF/, ''));
  const unit = looseOf(plan?.unit);
  const document = looseOf(plan?.document);
  if (plan === null || typeof unit?.name !== 'string' || typeof document?.number !== 'string') return null;
  const shares = sharesOf(looseOf(plan.surveyTarget));
  return {
    plan,
    unit: unit.name,
    number: document.number,
    date: typeof document.date === 'string' ? document.date : '',
    target: shares.length === 0 ? null : { shares, comparison: comparisonOf(looseOf(plan.surveyTarget)) },
  };
}

function sharesOf(target: Loose | null): number[] {
  const tiers = Array.isArray(target?.tiers) ? target.tiers.map((tier) => looseOf(tier)?.share) : [target?.share];
  return tiers.filter((share) => typeof share === 'number');
}

function comparisonOf(target: Loose | null) {
  return target?.comparison === 'at-least' ? 'at-least' : 'more-than';
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
