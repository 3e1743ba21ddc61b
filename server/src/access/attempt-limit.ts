/** How many wrong attempts one caller may make in a window of time; kept in memory, forgotten after the window. */
export function createAttemptLimit({ most, windowMs }: { most: number; windowMs: number }) {
  const failures = new Map<string, { count: number; since: number }>();

  const current = (key: string, nowMs: number) => {
    const entry = failures.get(key);
    if (entry !== undefined && nowMs - entry.since < windowMs) return entry;
    failures.delete(key);
    return null;
  };

  return {
    /**
     * Counts an attempt before its outcome is known: a thousand that are made at the same moment are no way around.
     * @returns seconds to wait, or 0 when the attempt may be made
     */
    take(key: string, nowMs: number): number {
      if (failures.size > 10_000) failures.clear();
      const entry = current(key, nowMs);
      if (entry === null) failures.set(key, { count: 1, since: nowMs });
      else if (entry.count >= most) return Math.ceil((entry.since + windowMs - nowMs) / 1000);
      else entry.count += 1;
      return 0;
    },
    succeed(key: string): void {
      failures.delete(key);
    },
  };
}

export type AttemptLimit = ReturnType<typeof createAttemptLimit>;
