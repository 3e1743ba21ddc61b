import type { DoubtfulBallot, DoubtfulBallotsReply } from '@hailong/shared/contract/integrity.ts';
import { groupBy } from '@hailong/shared/integrity/group-by.ts';
import { type Placing, placeBallots } from '@hailong/shared/integrity/place-ballots.ts';
import { FEWEST_ANSWERS } from '@hailong/shared/integrity/same-level.ts';
import type { BallotSignal } from '@hailong/shared/integrity/signals.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import { calendarMonth, type Period } from '@hailong/shared/period/month.ts';
import { atOneMoment } from '../database/at-one-moment.ts';
import type { Pool } from '../database/database.ts';
import { countCells, listMarkedBallots, type MarkedBallot } from '../database/integrity.ts';
import { listCounters } from '../database/invitations-list.ts';

const MOST = 500;

type Asked = { unitId: string; signal: BallotSignal | null; period: Period; today: Day };

/**
 * Ballots with a signal of their own, told no more closely than `placeBallots` allows. Always of whole months: a period
 * of one day would say of its ballots that they are of that day. Of the month under way only those told by their day: the
 * others would come into the list on the day after their own, and are listed together when the month is over.
 */
export async function listDoubtful(
  sql: Pool,
  { unitId, signal, period: asked, today }: Asked,
): Promise<DoubtfulBallotsReply> {
  const period = { from: calendarMonth(asked.from).from, to: calendarMonth(asked.to).to };
  const { cells, marked, counters } = await atOneMoment(sql, async (moment) => ({
    cells: await countCells(moment, { unitId, period }),
    marked: await listMarkedBallots(moment, { unitId, period }, { fewest: FEWEST_ANSWERS, most: MOST + 1, signal }),
    counters: new Map((await listCounters(moment, unitId)).map(({ counterId, counter }) => [counterId, counter])),
  }));
  const months = groupBy(cells, ({ day }) => day.slice(0, 7));
  const placings = new Map([...months].map(([month, own]) => [month, placeBallots(own)]));
  const told = marked.slice(0, MOST).flatMap((one) => tell(one, placings.get(one.day.slice(0, 7)), counters));
  const isOver = ({ day }: { day: string }) => calendarMonth(day).to < today;
  const listed = told.filter(({ from, to }) => from === to || to < today);
  return {
    ballots: listed.sort((a, b) => compare(b.from, a.from) || compare(a.ballot, b.ballot)),
    more: marked.length > MOST,
    withheld: marked.slice(0, MOST).filter(isOver).length - listed.filter(({ from }) => isOver({ day: from })).length,
  };
}

function tell(
  { ballot, counterId, day, questionnaire, answered, hasty, sameLevel, exclusion }: MarkedBallot,
  placing: Placing | undefined,
  counters: ReadonlyMap<string, string>,
): DoubtfulBallot[] {
  const place = placing?.(counterId, day) ?? null;
  if (place === null) return [];
  const signals: BallotSignal[] = [
    ...(hasty ? (['hasty'] as const) : []),
    ...(sameLevel ? (['same-level'] as const) : []),
  ];
  return [
    {
      ballot,
      ...(place.day === null ? calendarMonth(day) : { from: place.day, to: place.day }),
      counter: place.counter === null ? null : (counters.get(place.counter) ?? null),
      ...{ questionnaire, answered, signals, exclusion },
    },
  ];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
