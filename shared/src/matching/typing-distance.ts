/**
 * How many slips of the finger lie between two texts: a wrong character, one too few, one too many, or two neighbours
 * swapped. Optimal string alignment, also called the restricted Damerau–Levenshtein distance: no part is changed twice,
 * so `CA` is 3 from `ABC`.
 *
 * d[i][j] = min(d[i−1][j] + 1, d[i][j−1] + 1, d[i−1][j−1] + [a[i] ≠ b[j]],
 *   d[i−2][j−2] + 1 where a[i−1] a[i] = b[j] b[j−1])
 *
 * Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964);
 * L. Boytsov, "Indexing methods for approximate dictionary searching", ACM JEA 16 (2011), section 2.
 */
export function typingDistance(a: string, b: string): number {
  // What both begin and end with costs nothing in a shortest way; codes of one agency share most of their length.
  const [restA, restB] = withoutCommonEnds(a, b);
  return at(typingTable(restA, restB), restA.length, restB.length);
}

function withoutCommonEnds(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** Row i, column j: the distance between the first i characters of `a` and the first j of `b`. */
export function typingTable(a: string, b: string): number[][] {
  const table = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    table.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const changed = at(table, i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = isSwap(a, b, i, j) ? at(table, i - 2, j - 2) + 1 : changed;
      row.push(Math.min(at(table, i - 1, j) + 1, at(table, i, j - 1) + 1, changed, swapped));
    }
  }
  return table;
}

/** True where the two characters before `i` and `j` are each other's, the other way round. */
export function isSwap(a: string, b: string, i: number, j: number): boolean {
  return i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && a[i - 1] !== a[i - 2];
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
