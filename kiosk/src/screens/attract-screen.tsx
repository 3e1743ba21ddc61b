import { useEffect, useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Face } from '../components/face.tsx';
import { Frame } from '../components/frame.tsx';
import { useClock, useWords } from '../components/surroundings.ts';
import { clockIsWrong, type KioskState } from '../device/kiosk-state.ts';
import { languageNames } from '../strings/language-names.ts';
import { calendarDay, clockFace } from '../vietnam-time.ts';
import type { ScreenProps } from './screen-props.ts';

const MESSAGE_MS = 8_000;

export function AttractScreen({ session, configuration, dispatch, tools, state }: ScreenProps & { state: KioskState }) {
  const words = useWords();
  const { nowMs, message } = useTurning(configuration.messages, state.clockDifferenceMs ?? 0);
  const start = () =>
    dispatch({ type: 'started', questionnaire: configuration.questionnaire, codePrefix: configuration.codePrefix });
  return (
    <Frame
      name="attract"
      top={
        <>
          <p class="centre">{configuration.unit.centre}</p>
          {tools}
        </>
      }
      actions={
        <Button kind="primary" onPress={start}>
          {words.start}
        </Button>
      }
    >
      <StaffNotice state={state} />
      <p class="clock">
        <time class="clock-face">{clockFace(nowMs)}</time> <span>{calendarDay(nowMs, words.locale)}</span>
      </p>
      <div class="invitation">
        <h1 class="heading">{words.invitation}</h1>
        <p class="lead">{words.invitationDetail}</p>
        <div class="faces" role="img" aria-label={words.facesPicture}>
          {[1, 2, 3, 4, 5].map((level) => (
            <Face key={level} level={level} />
          ))}
        </div>
      </div>
      {message !== undefined && <p class="message">{message}</p>}
      <fieldset class="languages" aria-label={words.language}>
        {languageNames.map(([language, name]) => (
          <button
            type="button"
            key={language}
            lang={language}
            class="language"
            aria-pressed={session.language === language}
            onClick={() => dispatch({ type: 'language-chosen', language })}
          >
            {name}
          </button>
        ))}
      </fieldset>
    </Frame>
  );
}

/** Calm words to whoever keeps the tablet; nothing in them concerns a citizen. */
function StaffNotice({ state }: { state: KioskState }) {
  const words = useWords();
  const notice = state.storageFailing
    ? words.storageNotice
    : state.signedOut
      ? words.revokedNotice
      : clockIsWrong(state)
        ? words.clockNotice
        : null;
  return notice === null ? null : <p class="staff-notice">{notice}</p>;
}

/** The time of day by the server's clock as far as it is known, and the message whose turn it is. */
function useTurning(
  messages: readonly string[],
  clockDifferenceMs: number,
): { nowMs: number; message: string | undefined } {
  const clock = useClock();
  const [turn, setTurn] = useState(0);
  useEffect(() => clock.after(1_000, () => setTurn(turn + 1)), [turn]);
  const place = Math.floor(clock.monotonic() / MESSAGE_MS) % Math.max(1, messages.length);
  return { nowMs: clock.now() + clockDifferenceMs, message: messages[place] };
}
