const POLL_MS = 5;

/** Resolves as soon as a condition holds; fails with its words after the given time. */
export async function until(words: string, holds: () => boolean | Promise<boolean>, withinMs = 30_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${words}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
