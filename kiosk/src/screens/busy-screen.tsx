import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { StaffNotice } from '../components/staff-notice.tsx';
import { useWords } from '../components/surroundings.ts';
import type { KioskState } from '../device/kiosk-state.ts';
import type { ScreenProps } from './screen-props.ts';

type BusyProps = Pick<ScreenProps, 'configuration' | 'tools'> & { state: KioskState };

/** In place of the invitation while answers could not be kept: nobody is asked in vain. */
export function BusyScreen({ state, configuration, tools }: BusyProps) {
  const words = useWords();
  return (
    <Frame
      name="busy"
      top={
        <>
          <p class="centre">{configuration.unit.centre}</p>
          {tools}
        </>
      }
    >
      <StaffNotice state={state} />
      <Heading say="busyHeading">{words.busyHeading}</Heading>
      <p class="reading" data-say="busyDetail">
        {words.busyDetail}
      </p>
    </Frame>
  );
}
