import type { Notes } from './notes.ts';

/** The notes of unit tests. The real ones are proven in a real browser. */
export function createMemoryNotes(): Notes {
  const kept = new Map<string, unknown>();
  return {
    read: async (name) => kept.get(name) ?? null,
    keep: async (name, value) => void kept.set(name, structuredClone(value)),
  };
}
