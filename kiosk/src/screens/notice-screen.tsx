import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { useWords } from '../components/surroundings.ts';
import type { ScreenProps } from './screen-props.ts';

export function NoticeScreen({ session, configuration, dispatch, goOn, tools }: ScreenProps) {
  const words = useWords();
  const { hotline, retention, unit } = configuration;
  const helped = session.mode === 'assisted';
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
          <Button kind="quiet" say="back" onPress={() => dispatch({ type: 'went-back' })}>
            {words.back}
          </Button>
          <Button say="decline" onPress={() => dispatch({ type: 'declined' })}>
            {words.decline}
          </Button>
          <Button kind="primary" say="consent" onPress={goOn}>
            {words.consent}
          </Button>
        </>
      }
    >
      <Heading say="noticeHeading">{words.noticeHeading}</Heading>
      <p class="reading" data-say="noticeVoluntary">
        {words.noticeVoluntary}
      </p>
      <p class="reading" data-say="noticePurposeSpoken">
        {words.noticePurpose(unit.centre)}
      </p>
      {retention !== null && (
        <p class="reading" data-say="noticeRetentionSpoken">
          {words.noticeRetention(retention)}
        </p>
      )}
      <p class="lead" data-say="noticeAsk">
        {hotline === null ? words.noticeAsk : words.noticeAskHotline(unbroken(hotline))}
      </p>
      <button
        type="button"
        class="helped"
        data-say="helped"
        aria-pressed={helped}
        onClick={() => dispatch({ type: 'help-switched', on: !helped })}
      >
        <span class="helped-mark" aria-hidden="true">
          {helped ? '✓' : ''}
        </span>
        {words.helped}
      </button>
    </Frame>
  );
}

/** A telephone number stays on one line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
