import type { Language } from '../format.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** Every sentence of the app. Vietnamese is the model; English has the same keys or does not compile. */
export type Words = typeof vi;

export const wordsOf: Record<Language, Words> = { vi, en };
