/** What stands where something was masked: no word of any language, nothing a second pass would take for personal. */
export const MASKED = '[…]';

/** Blanks, also invisible ones, and what makes a digit a picture of itself. */
const SPACE = '[\\s\\p{Cf}\\uFE0F\\u20E3]';
const DASH = '[-–—‑−]';
/** What may stand between two digits of one number: one or two marks and a few blanks. */
const GAP = `(?:${SPACE}{0,2}(?:${DASH}|[._·*()]){0,2}${SPACE}{0,2}|[/,])`;

const DATE = (() => {
  const [day, month, year] = ['(?:0?[1-9]|[12]\\d|3[01])', '(?:0?[1-9]|1[0-2])', '(?:19|20)\\d{2}'];
  return `(?:${day}[./-]${month}[./-]${year}|${year}-${month}-${day})`;
})();
const DATE_IN_ONE = (() => {
  const [day, month, year] = ['(?:0[1-9]|[12]\\d|3[01])', '(?:0[1-9]|1[0-2])', '(?:19|20)\\d{2}'];
  return new RegExp(`^(?:${day}${month}${year}|${year}${month}${day})$`);
})();
const AMOUNT = '[1-9]\\d{0,2}(?:[.,]\\d{3})+';
/** `đ/c` is an address, no money; `k` is more often a *không* than a thousand. */
const DONG = `${SPACE}?(?:đồng|vnđ|vnd|đ(?![\\p{L}/]))`;
/** A time of day may follow a date; other digits would make it part of a longer number. */
const NO_MORE_DIGITS = `(?!${GAP}\\d(?!\\d?[:h]))`;

/** Numbers that belong to nobody. */
const ORDINARY = [
  `${DATE}(?:${SPACE}?${DASH}${SPACE}?${DATE})?${NO_MORE_DIGITS}`,
  `${AMOUNT}(?:${SPACE}?${DASH}${SPACE}?${AMOUNT})?${DONG}`,
  `${AMOUNT}(?<=[.,]000)${NO_MORE_DIGITS}`,
  `[1-9]\\d{4,7}${DONG}`,
  '\\d{1,4}/(?:19|20)\\d{2}/\\p{L}',
].join('|');

/** What has a shape of its own. */
const SHAPED = [
  // E-mail, and the address of somebody's page.
  '(?<![^\\s@])[^\\s@]+@[^\\s@]+',
  '(?<![\\w.+-])[\\w.+-]+\\s@\\s[\\w-]+(?:\\.[\\w-]+)+',
  '(?<![\\w.])(?:(?:www|m)\\.)?(?:facebook|fb|zalo|tiktok|instagram)\\.(?:com|me)/\\S+',
  // Dossier code, which would lead from the comment to the dossier.
  `(?<![\\p{L}\\d.])[\\p{L}\\d]+(?:\\.[\\p{L}\\d]+)*${SPACE}?${DASH}${SPACE}?\\d{6}${SPACE}?${DASH}${SPACE}?\\d{3,7}`,
  // Plate: province 11–99, series, four or five digits. Passport: a letter and seven or eight digits.
  '(?<![\\p{L}\\d])[1-9]\\d ?-? ?(?:[a-gk-npr-vx-z]\\d?|h(?:\\d|(?=-\\d{3}\\.))) ?[-.]? ?(?:\\d{3}[. ]?\\d{2}|\\d{4})(?![\\p{L}\\d])',
  '(?<![\\p{L}\\d])[1-9]\\d ?-? ?[a-z]{2} ?[-.]? ?\\d{3}[. ]?\\d{2}(?![\\p{L}\\d])',
  '(?<![\\p{L}\\d])[a-z]\\d{7,8}(?!\\d)',
].join('|');

/** After these words a number of four digits already is somebody's: the end of a dossier code, of a phone number. */
const OWNER =
  'sđt|sdt|đt|tel|phone|điện thoại|di động|zalo|cccd|cmnd|căn cước|hộ chiếu|passport|stk|tài khoản|hồ sơ|biên nhận|biển số';
const OF_IT = `(?:${SPACE}*(?:của|tôi|em|là|số|mã|liên hệ|công dân|[:.#…–-])){0,4}${SPACE}*`;

const shaped = new RegExp(SHAPED, 'giu');
const owned = new RegExp(`(?<!\\p{L})((?:${OWNER})${OF_IT})(?!${ORDINARY})[+(]{0,2}\\d(?:${GAP}\\d){3,}`, 'giu');
const numbers = new RegExp(`(?<!\\d${GAP})(?:(?<kept>${ORDINARY})|[+(]{0,2}\\d(?:${GAP}\\d)*)`, 'giu');

/** Identity cards and phones have 9 to 12 digits, accounts up to 19; a landline without its area has 8. */
const DIGITS_IN_GROUPS = 9;
const DIGITS_IN_ONE = 8;

/**
 * A comment without the numbers that name a person or a dossier: phone, identity card, account, e-mail, plate, dossier
 * code, also in groups, with full-width digits or invisible characters between. Dates, money, years and numbers of laws
 * stay. Names are not found: no rule tells *Hoa* from *hoa*, and whoever reads must be told so. Applied again it changes
 * nothing; where nothing is masked the text stays as it was written, to the letter. In case of doubt it masks: a number
 * that is missed can be asked for, one that was read stays read.
 *
 * `Gọi 0912.345.678, nộp 500.000 đồng` becomes `Gọi […], nộp 500.000 đồng`.
 */
export function maskPersonal(text: string): string {
  const plain = text.normalize('NFC').replace(/[\p{Nd}\uFF01-\uFF5E]/gu, (character) => character.normalize('NFKC'));
  let masked = plain;
  // What was masked may make its neighbours read differently. Every round leaves fewer digits or signs, so this ends.
  for (let before = ''; before !== masked; ) {
    before = masked;
    masked = maskOnce(masked);
  }
  return masked === plain ? text : masked;
}

function maskOnce(text: string): string {
  return text
    .replace(shaped, MASKED)
    .replace(owned, `$1${MASKED}`)
    .replace(numbers, (found: string, ...rest: unknown[]) => {
      const { kept } = rest.at(-1) as { kept: string | undefined };
      return kept === undefined && isLong(found) ? MASKED : found;
    });
}

function isLong(number: string): boolean {
  const digits = number.replaceAll(/\D/g, '');
  if (digits.length >= DIGITS_IN_GROUPS) return true;
  return digits.length >= DIGITS_IN_ONE && /^\d+$/.test(number) && !DATE_IN_ONE.test(number);
}
