/** One line of the benchmark: what was measured, what it should be, and whether it is. */
export type Figure = { what: string; value: string; budget?: string; met?: boolean };

export function printTable(figures: readonly Figure[]): void {
  const rows = figures.map(({ what, value, budget = '', met }) => [
    what,
    value,
    budget,
    met === undefined ? '' : met ? 'met' : 'NOT MET',
  ]);
  const all = [['What', 'Measured', 'Budget', 'Verdict'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [header = [], ...body] = all;
  const rule = widths.map((width) => '─'.repeat(width));
  process.stdout.write(`${[header, rule, ...body].map(line).join('\n')}\n`);
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The smallest value that at least this part of the values does not exceed. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

/** A figure with a limit it must not exceed. */
export function atMost(what: string, value: number, limit: number, unit: string): Figure {
  return { what, value: `${format(value)} ${unit}`, budget: `≤ ${limit} ${unit}`, met: value <= limit };
}

export function format(value: number): string {
  if (value >= 100) return String(Math.round(value));
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
