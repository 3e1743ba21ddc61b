import type { Calendar } from '@hailong/shared/period/reporting-period.ts';
import type { Basis, Comparison, Plan, SurveyTarget } from '@hailong/shared/plan/plan.ts';
import { shareOfPercent } from '../../data/plan-draft.ts';
import { type SurveyEdit, surveyEditOf, surveyFaultOf, surveyOfEdit } from './survey-edit.ts';

export type TierEdit = { upTo: string; share: string };
export type ClosedEdit = { from: string; to: string; name: string };

/** The form as typed: what cannot be read yet is not lost. The last tier's `upTo` is left empty. */
export type PlanEdit = {
  number: string;
  date: string;
  title: string;
  target: 'none' | 'share' | 'tiers';
  share: string;
  tiers: TierEdit[];
  yearlyVolume: string;
  comparison: Comparison;
  basis: Basis;
  section: string;
  text: string;
  calendar: Calendar;
  closedDays: ClosedEdit[];
  messages: string;
  hotline: string;
  survey: SurveyEdit;
  applies: 'whole-year' | 'from-day';
  effectiveFrom: string;
};

export type EditFault = 'share' | 'tiers' | 'volume' | 'closed' | 'hours' | 'score' | 'day';

const emptyTiers: TierEdit[] = [
  { upTo: '', share: '' },
  { upTo: '', share: '' },
];

export function editOf(plan: Plan): PlanEdit {
  const target = plan.surveyTarget;
  return {
    number: plan.document.number,
    date: plan.document.date,
    title: plan.document.title,
    target: target === null ? 'none' : target.tiers === undefined ? 'share' : 'tiers',
    share: target?.share === undefined ? '' : percentTyped(target.share),
    tiers: target?.tiers?.map(({ upTo, share }) => ({ upTo: typed(upTo), share: percentTyped(share) })) ?? emptyTiers,
    yearlyVolume: typed(target?.yearlyVolume),
    comparison: target?.comparison ?? 'more-than',
    basis: target?.basis ?? 'received-in-person',
    section: target?.section ?? '',
    text: target?.text ?? '',
    calendar: plan.calendar ?? 'calendar',
    closedDays: (plan.closedDays ?? []).map(({ from, to, name = '' }) => ({ from, to, name })),
    messages: (plan.messages ?? []).join('\n'),
    hotline: hotlineOf(plan) ?? '',
    survey: surveyEditOf(plan),
    applies: plan.effectiveFrom === undefined ? 'whole-year' : 'from-day',
    effectiveFrom: plan.effectiveFrom ?? '',
  };
}

/** The plan of the year after, to be filled in: its document is a new one, its days off are not known yet. */
export function nextYearOf(plan: Plan): Plan {
  const year = plan.year + 1;
  const title = plan.document.title.replaceAll(String(plan.year), String(year));
  const { effectiveFrom: _from, closedDays: _days, ...kept } = plan;
  return { ...kept, id: `${plan.unit.id}-${year}`, year, document: { number: '', date: '', title } };
}

/** The plan as edited; every other word of it stays. The server judges it. */
export function planOfEdit(plan: Plan, edit: PlanEdit): Plan {
  const { effectiveFrom: _from, closedDays: _days, ...kept } = plan;
  const messages = edit.messages
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const closedDays = edit.closedDays.map(({ from, to, name }) => ({
    from,
    to,
    ...(name.trim() === '' ? {} : { name: name.trim() }),
  }));
  return {
    ...kept,
    document: { ...plan.document, number: edit.number.trim(), date: edit.date, title: edit.title.trim() },
    ...(plan.calendar === undefined && edit.calendar === 'calendar' ? {} : { calendar: edit.calendar }),
    surveyTarget: targetOfEdit(plan.surveyTarget, edit),
    ...(plan.messages === undefined && messages.length === 0 ? {} : { messages }),
    ...(closedDays.length === 0 ? {} : { closedDays }),
    ...channelsOf(plan, edit.hotline.trim()),
    ...surveyOfEdit(plan, edit.survey),
    ...(edit.applies === 'from-day' ? { effectiveFrom: edit.effectiveFrom } : {}),
  };
}

/** What the browser can tell before sending; anything finer is the server's to say. */
export function faultOf(edit: PlanEdit, year: { from: string; to: string }): EditFault | null {
  const shares =
    edit.target === 'share' ? [edit.share] : edit.target === 'tiers' ? edit.tiers.map((one) => one.share) : [];
  if (!shares.map(shareOfPercent).every((share) => share > 0 && share <= 1)) return 'share';
  if (edit.target === 'tiers' && !areAscending(edit.tiers)) return 'tiers';
  if (edit.target === 'tiers' && edit.yearlyVolume.trim() !== '' && countTyped(edit.yearlyVolume) === null)
    return 'volume';
  if (edit.closedDays.some(({ from, to }) => from === '' || to === '' || from > to)) return 'closed';
  const fault = surveyFaultOf(edit.survey);
  if (fault !== null) return fault;
  const { from, to } = year;
  if (edit.applies === 'from-day' && !(from <= edit.effectiveFrom && edit.effectiveFrom <= to)) return 'day';
  return null;
}

function targetOfEdit(before: SurveyTarget | null, edit: PlanEdit): SurveyTarget | null {
  if (edit.target === 'none') return null;
  const volume = countTyped(edit.yearlyVolume);
  const last = edit.tiers.length - 1;
  const tiers = edit.tiers.map(({ upTo, share }, index) => ({
    upTo: index === last ? null : countTyped(upTo),
    share: shareOfPercent(share),
  }));
  return {
    ...(edit.section.trim() === '' ? {} : { section: edit.section.trim() }),
    ...(edit.text.trim() === '' ? {} : { text: edit.text.trim() }),
    ...(edit.target === 'share' ? { share: shareOfPercent(edit.share) } : { tiers }),
    ...(edit.target === 'tiers' && volume !== null ? { yearlyVolume: volume } : {}),
    comparison: edit.comparison,
    basis: edit.basis,
    ...(before?.responsible === undefined ? {} : { responsible: before.responsible }),
  };
}

/** Channels stay in their order; an empty number says that the centre has not set one. */
function channelsOf(plan: Plan, hotline: string): Pick<Plan, 'feedbackChannels'> {
  const channels = plan.feedbackChannels;
  const address = hotline === '' ? null : hotline;
  if (channels?.some(({ kind }) => kind === 'hotline')) {
    return { feedbackChannels: channels.map((one) => (one.kind === 'hotline' ? { ...one, address } : one)) };
  }
  return address === null ? {} : { feedbackChannels: [...(channels ?? []), { kind: 'hotline', address }] };
}

export function hotlineOf(plan: Plan): string | null {
  return plan.feedbackChannels?.find(({ kind }) => kind === 'hotline')?.address ?? null;
}

function areAscending(tiers: readonly TierEdit[]): boolean {
  const limits = tiers.slice(0, -1).map(({ upTo }) => countTyped(upTo));
  return limits.every((limit, index) => limit !== null && limit > (limits[index - 1] ?? -1));
}

/** "1000" and "1.000" → 1000; null for what is no number of dossiers. */
function countTyped(text: string): number | null {
  const digits = text.trim().replace(/(?<=\d)[.,\s](?=\d{3}(\D|$))/g, '');
  return /^\d{1,8}$/.test(digits) ? Number(digits) : null;
}

function typed(count: number | null | undefined): string {
  return count === null || count === undefined ? '' : String(count);
}

function percentTyped(share: number): string {
  return String(Number((share * 100).toFixed(8))).replace('.', ',');
}
