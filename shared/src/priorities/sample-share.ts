/**
 * Which part of `total` to look at so that it is about `most` at the most: the whole, or a half of it, a quarter, an eighth … By halves, so
 * that the part stays the same while the total grows a little, and each smaller part lies within the larger one.
 *
 * Example: 100,000 of which 20,000 are enough → 1/8.
 */
export function sampleShare(total: number, most: number): number {
  let share = 1;
  while (total * share > most) share /= 2;
  return share;
}
