import { useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Hint } from '../components/hint.tsx';
import { useClock } from '../components/surroundings.ts';
import type { KioskState } from '../device/kiosk-state.ts';
import { makeRescueFile, type RescueFault } from '../rescue/make-rescue-file.ts';
import type { StaffWords } from '../strings/staff-words.ts';
import { StaffHeading } from './staff-heading.tsx';
import type { StaffWorld } from './staff-world.ts';
import { useStaffWords } from './use-staff-words.ts';

const faults: Record<RescueFault, 'rescueInsecure' | 'rescueNoKey' | 'rescueUnreadable'> = {
  insecure: 'rescueInsecure',
  'no-key': 'rescueNoKey',
  unreadable: 'rescueUnreadable',
};

type RescueViewProps = { state: KioskState; staff: StaffWorld; onBack(): void };

/** Makes the file of the surveys that wait here, for a tablet that cannot send them. */
export function RescueView({ state, staff, onBack }: RescueViewProps) {
  const words = useStaffWords();
  const clock = useClock();
  const [making, setMaking] = useState(false);
  const [said, setSaid] = useState('');
  const make = async () => {
    setMaking(true);
    const made = await makeRescueFile(staff, state, clock).catch(() => 'unreadable' as const);
    if (typeof made !== 'string') staff.saveFile(made.name, made.bytes);
    setSaid(sayOutcome(made, words));
    setMaking(false);
  };
  const { count } = state.queue;
  return (
    <>
      <StaffHeading>{words.rescue}</StaffHeading>
      <div class="staff-reading">
        <p>{count === 0 ? words.rescueNone : words.rescueWhat(count)}</p>
        <p>{words.rescueWhen}</p>
        <p>{words.rescueKept}</p>
        <Hint text={said} />
      </div>
      <div class="actions">
        <Button kind="quiet" onPress={onBack}>
          {words.back}
        </Button>
        <Button kind="primary" disabled={making || count === 0} onPress={() => void make()}>
          {making ? words.rescueMaking : words.rescueMake}
        </Button>
      </div>
    </>
  );
}

function sayOutcome(made: Awaited<ReturnType<typeof makeRescueFile>>, words: StaffWords): string {
  return typeof made === 'string' ? words[faults[made]] : words.rescueMade(made.name, made.count);
}
