import { useEffect, useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Face } from '../components/face.tsx';
import { Frame } from '../components/frame.tsx';
import { StaffNotice } from '../components/staff-notice.tsx';
import { useClock, useWords } from '../components/surroundings.ts';
import type { KioskState } from '../device/kiosk-state.ts';
import { lastDigits, type Offer, offerKey } from '../invitations/offer.ts';
import { useSound } from '../sound/sound.ts';
import { languagesOffered } from '../strings/language-names.ts';
import { calendarDay, clockFace } from '../vietnam-time.ts';
import type { ScreenProps } from './screen-props.ts';

const MESSAGE_MS = 8_000;

type AttractProps = ScreenProps & { state: KioskState; onOffered(offer: Offer): void };

/** Invites whoever passes; or, when the counter has just returned a dossier, the citizen whose dossier it is. */
export function AttractScreen({ session, configuration, dispatch, start, tools, state, onOffered }: AttractProps) {
  const words = useWords();
  const sound = useSound();
  const { nowMs, message } = useTurning(configuration.messages, state.clockDifferenceMs ?? 0);
  const [offer] = state.offers;
  const key = offer === undefined ? '' : offerKey(offer);
  useEffect(() => {
    if (offer !== undefined) onOffered(offer);
  }, [key]);
  const choose = (language: string) => {
    dispatch({ type: 'language-chosen', language });
    // Where screens are read aloud anyway, this one begins anew in that language.
    if (!session.listening) sound.greet(language);
  };
  return (
    <Frame
      name={offer === undefined ? 'attract' : 'attract offering'}
      top={
        <>
          <p class="centre">{configuration.unit.centre}</p>
          {tools}
        </>
      }
      actions={
        <OfferActions
          // Buttons of their own for each offer: a finger already on the glass answers the one it was put on.
          key={key}
          offer={offer}
          onStart={() => start(offer)}
          onDecline={(one) => dispatch({ type: 'declined', offer: one })}
        />
      }
    >
      <StaffNotice state={state} />
      <p class="clock">
        <time class="clock-face">{clockFace(nowMs)}</time> <span>{calendarDay(nowMs, words.locale)}</span>
      </p>
      <div class="invitation" aria-live="polite">
        {offer !== undefined && (
          <p class="offer-dossier" data-say="offerSpoken">
            {words.offerDossier(lastDigits(offer.dossierCode), offer.field)}
          </p>
        )}
        <h1 class="heading" data-say={offer === undefined ? 'invitation' : 'offerQuestion'}>
          {offer === undefined ? words.invitation : words.offerQuestion}
        </h1>
        <p class="lead" data-say="invitationDetail">
          {words.invitationDetail}
        </p>
        <div class="faces" role="img" aria-label={words.facesPicture}>
          {[1, 2, 3, 4, 5].map((level) => (
            <Face key={level} level={level} />
          ))}
        </div>
      </div>
      {offer === undefined && message !== undefined && <p class="message">{message}</p>}
      {offer !== undefined && (
        <div class="offer-other">
          <Button kind="quiet" say="offerNotMine" onPress={() => start()}>
            {words.offerNotMine}
          </Button>
        </div>
      )}
      <fieldset class="languages" aria-label={words.language}>
        {languagesOffered(configuration.languages).map(([language, name]) => (
          <button
            type="button"
            key={language}
            lang={language}
            class="language"
            data-say="languageGreeting"
            aria-pressed={session.language === language}
            onClick={() => choose(language)}
          >
            {name}
          </button>
        ))}
      </fieldset>
    </Frame>
  );
}

type OfferActionsProps = { offer: Offer | undefined; onStart(): void; onDecline(offer: Offer): void };

/** Declining is as easy as beginning: the same size, side by side. */
function OfferActions({ offer, onStart, onDecline }: OfferActionsProps) {
  const words = useWords();
  return (
    <>
      {offer !== undefined && (
        <Button say="decline" onPress={() => onDecline(offer)}>
          {words.decline}
        </Button>
      )}
      <Button kind="primary" say="start" onPress={onStart}>
        {words.start}
      </Button>
    </>
  );
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
