import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createFormat, type Format, type Language } from './format.ts';
import { type Words, wordsOf } from './strings/words.ts';

/** The words and number formats of the language in use. */
export type Speech = { language: Language; words: Words; format: Format };

export function speechOf(language: Language): Speech {
  return { language, words: wordsOf[language], format: createFormat(language) };
}

export const SpeechContext = createContext<Speech>(speechOf('vi'));

export const useSpeech = (): Speech => useContext(SpeechContext);

/** The words of one page, which come with the page and not with the first load. */
export function usePageWords<PageWords>(words: Record<Language, PageWords>): PageWords {
  return words[useSpeech().language];
}
