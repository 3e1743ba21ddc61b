import { Button } from '../components/button.tsx';
import { Face } from '../components/face.tsx';
import { Frame } from '../components/frame.tsx';
import { useWords } from '../components/surroundings.ts';
import type { ScreenProps } from '../screens/screen-props.ts';
import { languageNames } from '../strings/language-names.ts';
import type { PhoneSurvey } from './phone-client.ts';

type PhoneGreetingProps = Pick<ScreenProps, 'session' | 'configuration' | 'dispatch' | 'tools'> &
  Pick<PhoneSurvey, 'dossier'> & { onStart(): void };

/** Names the dossier as far as its owner knows it again, and asks in which language to go on. */
export function PhoneGreeting({ session, configuration, dossier, dispatch, tools, onStart }: PhoneGreetingProps) {
  const words = useWords();
  const languages = [
    ...languageNames,
    ...configuration.languages.map(({ language, name }) => [language, name] as const),
  ];
  return (
    <Frame
      name="attract offering phone"
      top={
        <>
          <p class="centre">{configuration.unit.centre}</p>
          {tools}
        </>
      }
      actions={
        <>
          <Button say="decline" onPress={() => dispatch({ type: 'declined' })}>
            {words.decline}
          </Button>
          <Button kind="primary" say="start" onPress={onStart}>
            {words.start}
          </Button>
        </>
      }
    >
      <div class="invitation">
        <p class="offer-dossier">{words.offerDossier(dossier.lastDigits, dossier.field)}</p>
        <h1 class="heading" data-say="offerQuestion">
          {words.offerQuestion}
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
      <fieldset class="languages" aria-label={words.language}>
        {languages.map(([language, name]) => (
          <button
            type="button"
            key={language}
            lang={language}
            class="language"
            data-say="languageGreeting"
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
