import type { Basis, Comparison, Unit } from '@hailong/shared/plan/plan.ts';

/** The fill-in form, as typed. `share` is a percentage as typed, "10" or "12,5". */
export type PlanDraft = {
  unitId: string;
  name: string;
  level: Unit['level'];
  province: string;
  authority: string;
  centre: string;
  number: string;
  date: string;
  title: string;
  year: string;
  hasTarget: boolean;
  share: string;
  comparison: Comparison;
  basis: Basis;
};

export function emptyPlanDraft(year: string): PlanDraft {
  return {
    unitId: '',
    name: '',
    level: 'commune',
    province: '',
    authority: '',
    centre: '',
    number: '',
    date: '',
    title: '',
    year,
    hasTarget: true,
    share: '10',
    comparison: 'more-than',
    basis: 'received-in-person',
  };
}

/** The plan as the server takes it. The server judges it; nothing is left out or made up here. */
export function planOfDraft(draft: PlanDraft) {
  const text = (value: string) => value.trim();
  const unitId = text(draft.unitId);
  return {
    id: `${unitId}-${text(draft.year)}`,
    year: Number(draft.year),
    unit: {
      id: unitId,
      name: text(draft.name),
      level: draft.level,
      province: text(draft.province) === '' ? null : text(draft.province),
      authority: text(draft.authority),
      centre: text(draft.centre),
    },
    document: { number: text(draft.number), date: draft.date, title: text(draft.title) },
    surveyTarget: draft.hasTarget
      ? { share: shareOfPercent(draft.share), comparison: draft.comparison, basis: draft.basis }
      : null,
  };
}

/** "10" → 0.1, "12,5" → 0.125; NaN for what is no number. */
export function shareOfPercent(typed: string): number {
  const percent = /^\d{1,3}([.,]\d{1,4})?$/.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : Number.NaN;
  return Number((percent / 100).toFixed(8));
}

/** A unit's id from its name: "Xã Quảng Khê" → "xa-quang-khe" with the kind of unit left out: "quang-khe". */
export function unitIdOfName(name: string, kinds: readonly string[]): string {
  const kind = kinds.find((one) => name.trim().toLowerCase().startsWith(`${one.toLowerCase()} `));
  return foldedWords(name.trim().slice(kind?.length ?? 0)).slice(0, 60);
}

function foldedWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\u0111/g, 'd')
    .replace(/\u0110/g, 'D')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
