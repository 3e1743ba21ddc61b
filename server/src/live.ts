import { EventEmitter } from 'node:events';

/** Tells open pages that figures of a unit changed. In this process only; pages ask again for the figures themselves. */
export function createLive() {
  const emitter = new EventEmitter().setMaxListeners(0);
  return {
    publish(unitId: string): void {
      emitter.emit(unitId);
    },
    /** @returns stops listening */
    subscribe(unitId: string, listener: () => void): () => void {
      emitter.on(unitId, listener);
      return () => void emitter.off(unitId, listener);
    },
  };
}

export type Live = ReturnType<typeof createLive>;
