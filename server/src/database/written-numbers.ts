const COMMA = 44;
const MINUS = 45;
const OPEN = 123;
const CLOSE = 125;

/** Adds the numbers of an array as PostgreSQL writes it, `{1,-2,30}`, without making anything of them. */
export function addWrittenNumbers(sums: number[] | Float64Array, text: string): void {
  let place = 0;
  let number = 0;
  let sign = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === CLOSE) {
      sums[place] = (sums[place] ?? 0) + sign * number;
      place += 1;
      number = 0;
      sign = 1;
    } else if (code === MINUS) {
      sign = -1;
    } else if (code !== OPEN) {
      number = 10 * number + code - 48;
    }
  }
}
