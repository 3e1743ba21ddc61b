/** What has happened since the start, for Prometheus. */
export function createMetrics() {
  const counters = new Map<string, number>();
  return {
    /** `outcome`: stored, already-stored, parked. */
    countSubmission(outcome: string): void {
      counters.set(outcome, (counters.get(outcome) ?? 0) + 1);
    },
    /** Text exposition format 0.0.4. */
    describe(process: { residentBytes: number; uptimeSeconds: number }): string {
      const submissions = [...counters].map(
        ([outcome, count]) => `hailong_submissions_total{outcome="${outcome}"} ${count}`,
      );
      return [
        '# HELP hailong_submissions_total Surveys delivered by tablets, by what became of them.',
        '# TYPE hailong_submissions_total counter',
        ...submissions,
        '# HELP process_resident_memory_bytes Resident memory of the server process.',
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${process.residentBytes}`,
        '# HELP hailong_uptime_seconds Seconds since the server started.',
        '# TYPE hailong_uptime_seconds gauge',
        `hailong_uptime_seconds ${process.uptimeSeconds}`,
        '',
      ].join('\n');
    },
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
