export type Coalesced = { ask: () => void; stop: () => void };

/**
 * Runs `work` soon after it was asked for, however often that is. Asked again while it runs, it runs once more
 * afterwards: the last run always begins after the last question, so no change is missed.
 */
export function coalesce(work: () => Promise<void>, delayMs: number): Coalesced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let stopped = false;

  async function run() {
    timer = undefined;
    running = true;
    await work().catch(() => undefined);
    running = false;
    if (!again || stopped) return;
    again = false;
    ask();
  }

  function ask() {
    if (stopped || timer !== undefined) return;
    if (running) {
      again = true;
      return;
    }
    timer = setTimeout(run, delayMs);
  }

  return {
    ask,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
