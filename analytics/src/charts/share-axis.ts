/** Ends of the share axis that read well, as fractions. */
const niceTops = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.5, 2, 3, 4, 5, 10];

/** From zero to a round number above everything that is drawn, the target included, in four or five steps. */
export function shareAxis(shares: readonly (number | null)[], target: number | null): number[] {
  const highest = Math.max(0, target === null ? 0 : target * 1.25, ...shares.map((one) => one ?? 0));
  const top = niceTops.find((one) => one >= highest * 1.05) ?? Math.ceil(highest);
  const steps = String(top).endsWith('5') || top === 1 || top === 10 ? 5 : 4;
  const count = top === 0.3 || top === 3 || top === 0.6 || top === 1.5 ? 3 : steps;
  return Array.from({ length: count + 1 }, (_, index) => Number(((top * index) / count).toFixed(6)));
}

/** The first day, the last, and few enough between them that labels do not touch. */
export function dayTicks(days: readonly string[], most: number): string[] {
  const step = Math.max(1, Math.ceil((days.length - 1) / (most - 1)));
  return days.filter((_, index) => {
    const isLast = index === days.length - 1;
    const crowdsLast = days.length - 1 - index < step / 2 && !isLast;
    return isLast || (index % step === 0 && !crowdsLast);
  });
}
