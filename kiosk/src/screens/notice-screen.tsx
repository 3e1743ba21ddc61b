import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { useWords } from '../components/surroundings.ts';
import type { ScreenProps } from './screen-props.ts';

export function NoticeScreen({ configuration, dispatch, goOn, tools }: ScreenProps) {
  const words = useWords();
  const { hotline, unit } = configuration;
  return (
    <Frame
      name="notice"
      top={
        <>
          <p class="centre">{unit.centre}</p>
          {tools}
        </>
      }
      actions={
        <>
          <Button kind="quiet" onPress={() => dispatch({ type: 'went-back' })}>
            {words.back}
          </Button>
          <Button onPress={() => dispatch({ type: 'declined' })}>{words.decline}</Button>
          <Button kind="primary" onPress={goOn}>
            {words.consent}
          </Button>
        </>
      }
    >
      <Heading>{words.noticeHeading}</Heading>
      <p class="reading">{words.noticeVoluntary}</p>
      <p class="reading">{words.noticePurpose(unit.centre)}</p>
      <p class="lead">{hotline === null ? words.noticeAsk : words.noticeAskHotline(unbroken(hotline))}</p>
    </Frame>
  );
}

/** A telephone number stays on one line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
