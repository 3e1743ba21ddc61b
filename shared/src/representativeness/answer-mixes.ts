import { formsOfSurvey } from '../questionnaire/survey-forms.ts';
import { hideCells, isSmall } from '../scoring/hide-cells.ts';
import { hideSmallGroups } from '../scoring/hide-small.ts';
import { summariseBallots } from '../scoring/summarise-ballots.ts';
import {
  type BallotTallies,
  emptyBallotTallies,
  mergeBallotTallies,
  type RawBallot,
  tallyBallots,
} from '../scoring/tally-ballots.ts';
import { compareMix, type Mix, type MixGroup } from './compare-mix.ts';

type ByGroup = ReadonlyMap<string | null, BallotTallies>;
type Dossiers = readonly { group: string | null; dossiers: number }[];

export type AnswerCounts = {
  /** Eligible dossiers by field, and dossiers of every channel. */
  fields: Dossiers;
  channels: Dossiers;
  byField: ByGroup;
  byChannel: ByGroup;
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
 * a field's few answers by phone would follow from both, that field is too. Fewer than five answers by phone in all
 * are counted with those at the counter: to leave them out would hide every field.
 */
export function answerMixes(counts: AnswerCounts): AnswerMixes {
  const phoneIncluded = isSmall(counts.phone.length);
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

function hiddenGroups(tallies: ByGroup): Set<string | null> {
  const survey = formsOfSurvey('counter');
  const whole = [...tallies.values()].reduce(mergeBallotTallies, emptyBallotTallies);
  const groups = [...tallies].map(([group, own]) => {
    return { group, tallies: own, summary: summariseBallots(own, null, survey) };
  });
  const shown = hideSmallGroups(groups, whole, survey.questionnaire);
  return new Set(shown.filter(({ hidden }) => hidden).map(({ group }) => group));
}

function dossiersOf(counts: Dossiers, group: string | null): number {
  return counts.find((one) => one.group === group)?.dossiers ?? 0;
}

function ballotsOf({ forms }: BallotTallies): number {
  return [...forms.values()].reduce((total, one) => total + one, 0);
}
