import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Announcer } from '../components/announcer.tsx';
import { LiveMark } from '../components/live-mark.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useTitle } from '../components/use-title.ts';
import { useLive } from '../data/use-live.ts';
import type { PageProps } from '../pages.tsx';
import { CodeForm } from './return-desk/code-form.tsx';
import { CounterChoice, OwnCounter } from './return-desk/counter-choice.tsx';
import { DayBar } from './return-desk/day-bar.tsx';
import { DaySentence } from './return-desk/day-sentence.tsx';
import { readDeskAddress, writeDeskAddress } from './return-desk/desk-address.ts';
import { InvitationTable } from './return-desk/invitation-table.tsx';
import { type DeskDay, loadDesk } from './return-desk/load-desk.ts';
import { OutcomeLine } from './return-desk/outcome-line.tsx';
import { PhoneLinks } from './return-desk/phone-links.tsx';
import { RateTable } from './return-desk/rate-table.tsx';
import { useDesk } from './return-desk/use-desk.ts';
import { useDeskKeys } from './return-desk/use-desk-keys.ts';
import { useDeskWords, useSaid } from './return-desk/use-desk-words.ts';
import { useOwnCounter } from './return-desk/use-own-counter.ts';
import './return-desk.css';
import './return-desk/return-desk-day.css';

/** An invitation lapses though nobody sends anything. */
const LAPSE_CHECK_MS = 60_000;

/** Where results are handed over: one field, one press a dossier, and what became of today's invitations. */
export function ReturnDesk(props: PageProps) {
  const { world, search, onSignedOut } = props;
  const words = useDeskWords();
  useTitle(words.title);
  const day = readDeskAddress(search);
  const [opened, setOpened] = useState({ day, pages: 1 });
  const pages = opened.day === day ? opened.pages : 1;
  const live = useLive(world, { day, pages }, loadDesk, onSignedOut);
  const reload = useNewest(live.reload);
  useEffect(() => {
    const timer = setInterval(() => reload.current(), LAPSE_CHECK_MS);
    return () => clearInterval(timer);
  }, [reload]);
  // While another day is fetched the last one stays, and with it whatever is being typed.
  const last = useRef<DeskDay | null>(null);
  last.current = live.value ?? last.current;
  const shown = last.current;

  if (shown === null) {
    return live.refusal === null ? null : (
      <ProblemNote refusal={live.refusal} title={words.refused.desk} onRetry={live.reload} />
    );
  }
  return (
    <>
      <OpenDesk {...props} shown={shown} live={live} onMore={() => setOpened({ day, pages: pages + 1 })} />
      <PhoneLinks {...props} />
    </>
  );
}

type OpenDeskProps = PageProps & {
  shown: DeskDay;
  live: ReturnType<typeof useLive<unknown, DeskDay>>;
  onMore: () => void;
};

function OpenDesk({ world, session, onSignedOut, shown, live, onMore }: OpenDeskProps) {
  const words = useDeskWords();
  const own = useOwnCounter(world, session.unit.id, shown.counters);
  const { counter } = own;
  const desk = useDesk({ world, counter, counters: shown.counters, onChanged: live.reload, onSignedOut });
  useDeskKeys(desk);
  const today = shown.isNow ? shown.day : dayOfInstant(world.nowMs());
  return (
    <div class="desk">
      <DaySentence shown={shown} today={today} />
      <Announcer text={useSaid(desk)} />
      {counter === null ? (
        <CounterChoice world={world} counters={shown.counters} gone={own.gone} onChoose={own.choose} />
      ) : (
        <>
          <OwnCounter counter={counter} onChange={own.change} />
          <CodeForm desk={desk} />
        </>
      )}
      <OutcomeLine desk={desk} />
      <section class="desk-day">
        <DayBar day={shown.day} today={today} onVisit={(to) => world.go(writeDeskAddress(to))}>
          <LiveMark status={live.status} askedAtMs={live.askedAtMs} />
        </DayBar>
        {live.value === null && live.refusal !== null && (
          <ProblemNote refusal={live.refusal} title={words.refused.day} onRetry={live.reload} />
        )}
        <div class="desk-tables">
          <InvitationTable
            day={shown.day}
            invitations={shown.invitations}
            isToday={shown.day === today}
            desk={desk}
            onMore={shown.more ? onMore : null}
          />
          <RateTable counts={shown.counts} />
        </div>
      </section>
    </div>
  );
}

function useNewest<Value>(value: Value): { readonly current: Value } {
  const newest = useRef(value);
  newest.current = value;
  return newest;
}
