/** The halves of the day as spreadsheets write them in English and Vietnamese (sáng, chiều). */
export const MORNING_WORDS: readonly string[] = ['AM', 'SA'];
export const AFTERNOON_WORDS: readonly string[] = ['PM', 'CH'];
