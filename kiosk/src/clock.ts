/** The only sources of time. `now` may be wrong or jump (a tablet's clock); `monotonic` never goes back. */
export type Clock = {
  /** Milliseconds since 1970-01-01T00:00Z by the tablet's clock. */
  now(): number;
  /** Milliseconds since some fixed moment, untouched by corrections of the clock. */
  monotonic(): number;
  /** Calls `task` once after `delayMs`; the returned function cancels it. */
  after(delayMs: number, task: () => void): () => void;
};
