import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { useAfter, useWords } from '../components/surroundings.ts';
import type { ScreenProps } from './screen-props.ts';

const THANKS_MS = 8_000;
const GOODBYE_MS = 5_000;
const RETRY_MS = 15_000;

export function SavingScreen() {
  const words = useWords();
  return (
    <Frame name="saving">
      <p class="lead late">{words.saving}</p>
    </Frame>
  );
}

/** Stays until the survey is stored or a person ends it: an answer is never dropped in silence. */
export function NotSavedScreen({ dispatch }: Pick<ScreenProps, 'dispatch'>) {
  const words = useWords();
  const retry = () => dispatch({ type: 'save-retried' });
  useAfter(RETRY_MS, retry);
  return (
    <Frame
      name="not-saved"
      actions={
        <>
          <Button kind="quiet" onPress={() => dispatch({ type: 'left' })}>
            {words.giveUp}
          </Button>
          <Button kind="primary" onPress={retry}>
            {words.retry}
          </Button>
        </>
      }
    >
      <Heading>{words.notSavedHeading}</Heading>
      <p class="reading">{words.notSavedDetail}</p>
    </Frame>
  );
}

export function ThanksScreen({ configuration, dispatch }: Pick<ScreenProps, 'configuration' | 'dispatch'>) {
  const words = useWords();
  const { hotline, portal } = configuration;
  const leave = () => dispatch({ type: 'left' });
  useAfter(THANKS_MS, leave);
  return (
    <Frame name="thanks" actions={<LeaveButton onPress={leave} />}>
      <Heading>{words.thanksHeading}</Heading>
      <p class="reading">{words.thanksDetail}</p>
      <p class="reading">{words.thanksUse}</p>
      {hotline !== null && (
        <p class="contact">
          {words.hotline} <b>{hotline}</b>
        </p>
      )}
      {portal !== null && (
        <p class="contact">
          {words.portal} <b>{portal.replace(/^https?:\/\//, '')}</b>
        </p>
      )}
    </Frame>
  );
}

export function GoodbyeScreen({ dispatch }: Pick<ScreenProps, 'dispatch'>) {
  const words = useWords();
  const leave = () => dispatch({ type: 'left' });
  useAfter(GOODBYE_MS, leave);
  return (
    <Frame name="goodbye" actions={<LeaveButton onPress={leave} />}>
      <Heading>{words.goodbyeHeading}</Heading>
      <p class="reading">{words.goodbyeDetail}</p>
    </Frame>
  );
}

function LeaveButton({ onPress }: { onPress(): void }) {
  const words = useWords();
  return (
    <Button kind="primary" onPress={onPress}>
      {words.done}
    </Button>
  );
}
