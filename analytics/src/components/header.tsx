import type { SessionReply } from '@hailong/shared/contract/session.ts';
import type { Language } from '../format.ts';
import { useSpeech } from '../speech.tsx';
import { wordsOf } from '../strings/words.ts';

type HeaderProps = {
  session: SessionReply | null;
  onLanguage: (language: Language) => void;
  onSignOut: () => void;
};

export function Header({ session, onLanguage, onSignOut }: HeaderProps) {
  const { words } = useSpeech();
  return (
    <header class="header">
      <a class="skip" href="#content">
        {words.skipToContent}
      </a>
      <p class="header-centre">{session?.unit.centre ?? words.product}</p>
      <div class="header-side">
        {session !== null && (
          <>
            <span class="header-who">
              {session.name} · {words.roles[session.role]}
            </span>
            <button type="button" class="link" onClick={onSignOut}>
              {words.signOut}
            </button>
          </>
        )}
        <LanguageChoice onLanguage={onLanguage} />
      </div>
    </header>
  );
}

/** Each language is named in itself, for whoever cannot read the other. */
function LanguageChoice({ onLanguage }: Pick<HeaderProps, 'onLanguage'>) {
  const { language, words } = useSpeech();
  return (
    <fieldset class="language">
      <legend class="unseen">{words.languageLabel}</legend>
      {(['vi', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          class="link"
          lang={one}
          aria-pressed={one === language}
          title={wordsOf[one].languageName}
          aria-label={wordsOf[one].languageName}
          onClick={() => onLanguage(one)}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
