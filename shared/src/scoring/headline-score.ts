import { pooledFactors } from '../questionnaire/answer-places.ts';
import { findQuestionnaire } from '../questionnaire/catalogue.ts';
import type { ScoreItem } from './summarise.ts';
import type { DirectScores, ScoreSummary } from './summarise-ballots.ts';

/** Which measure a score is: pooled over criteria, or of the one direct question on everything. */
export type HeadlineScore = { measure: 'criteria' | 'direct'; item: ScoreItem; ballots: number };

type Scores = Pick<ScoreSummary, 'forms' | 'overall'> & { direct?: DirectScores | undefined };

/** Where there is room for one score: the pooled one; where no criterion was answered, the direct one, named as such. */
export function headlineScore(scores: Scores): HeadlineScore {
  const { overall, direct } = scores;
  if (overall.n === 0 && direct !== undefined && direct.overall.n > 0) {
    return { measure: 'direct', item: direct.overall, ballots: direct.ballots };
  }
  return { measure: 'criteria', item: overall, ballots: criteriaBallots(scores) };
}

/** How many ballots asked for criteria at all: those behind the pooled scores. */
export function criteriaBallots({ forms }: Pick<Scores, 'forms'>): number {
  return forms.reduce((total, { questionnaire, version, ballots }) => {
    const form = findQuestionnaire(questionnaire, version);
    return form !== null && pooledFactors(form).length > 0 ? total + ballots : total;
  }, 0);
}
