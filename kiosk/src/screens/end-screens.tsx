import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { QrCode } from '../components/qr-code.tsx';
import { useAfter, useWords } from '../components/surroundings.ts';
import { digitParts } from '../sound/digit-parts.ts';
import { useListening } from '../sound/sound.ts';
import type { ScreenProps } from './screen-props.ts';

/** Long enough to take out a phone for the square code. */
const THANKS_MS = 20_000;
const GOODBYE_MS = 5_000;
/** While it is read aloud to the end. */
const HEARD_MS = 30_000;
const RETRY_MS = 15_000;

type EndProps = Pick<ScreenProps, 'configuration' | 'dispatch' | 'tools'>;

export function SavingScreen() {
  const words = useWords();
  return (
    <Frame name="saving">
      <p class="lead late" data-say="saving">
        {words.saving}
      </p>
    </Frame>
  );
}

/** Stays until the survey is stored or a person ends it: an answer is never dropped in silence. */
export function NotSavedScreen(props: EndProps) {
  const { dispatch } = props;
  const words = useWords();
  const retry = () => dispatch({ type: 'save-retried' });
  useAfter(RETRY_MS, retry);
  return (
    <Frame
      name="not-saved"
      top={<Top {...props} />}
      actions={
        <>
          <Button kind="quiet" say="giveUp" onPress={() => dispatch({ type: 'left' })}>
            {words.giveUp}
          </Button>
          <Button kind="primary" say="retry" onPress={retry}>
            {words.retry}
          </Button>
        </>
      }
    >
      <Heading say="notSavedHeading">{words.notSavedHeading}</Heading>
      <p class="reading" data-say="notSavedDetail">
        {words.notSavedDetail}
      </p>
    </Frame>
  );
}

export function ThanksScreen(props: EndProps) {
  const { configuration, dispatch } = props;
  const words = useWords();
  const { hotline, portal } = configuration;
  const leave = () => dispatch({ type: 'left' });
  useAfter(useListening() ? HEARD_MS : THANKS_MS, leave);
  return (
    <Frame name="thanks" top={<Top {...props} />} actions={<LeaveButton onPress={leave} />}>
      <Heading say="thanksHeading">{words.thanksHeading}</Heading>
      <p class="reading" data-say="thanksDetail">
        {words.thanksDetail}
      </p>
      <p class="reading" data-say="thanksUse">
        {words.thanksUse}
      </p>
      {hotline !== null && (
        <p class="contact" data-say={`hotline ${digitParts(hotline)}`}>
          {words.hotline} <b>{hotline}</b>
        </p>
      )}
      {portal !== null && (
        <div class="portal">
          <QrCode text={addressOf(portal)} label={words.portalPicture} />
          <p class="contact" data-say="portal">
            {words.portal} <b>{portal.replace(/^https?:\/\/|\/$/g, '')}</b>
          </p>
        </div>
      )}
    </Frame>
  );
}

/** A plan may name the portal without what phones need to open it. */
function addressOf(portal: string): string {
  return /^https?:\/\//.test(portal) ? portal : `https://${portal}`;
}

/** Says what became of the answers of somebody who stopped; who declined has given none. */
export function GoodbyeScreen(props: EndProps & Pick<ScreenProps, 'session'>) {
  const { session, dispatch } = props;
  const words = useWords();
  const leave = () => dispatch({ type: 'left' });
  useAfter(useListening() ? HEARD_MS : GOODBYE_MS, leave);
  return (
    <Frame name="goodbye" top={<Top {...props} />} actions={<LeaveButton onPress={leave} />}>
      <Heading say="goodbyeHeading">{words.goodbyeHeading}</Heading>
      <p class="reading" data-say={session.kept ? 'goodbyeKept' : 'goodbyeDetail'}>
        {session.kept ? words.goodbyeKept : words.goodbyeDetail}
      </p>
    </Frame>
  );
}

function Top({ configuration, tools }: Pick<ScreenProps, 'configuration' | 'tools'>) {
  return (
    <>
      <p class="centre">{configuration.unit.centre}</p>
      {tools}
    </>
  );
}

function LeaveButton({ onPress }: { onPress(): void }) {
  const words = useWords();
  return (
    <Button kind="primary" say="done" onPress={onPress}>
      {words.done}
    </Button>
  );
}
