import { createChance } from '../demo/demo-surveys.ts';

export type Chance = () => number;

/** A source of its own for each part of the simulation, so that one does not depend on how much another draws. */
export function chanceOf(seed: number, part: number): Chance {
  return createChance(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(part + 1, 0x85ebca6b));
}

/** Roughly normal, mean 0, standard deviation 1, never beyond 3: the sum of twelve would be slower and no better. */
export function bellOf(chance: Chance): number {
  return 2 * (chance() + chance() + chance() - 1.5);
}

export function oneOf<Value>(values: readonly Value[], chance: Chance, fallback: Value): Value {
  return values[Math.floor(chance() * values.length)] ?? fallback;
}

const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A UUID of version 4 out of the given chance. */
export function uuidOf(chance: Chance): string {
  const [a, b, c, d] = [word(chance), word(chance), word(chance), word(chance)];
  const third = ((b & 0x0fff) | 0x4000) >>> 0;
  const fourth = (c >>> 16) & 0x3fff;
  return `${hex32(a)}-${hex16(b >>> 16)}-${hex16(third)}-${hex16(fourth | 0x8000)}-${hex16(c & 0xffff)}${hex32(d)}`;
}

function word(chance: Chance): number {
  return (chance() * 4_294_967_296) >>> 0;
}

function hex32(value: number): string {
  return hex16(value >>> 16) + hex16(value & 0xffff);
}

function hex16(value: number): string {
  return `${bytes[(value >>> 8) & 0xff]}${bytes[value & 0xff]}`;
}
