type SpokenLanguage = 'vi' | 'en';

/** What a voice reads wrongly when it reads what is printed. Order matters: a range before its single numbers. */
const readings: Record<SpokenLanguage, readonly (readonly [RegExp, string])[]> = {
  vi: [
    [/(\d+)–(\d+)/g, 'từ $1 đến $2'],
    [/\//g, ' '],
    [/M’Nông/g, 'Mơ Nông'],
    [/TTHC/g, 'thủ tục hành chính'],
    [/…/g, ''],
  ],
  en: [
    [/(\d+)–(\d+)/g, '$1 to $2'],
    [/\bID\b/g, 'I D'],
    [/M’Nông/g, 'Menong'],
    [/\//g, ' or '],
    [/…/g, ''],
  ],
};

/** The text as it is read aloud: the same words, without signs that stand for words. */
export function spokenText(text: string, language: SpokenLanguage): string {
  const read = readings[language].reduce((soFar, [printed, aloud]) => soFar.replace(printed, aloud), text);
  return read.replace(/\s+/g, ' ').trim();
}
