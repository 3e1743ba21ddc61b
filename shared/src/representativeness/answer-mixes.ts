import { breakDown, isScoreKeptBack } from '../scoring/break-down.ts';
import { hideCells, isSmall } from '../scoring/hide-cells.ts';
import { type BallotTallies, emptyBallotTallies, type RawBallot, tallyBallots } from '../scoring/tally-ballots.ts';
import { compareMix, type Mix, type MixGroup } from './compare-mix.ts';

type ByGroup = ReadonlyMap<string | null, BallotTallies>;
type Dossiers = readonly { group: string | null; dossiers: number }[];

export type AnswerCounts = {
  /** Eligible dossiers by field, and dossiers of every channel. */
  fields: Dossiers;
  channels: Dossiers;
  byField: ByGroup;
  byChannel: ByGroup;
  /** By the way they were filled in. */
  byMode: ByGroup;
  /** Those of `byField` that came by phone. */
  phone: readonly (RawBallot & { field: string | null })[];
};

/** A field with all of its answers, and those of them that came by phone. */
export type FieldAnswers = {
  group: string | null;
  dossiers: number;
  hidden: boolean;
  all: BallotTallies;
  phone: BallotTallies;
};

export type AnswerMixes = {
  field: Mix;
  channel: Mix;
  strata: FieldAnswers[];
  /** Whether answers by phone are among those of the fields. */
  phoneIncluded: boolean;
};

/**
 * Fields: answers at the counter beside the eligible dossiers, since who answers by phone received the result in another
 * way. Channels: all answers beside all dossiers. The groups are hidden that breakdowns of the scores hide; and where
 * a field's few answers by phone would follow from both, that field is too. Where the score of those by phone is kept
 * back among the ways of answering, as that of fewer than five or of one more, they are counted with those at the
 * counter: all less those at the counter would tell it.
 */
export function answerMixes(counts: AnswerCounts): AnswerMixes {
  const phoneIncluded = isSmall(counts.phone.length) || isPhoneKeptBack(counts.byMode);
  const strata = fieldAnswers(phoneIncluded ? { ...counts, phone: [] } : counts);
  const hiddenChannels = hiddenGroups(counts.byChannel);
  const channels = [...new Set([...counts.channels.map(({ group }) => group), ...counts.byChannel.keys()])];
  return {
    field: compareMix(strata.map(({ all, phone, ...one }) => ({ ...one, ballots: ballotsOf(all) - ballotsOf(phone) }))),
    channel: compareMix(
      channels.map((group): MixGroup => {
        const ballots = ballotsOf(counts.byChannel.get(group) ?? emptyBallotTallies);
        return { group, dossiers: dossiersOf(counts.channels, group), ballots, hidden: hiddenChannels.has(group) };
      }),
    ),
    strata,
    phoneIncluded,
  };
}

function fieldAnswers({ fields, byField, phone }: AnswerCounts): FieldAnswers[] {
  const groups = [...new Set([...fields.map(({ group }) => group), ...byField.keys()])];
  const hidden = hiddenGroups(byField);
  const answers = groups.map((group) => ({
    group,
    dossiers: dossiersOf(fields, group),
    all: byField.get(group) ?? emptyBallotTallies,
    phone: tallyBallots(phone.filter(({ field }) => field === group)),
  }));
  const split = hideCells({
    sizes: answers.map((one) => [ballotsOf(one.all) - ballotsOf(one.phone), ballotsOf(one.phone)]),
    hidden: new Set([...answers.keys()].filter((row) => hidden.has(groups[row] ?? null))),
    addUp: true,
  });
  return answers.map((one, row) => ({ ...one, hidden: hidden.has(one.group) || split.rows.has(row) }));
}

function isPhoneKeptBack(byMode: ByGroup): boolean {
  return breakDown(byMode).some((one) => one.group === 'phone' && isScoreKeptBack(one));
}

function hiddenGroups(tallies: ByGroup): Set<string | null> {
  const hidden = breakDown(tallies).filter((one) => one.hidden);
  return new Set(hidden.map(({ group }) => group));
}

function dossiersOf(counts: Dossiers, group: string | null): number {
  return counts.find((one) => one.group === group)?.dossiers ?? 0;
}

function ballotsOf({ forms }: BallotTallies): number {
  return [...forms.values()].reduce((total, one) => total + one, 0);
}
