import { directQuestions, pooledContents, pooledFactors } from '../questionnaire/answer-places.ts';
import { questionnaireOfForm } from '../questionnaire/catalogue.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { formsOfSurvey, type SurveyForms } from '../questionnaire/survey-forms.ts';
import { type Population, type ScoreItem, summariseCriterion, summarisePooled } from './summarise.ts';
import { emptyCriterionTally, emptyPooledTally } from './tally.ts';
import type { BallotTallies } from './tally-ballots.ts';

/** Answers to questions that ask for a whole at once: another measure, never pooled or compared with criteria. */
export type DirectScores = { ballots: number; overall: ScoreItem; factors: ScoreItem[] };

export type ScoreSummary = {
  ballots: number;
  forms: { questionnaire: string; version: number; ballots: number }[];
  modes: { self: number; assisted: number; phone: number; paper: number; file: number };
  overall: ScoreItem;
  /** Only of a questionnaire that has several. */
  contents?: ScoreItem[];
  factors: ScoreItem[];
  criteria: ScoreItem[];
  /** Only where a form with direct questions was answered. */
  direct?: DirectScores;
};

/**
 * Turns counts into scores, in printed order. The only place where scores are divided.
 *
 * At the counter `overall`, `factors`, `criteria` come from the 16 criteria alone, whichever form asked them. What a person weighs in
 * a pooled score is what they were asked: in a full form each criterion once, so a factor by how many it has
 * (3, 4, 3, 3, 3); in a rotating form one criterion of each factor, so every factor alike, and within it, over many
 * persons, every criterion alike. A score of both is a mixture, and `forms` says of what.
 * @param survey whose criteria, in whose order; `tallies` must hold ballots of its forms only
 */
export function summariseBallots(
  tallies: BallotTallies,
  population: Population,
  survey: SurveyForms = formsOfSurvey('counter'),
): ScoreSummary {
  const factors = pooledFactors(survey.questionnaire);
  const contents = pooledContents(survey.questionnaire);
  const pool = (id: string) => summarisePooled(id, tallies.factors.get(id) ?? emptyPooledTally, population);
  const count = (mode: keyof ScoreSummary['modes']) => tallies.modes.get(mode) ?? 0;
  const direct = summariseDirect(tallies, population);
  return {
    ballots: sum([...tallies.forms.values()]),
    forms: formsOf(tallies, survey.forms),
    modes: {
      self: count('self'),
      assisted: count('assisted'),
      phone: count('phone'),
      paper: count('paper'),
      file: count('file'),
    },
    overall: summarisePooled('overall', tallies.overall, population),
    ...(contents.length === 0 ? {} : { contents: contents.map(({ id }) => pool(id)) }),
    factors: factors.map(({ id }) => pool(id)),
    criteria: factors.flatMap((one) => one.criteria).map(({ id }) => question(id, tallies, population)),
    ...(direct === null ? {} : { direct }),
  };
}

/** Each person answers a direct question at most once, so it is summed up like a criterion. */
function summariseDirect(tallies: BallotTallies, population: Population): DirectScores | null {
  const asking = [...tallies.forms].filter(([form]) => directQuestions(form).length > 0);
  if (asking.length === 0) return null;
  const [overall, ...factors] = directQuestions(questionnaireOfForm.short).map(({ id }) =>
    question(id, tallies, population),
  );
  if (overall === undefined) return null;
  return { ballots: sum(asking.map(([, ballots]) => ballots)), overall, factors };
}

function question(id: string, { questions }: BallotTallies, population: Population): ScoreItem {
  return summariseCriterion(id, questions.get(id) ?? emptyCriterionTally, population);
}

/** In the order they were released. */
function formsOf({ forms }: BallotTallies, released: readonly Questionnaire[]): ScoreSummary['forms'] {
  return released.flatMap((form) => {
    const ballots = forms.get(form);
    return ballots === undefined ? [] : [{ questionnaire: form.id, version: form.version, ballots }];
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, one) => total + one, 0);
}
