import type { ComponentChildren } from 'preact';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { StaffNotice } from '../components/staff-notice.tsx';
import { useWords } from '../components/surroundings.ts';
import type { KioskState } from '../device/kiosk-state.ts';

/** In place of the invitation while answers could not be kept: nobody is asked in vain. */
export function BusyScreen({ state, tools }: { state: KioskState; tools: ComponentChildren }) {
  const words = useWords();
  return (
    <Frame name="busy" top={tools}>
      <StaffNotice state={state} />
      <Heading say="busyHeading">{words.busyHeading}</Heading>
      <p class="reading" data-say="busyDetail">
        {words.busyDetail}
      </p>
    </Frame>
  );
}
