import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { useCamera, useWords } from '../components/surroundings.ts';
import { type ScanState, useScan } from '../scan/use-scan.ts';
import type { ScreenProps } from './screen-props.ts';

const says = {
  starting: 'scanStarting',
  looking: 'scanLooking',
  other: 'scanOther',
  'no-camera': 'scanNoCamera',
} as const satisfies Record<ScanState, string>;

/** The code on the receipt, read by the camera. No picture outlives the moment it is looked at. */
export function ScanScreen({ configuration, dispatch, tools }: ScreenProps) {
  const words = useWords();
  const camera = useCamera();
  const video = useRef<HTMLVideoElement>(null);
  const [turns, setTurns] = useState(0);
  const [cameras, setCameras] = useState(1);
  const state = useScan(video, turns, (code) => dispatch({ type: 'code-scanned', code }));
  // Browsers tell how many there are only once one may be used.
  useEffect(() => void camera?.count().then(setCameras), [state]);
  const back = () => dispatch({ type: 'went-back' });
  const turn = () => {
    camera?.turn();
    setTurns(turns + 1);
  };
  return (
    <Frame
      name="scan"
      top={
        <>
          <p class="centre">{configuration.unit.centre}</p>
          {tools}
        </>
      }
      actions={
        <>
          <Button kind="quiet" say="back" onPress={back}>
            {words.back}
          </Button>
          {cameras > 1 && (
            <Button say="scanTurn" onPress={turn}>
              {words.scanTurn}
            </Button>
          )}
          <Button kind="primary" say="scanType" onPress={back}>
            {words.scanType}
          </Button>
        </>
      }
    >
      <Heading say="scanHeading">{words.scanHeading}</Heading>
      <p class="lead" data-say="scanLead">
        {words.scanLead}
      </p>
      <div class={`viewfinder ${state}`}>
        <video
          ref={video}
          class={camera?.facesPerson() === true ? 'mirrored' : ''}
          aria-label={words.scanPicture}
          muted
          playsInline
        />
      </div>
      <p class="scan-state" aria-live="polite" data-say={says[state]}>
        {words[says[state]]}
      </p>
    </Frame>
  );
}
