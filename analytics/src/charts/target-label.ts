/** Recharts' names of a label's place along a horizontal line: `Top` hangs below the line, `Bottom` stands on it. */
export type TargetLabelPlace = 'insideTopLeft' | 'insideBottomLeft' | 'insideTopRight' | 'insideBottomRight';

/** How far along the axis, and how high as a part of it, the label reaches; generous, for a phone. */
const LENGTH = 0.4;
const HEIGHT = 0.1;

/**
 * Where the target's label crosses the line of shares least.
 * @param shares one for each day of the period, null where nothing is drawn
 * @param top the upper end of the axis
 */
export function targetLabelPlace(shares: readonly (number | null)[], target: number, top: number): TargetLabelPlace {
  const reach = Math.ceil(shares.length * LENGTH);
  const end = shares.findLastIndex((share) => share !== null);
  const crossings = (side: 'Left' | 'Right', isAbove: boolean) => {
    const first = side === 'Left' ? 0 : shares.length - reach;
    const [from, to] = isAbove ? [target, target + HEIGHT * top] : [target - HEIGHT * top, target];
    return shares.slice(first, first + reach).filter((share, index) => {
      if (share === null) return false;
      // The last point carries a label of its own above it.
      const height = first + index === end ? HEIGHT * top : 0;
      return share + height >= from && share <= to;
    }).length;
  };
  const places: { place: TargetLabelPlace; crossed: number }[] = [
    { place: 'insideTopLeft', crossed: crossings('Left', false) },
    { place: 'insideBottomLeft', crossed: crossings('Left', true) },
    { place: 'insideBottomRight', crossed: crossings('Right', true) },
    { place: 'insideTopRight', crossed: crossings('Right', false) },
  ];
  return places.reduce((best, one) => (one.crossed < best.crossed ? one : best)).place;
}
