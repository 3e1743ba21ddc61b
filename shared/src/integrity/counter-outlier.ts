import type { Lead } from '../plan/plan.ts';
import { directQuestions } from '../questionnaire/answer-places.ts';
import { questionnaireOfForm } from '../questionnaire/catalogue.ts';
import { compareCriterion, comparePooled, type ScoreDifference } from '../scoring/compare-scores.ts';
import { answeredCount, emptyCriterionTally } from '../scoring/tally.ts';
import { type BallotTallies, emptyBallotTallies, mergeBallotTallies } from '../scoring/tally-ballots.ts';
import type { CounterScores } from './facts.ts';
import type { Comparisons, Suspicion } from './suspicion.ts';

const FEWEST_PERSONS = 10;
/** Less is how counters differ: other citizens, other matters. */
const FEWEST_POINTS = 10;

type Compared = { counter: string; persons: number; of: number; difference: ScoreDifference };

/**
 * A counter whose score lies far from that of the others together, above or below: by as much as ten points, and by more
 * than chance explains (`comparePooled`; where no criteria are asked, `compareCriterion` on the one direct question).
 * Nothing is told that breakdowns of the scores keep back: neither a counter's score, nor that of the others without the
 * answers of no counter, from which those few would follow.
 */
export function compareCounterScores(counters: readonly CounterScores[], lead: Lead): Comparisons {
  const compared = counters.flatMap(({ counter, keptBack, tallies }) =>
    counter === null || keptBack ? [] : compareWithRest({ counter, tallies }, counters, lead),
  );
  return { made: compared.length, suspicions: compared.flatMap(suspect) };
}

type Own = { counter: string; tallies: BallotTallies };

function compareWithRest(own: Own, counters: readonly CounterScores[], lead: Lead): Compared[] {
  const others = counters.filter(({ counter, keptBack }) => counter !== own.counter && (counter !== null || keptBack));
  const rest = others.map(({ tallies }) => tallies).reduce(mergeBallotTallies, emptyBallotTallies);
  const enough = (persons: number, of: number) => Math.min(persons, of) >= FEWEST_PERSONS;
  if (enough(own.tallies.overall.persons, rest.overall.persons)) {
    const persons = own.tallies.overall.persons;
    const difference = comparePooled(rest.overall, own.tallies.overall, lead);
    return [{ counter: own.counter, persons, of: persons + rest.overall.persons, difference }];
  }
  const [direct, other] = [askedDirectly(own.tallies), askedDirectly(rest)];
  const [persons, restPersons] = [answeredCount(direct), answeredCount(other)];
  if (!enough(persons, restPersons)) return [];
  const difference = compareCriterion(other, direct, lead);
  return [{ counter: own.counter, persons, of: persons + restPersons, difference }];
}

function askedDirectly({ questions }: BallotTallies) {
  const [whole] = directQuestions(questionnaireOfForm.short);
  return questions.get(whole?.id ?? '') ?? emptyCriterionTally;
}

function suspect({ counter, persons, of, difference }: Compared): Suspicion[] {
  const { before, now, p } = difference;
  if (before === null || now === null || p === null || Math.abs(now - before) < FEWEST_POINTS) return [];
  const what = { signal: 'counter-outlier', counter, time: null, count: persons, of } as const;
  return [{ ...what, days: [], observed: now, expected: before, against: 'other-counters', chance: p }];
}
