import { useEffect, useState } from 'preact/hooks';
import { useClock } from '../components/surroundings.ts';
import type { KioskState } from '../device/kiosk-state.ts';
import type { StaffWords } from '../strings/staff-words.ts';
import type { LockState } from './kiosk-lock.ts';
import type { StaffWorld, StorageUse } from './staff-world.ts';
import { sayLong, useStaffWords } from './use-staff-words.ts';

type TabletFactsProps = { state: KioskState; lock: LockState; staff: StaffWorld; version: string };

/** A clock this far off is right for every purpose here. */
const CLOCK_FINE_MS = 60_000;

/** How the tablet is. Counts and ages only: nothing anybody answered. */
export function TabletFacts({ state, lock, staff, version }: TabletFactsProps) {
  const words = useStaffWords();
  const now = useClock().now();
  const asked = useAsked(staff, state);
  const { pairing, configuration, lastContactAt } = state;
  const rows: [string, string][] = [
    [words.centre, pairing?.unit.centre ?? words.none],
    [words.counter, pairing?.counter ?? words.none],
    [words.queue, sayQueue(state, now, words)],
    [words.contact, lastContactAt === null ? words.contactNone : words.ago(sayLong(now - lastContactAt, words))],
    [words.clock, sayClock(state.clockDifferenceMs, words)],
    [words.storage, sayStorage(asked.use, state.persisted, words)],
    [words.battery, asked.battery === null ? words.unknown : `${Math.round(asked.battery * 100)} %`],
    [words.screen, lock.locked ? words.screenLocked : words.screenOpen],
    [words.version, version],
  ];
  if (configuration !== null) {
    const { questionnaire, form, languages, clips } = configuration;
    const name = `${questionnaire.id} v${questionnaire.version}`;
    rows.push([words.questions, words.questionsOf(name, words.forms[form])]);
    if (languages.length > 0) rows.push([words.languages, languages.map((one) => one.name).join(', ')]);
    if (clips.length > 0) rows.push([words.clips, words.clipsOf(asked.clips, clips.length)]);
  }
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <div key={name} class="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Asked = { use: StorageUse | null; battery: number | null; clips: number };

/** What the browser has to be asked for; asked again whenever something of the tablet changed. */
function useAsked(staff: StaffWorld, state: KioskState): Asked {
  const [asked, setAsked] = useState<Asked>({ use: null, battery: null, clips: 0 });
  useEffect(() => {
    let current = true;
    const clips = staff.clipsKept().catch(() => 0);
    void Promise.all([staff.storageUse(), staff.batteryLevel(), clips]).then(([use, battery, count]) => {
      if (current) setAsked({ use, battery, clips: count });
    });
    return () => {
      current = false;
    };
  }, [state.queue.count, state.persisted]);
  return asked;
}

function sayQueue({ queue }: KioskState, now: number, words: StaffWords): string {
  if (queue.count === 0 || queue.oldestFinishedAt === null) return words.queueNone;
  return words.queueOf(queue.count, words.ago(sayLong(now - Date.parse(queue.oldestFinishedAt), words)));
}

function sayClock(differenceMs: number | null, words: StaffWords): string {
  if (differenceMs === null) return words.unknown;
  if (Math.abs(differenceMs) < CLOCK_FINE_MS) return words.clockRight;
  const long = sayLong(differenceMs, words);
  return differenceMs > 0 ? words.clockSlow(long) : words.clockFast(long);
}

function sayStorage(use: StorageUse | null, persisted: boolean | null, words: StaffWords): string {
  const size = use === null ? [] : [words.storageUse(sayBytes(use.usedBytes), sayBytes(use.quotaBytes))];
  const kept = persisted === null ? [] : [persisted ? words.storageKept : words.storageNotKept];
  return [...size, ...kept].join(', ') || words.unknown;
}

function sayBytes(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1000 ? `${Math.ceil(megabytes)} MB` : `${Math.round(megabytes / 1000)} GB`;
}
