import type { CoverageByDayReply } from '@hailong/shared/contract/coverage.ts';
import type { SessionReply } from '@hailong/shared/contract/session.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import { datesOf } from '@hailong/shared/period/reporting-period.ts';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import {
  type ChosenPeriod,
  type Filters,
  isNamed,
  periodQueryOf,
  readReviewAddress,
  writeReviewAddress,
} from '../address.ts';
import type { PageProps } from '../pages.tsx';
import type { Query, Refusal } from '../server-client.ts';
import type { World } from '../world.ts';
import { coalesce } from './coalesce.ts';
import { firstPeriod } from './first-period.ts';
import { followChanges } from './follow-changes.ts';
import type { YearCut } from './period-steps.ts';
import { useToday } from './use-today.ts';
import { useYearCut } from './use-year-cut.ts';

/** What a review page is asked to show, and how it asks for something else. */
export type Review = {
  world: World;
  session: SessionReply;
  today: Day;
  cut: YearCut | null;
  /** Null until the page knows which period has answers. */
  period: ChosenPeriod | null;
  /** Its days as the plan in force today cuts the year. */
  days: Period | null;
  /** The last day with a dossier or a survey of the unit; null where there is none. */
  lastDayWithData: Day | null;
  filters: Filters;
  /** The address of this page with another period or other filters; what is not named stays. */
  addressOf: (change: { period?: ChosenPeriod; filters?: Filters }) => string;
  go: (change: { period?: ChosenPeriod; filters?: Filters }) => void;
  /** Moves when figures may have changed. */
  round: number;
  reload: () => void;
  onSignedOut: () => void;
};

/** Reviews look back: what arrives now may wait a little, and many changes are one. */
const SETTLE_MS = 5_000;

type FirstPeriod = (today: Day, lastDayWithData: Day | null, cut: YearCut) => ChosenPeriod;

/**
 * Once a page: reads the address, finds the period, follows changes of the figures.
 * @param first the period it opens with where the address names none
 */
export function useReviewAddress(
  { world, search, session, onSignedOut }: PageProps,
  first: FirstPeriod = firstPeriod,
): Review {
  const today = useToday(world);
  const cut = useYearCut(world, today);
  const { round, reload } = useRounds(world);
  const address = useMemo(() => readReviewAddress(search), [search]);
  const lastDay = useLastDay(world, today, address.filters.unit);
  const isReady = cut !== null && lastDay !== undefined;
  const period = address.period ?? (isReady ? first(today, lastDay, cut) : null);
  const addressOf: Review['addressOf'] = ({ period: other, filters = {} }) =>
    writeReviewAddress(world.place().path, {
      period: other ?? period,
      filters: { ...address.filters, ...filters },
    });
  const days =
    period === null || cut === null ? null : isNamed(period) ? datesOf(period, cut.calendar, cut.yearEndsOn) : period;
  return {
    ...{ world, session, today, cut, days, onSignedOut, round, reload, addressOf },
    period: days === null ? null : period,
    lastDayWithData: lastDay ?? null,
    filters: address.filters,
    go: (change) => world.go(addressOf(change)),
  };
}

/** Undefined until the server has said it. */
function useLastDay(world: World, today: Day, unit: string | undefined): Day | null | undefined {
  const [lastDay, setLastDay] = useState<Day | null | undefined>(undefined);
  useEffect(() => {
    let current = true;
    const asked = { unit, from: today, to: today };
    void world.client.get<CoverageByDayReply>('/coverage/days', asked).then((answer) => {
      // Without an answer the page opens with the month under way: what was refused will be said by its figures.
      if (current) setLastDay(answer.ok ? answer.value.lastDayWithData : null);
    });
    return () => {
      current = false;
    };
  }, [world, today, unit]);
  return lastDay;
}

function useRounds(world: World) {
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  useEffect(() => {
    const settled = coalesce(async () => reload(), SETTLE_MS);
    // The line says "ready" when it opens: what is on the page then is new enough.
    let opened = false;
    const stop = followChanges(world, {
      onStatus: () => undefined,
      onChanged: () => {
        if (opened) settled.ask();
        opened = true;
      },
    });
    return () => {
      stop();
      settled.stop();
    };
  }, [world, reload]);
  return { round, reload };
}

/** What was loaded for the question asked now; while it is asked anew, or refused, the last answer to it stays. */
export type Reviewed<Value> = { value: Value | null; refusal: Refusal | null };

type Kept<Value> = Reviewed<Value> & { key: string };

/**
 * Asks the server for the shown period (and unit, where the address names one).
 * @param path of the API, below its base; null asks nothing
 * @param query besides the period; another one is another question
 */
export function useReview<Value>(review: Review, path: string | null, query: Query = {}): Reviewed<Value> {
  const { world, period, filters, round, onSignedOut } = review;
  const [kept, setKept] = useState<Kept<Value>>({ value: null, refusal: null, key: '' });
  const asked = period === null ? null : { unit: filters.unit, ...periodQueryOf(period), ...query };
  const key = path === null || asked === null ? '' : `${path} ${JSON.stringify(asked)}`;

  useEffect(() => {
    if (path === null || key === '') return;
    let current = true;
    const own: Query = JSON.parse(key.slice(path.length + 1));
    void world.client.get<Value>(path, own).then((answer) => {
      if (!current) return;
      if (answer.ok) setKept({ value: answer.value, refusal: null, key });
      else if (answer.status === 401) onSignedOut();
      else setKept((last) => ({ value: last.key === key ? last.value : null, refusal: answer, key }));
    });
    return () => {
      current = false;
    };
  }, [world, path, key, round, onSignedOut]);

  return kept.key === key ? { value: kept.value, refusal: kept.refusal } : { value: null, refusal: null };
}
