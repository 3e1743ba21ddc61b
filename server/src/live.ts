import { EventEmitter } from 'node:events';

/**
 * Tells open pages and tablets that something changed. In this process only; who hears it asks again for the facts. A
 * topic is a unit (its figures changed) or a counter of it.
 */
export function createLive() {
  const emitter = new EventEmitter().setMaxListeners(0);
  return {
    publish(topic: string): void {
      emitter.emit(topic);
    },
    /** @returns stops listening */
    subscribe(topic: string, listener: () => void): () => void {
      emitter.on(topic, listener);
      return () => void emitter.off(topic, listener);
    },
  };
}

export type Live = ReturnType<typeof createLive>;

/** What the tablets of a counter may offer changed. No unit's id has a space in it. */
export function counterTopic(unitId: string, counterId: string): string {
  return `${unitId} ${counterId}`;
}

/** Remembers which topics changed until it is asked for them. */
export type Watch = {
  /**
   * Resolves with true as soon as one of the topics changed or had changed already, with false after the given time or
   * when stopped. Without topics: any.
   */
  next: (withinMs: number, topics?: readonly string[]) => Promise<boolean>;
  changed: (topic: string) => boolean;
  forget: () => void;
  stop: () => void;
};

export function watch(live: Live, topics: readonly string[]): Watch {
  const changed = new Set<string>();
  let stopped = false;
  let wake = () => {};
  const unsubscribe = topics.map((topic) =>
    live.subscribe(topic, () => {
      changed.add(topic);
      wake();
    }),
  );
  return {
    next: (withinMs, wanted = topics) =>
      new Promise<boolean>((resolve) => {
        const hit = () => wanted.some((topic) => changed.has(topic));
        if (hit() || stopped) return resolve(hit());
        const finish = () => {
          clearTimeout(timer);
          wake = () => {};
          resolve(hit());
        };
        const timer = setTimeout(finish, withinMs);
        wake = () => {
          if (hit() || stopped) finish();
        };
      }),
    changed: (topic) => changed.has(topic),
    forget: () => changed.clear(),
    stop: () => {
      stopped = true;
      for (const one of unsubscribe) one();
      wake();
    },
  };
}
