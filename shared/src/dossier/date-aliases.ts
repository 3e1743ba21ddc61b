/** The halves of the day as spreadsheets write them in English and Vietnamese (sáng, chiều). */
export const MORNING_WORDS: readonly string[] = ['AM', 'SA'];
export const AFTERNOON_WORDS: readonly string[] = ['PM', 'CH'];

/** Words between the numbers of a date or a time, as patterns, and the marks that mean the same. */
export const SPOKEN_MARKS: readonly (readonly [words: string, mark: string])[] = [
  ['^ngày\\s+(?=\\d)|(?<=[\\s,])ngày\\s+(?=\\d)', ''],
  ['\\s*tháng\\s*', '/'],
  ['\\s*năm\\s*', '/'],
  ['\\s*giờ\\s*', 'h'],
  ['\\s*phút\\s*(?:\\d{1,2}\\s*giây)?', ' '],
  ['\\s*lúc\\s*', ' '],
];
