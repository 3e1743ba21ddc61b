import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { timeOfInstant } from '../../format.ts';
import { usePageWords, useSpeech } from '../../speech.tsx';
import { devicesEn } from '../../strings/pages/devices.en.ts';
import { devicesVi } from '../../strings/pages/devices.vi.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export const deviceWords = { vi: devicesVi, en: devicesEn };

/** The words of the page, and how ages and moments are said with them. */
export function useDeviceWords(nowMs: number) {
  const { format } = useSpeech();
  const words = usePageWords(deviceWords);
  const say = (of: (count: number, written: string) => string, count: number) => of(count, format.count(count));

  return {
    words,
    /** "5 phút trước"; a moment ahead of this computer's clock is now. */
    age: (instantMs: number) => {
      const ms = nowMs - instantMs;
      if (ms < MINUTE_MS) return words.justNow;
      if (ms < HOUR_MS) return say(words.minutesAgo, Math.floor(ms / MINUTE_MS));
      if (ms < DAY_MS) return say(words.hoursAgo, Math.floor(ms / HOUR_MS));
      return say(words.daysAgo, Math.floor(ms / DAY_MS));
    },
    /** "09:12", with its day where that is not today. */
    moment: (instantMs: number) => {
      const time = timeOfInstant(instantMs);
      const day = dayOfInstant(instantMs);
      return day === dayOfInstant(nowMs) ? time : words.momentOn(time, format.day(day));
    },
    /** "5 phút", for an error of a clock. */
    length: (seconds: number) => {
      const ms = Math.abs(seconds) * 1000;
      if (ms < HOUR_MS) return say(words.minutes, Math.round(ms / MINUTE_MS));
      if (ms < DAY_MS) return say(words.hours, Math.round(ms / HOUR_MS));
      return say(words.days, Math.round(ms / DAY_MS));
    },
  };
}

export type DeviceSpeech = ReturnType<typeof useDeviceWords>;
