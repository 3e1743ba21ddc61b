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
    /** Seconds to wait, or 0 when another attempt is allowed. */
    wait(key: string, nowMs: number): number {
      const entry = current(key, nowMs);
      return entry === null || entry.count < most ? 0 : Math.ceil((entry.since + windowMs - nowMs) / 1000);
    },
    fail(key: string, nowMs: number): void {
      if (failures.size > 10_000) failures.clear();
      const entry = current(key, nowMs);
      if (entry === null) failures.set(key, { count: 1, since: nowMs });
      else entry.count += 1;
    },
    succeed(key: string): void {
      failures.delete(key);
    },
  };
}

export type AttemptLimit = ReturnType<typeof createAttemptLimit>;
