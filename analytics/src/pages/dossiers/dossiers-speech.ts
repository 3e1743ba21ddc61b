import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { timeOfInstant } from '../../format.ts';
import { usePageWords, useSpeech } from '../../speech.tsx';
import { dossiersEn } from '../../strings/pages/dossiers.en.ts';
import { dossiersVi } from '../../strings/pages/dossiers.vi.ts';

const pageWords = { vi: dossiersVi, en: dossiersEn };

/** The words of this page, and its numbers and moments as they are written. */
export function useDossiersSpeech() {
  const { format } = useSpeech();
  const words = usePageWords(pageWords);
  const dayAndTime = (day: string, time: string) => words.dayAndTime(format.day(day), time);
  return {
    words,
    format,
    counted: (count: number) => ({ count, written: format.count(count) }),
    /** Civil time of Vietnam, `YYYY-MM-DD[THH:MM:SS]`. Midnight stands for a day whose time is not known. */
    moment: (civil: string) => {
      const [day, time] = [civil.slice(0, 10), civil.slice(11, 16)];
      return time === '' || time === '00:00' ? format.day(day) : dayAndTime(day, time);
    },
    /** An instant, ISO 8601, as the clock in Vietnam showed it. */
    instant: (iso: string) => {
      const ms = Date.parse(iso);
      return dayAndTime(dayOfInstant(ms), timeOfInstant(ms));
    },
  };
}

export type DossiersSpeech = ReturnType<typeof useDossiersSpeech>;
