import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useSpeech } from '../../speech.tsx';
import { type LanguageEntry, parts } from './language-list.ts';
import { useLanguagesWords } from './use-languages-words.ts';

type LanguageTableProps = {
  languages: readonly LanguageEntry[];
  opened: string;
  onOpen: (language: string) => void;
  /** Null for people who may only look. */
  onRemove: ((entry: LanguageEntry) => void) | null;
};

/** Every language, and how much of it there is. */
export function LanguageTable({ languages, opened, onOpen, onRemove }: LanguageTableProps) {
  const words = useLanguagesWords();
  return (
    <ScrollRegion label={words.caption} class="device-table stacking">
      <table>
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.language}</th>
            <th scope="col">{words.tag}</th>
            <th scope="col">{words.text}</th>
            <th scope="col">{words.sound}</th>
            <th scope="col">{words.actions}</th>
          </tr>
        </thead>
        <tbody>
          {languages.map((entry) => (
            <tr key={entry.language} data-language={entry.language}>
              <th scope="row">{entry.name}</th>
              <td data-label={words.tag}>{entry.language}</td>
              <Figures entry={entry} />
              <td class="actions">
                <button
                  type="button"
                  class="link"
                  aria-pressed={entry.language === opened}
                  onClick={() => onOpen(entry.language)}
                >
                  {words.open}
                  <span class="unseen"> {entry.name}</span>
                </button>
                {onRemove !== null && entry.texts !== null && (
                  <button type="button" class="link" onClick={() => onRemove(entry)}>
                    {words.remove}
                    <span class="unseen"> {entry.name}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Figures({ entry: { texts, sounds } }: { entry: LanguageEntry }) {
  const words = useLanguagesWords();
  const { format } = useSpeech();
  const ofAll = (count: number) => words.ofAll(format.count(count), format.count(parts.length));
  if (texts === null) {
    return (
      <>
        <td data-label={words.text}>{words.builtIn}</td>
        <td data-label={words.sound}>
          {sounds.size === 0 ? words.builtIn : words.ownClips(sounds.size, format.count(sounds.size))}
        </td>
      </>
    );
  }
  return (
    <>
      <td data-label={words.text}>{ofAll(Object.keys(texts).length)}</td>
      <td data-label={words.sound}>{ofAll(sounds.size)}</td>
    </>
  );
}
