import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { timeOfInstant } from '../../format.ts';
import { usePageWords, useSpeech } from '../../speech.tsx';
import { integrityEn } from '../../strings/pages/integrity.en.ts';
import { type IntegrityWords, integrityVi } from '../../strings/pages/integrity.vi.ts';

const integrityWords = { vi: integrityVi, en: integrityEn };

export const useIntegrityWords = (): IntegrityWords => usePageWords(integrityWords);

/** Who and when, as the audit log writes them, for people. */
export function useActorWords() {
  const words = useIntegrityWords();
  const { format } = useSpeech();
  return {
    person: (actor: string) => {
      if (actor.startsWith('user:')) return actor.slice('user:'.length);
      return actor === 'operator' ? words.operator : words.program;
    },
    moment: (instant: string) => {
      const ms = Date.parse(instant);
      return words.moment(timeOfInstant(ms), format.day(dayOfInstant(ms)));
    },
  };
}
