import { useTongue } from '../components/surroundings.ts';
import { staffEn } from '../strings/staff.en.ts';
import { staffVi } from '../strings/staff.vi.ts';
import type { StaffWords } from '../strings/staff-words.ts';

/** Staff read English where the citizen before them chose it, else Vietnamese. */
export function useStaffWords(): StaffWords {
  return useTongue().language === 'en' ? staffEn : staffVi;
}

/** A length of time in its largest whole unit. */
export function sayLong(milliseconds: number, words: StaffWords): string {
  const seconds = Math.ceil(Math.abs(milliseconds) / 1000);
  if (seconds < 60) return words.secondsLong(seconds);
  if (seconds < 3_600) return words.minutesLong(Math.floor(seconds / 60));
  if (seconds < 86_400) return words.hoursLong(Math.floor(seconds / 3_600));
  return words.daysLong(Math.floor(seconds / 86_400));
}
