/**
 * Brows, eyes and mouth from very dissatisfied to very satisfied; circle, line and size are the same for all, and the two
 * ends carry equally much ink, so that none draws the finger.
 */
const features: Record<number, { brows: string; eyes: string; mouth: string }> = {
  1: { brows: 'M15 17 26 22M49 17 38 22', eyes: 'M23 28v1M41 28v1', mouth: 'M19 50H45Q43 37 32 37T19 50Z' },
  2: { brows: 'M16 21Q21 18 26 18M48 21Q43 18 38 18', eyes: 'M23 27v1M41 27v1', mouth: 'M22 46Q32 39 42 46' },
  3: { brows: 'M17 19H27M37 19H47', eyes: 'M23 27v1M41 27v1', mouth: 'M22 44H42' },
  4: { brows: 'M17 20Q22 16 27 19M47 20Q42 16 37 19', eyes: 'M23 27v1M41 27v1', mouth: 'M21 41Q32 50 43 41' },
  5: { brows: 'M16 18Q22 11 28 17M48 18Q42 11 36 17', eyes: 'M23 27v1M41 27v1', mouth: 'M19 39H45Q43 52 32 52T19 39Z' },
};

/** Says nothing to a screen reader: the words below it do. */
export function Face({ level }: { level: number }) {
  const face = features[level];
  if (face === undefined) return null;
  return (
    <svg class="face" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <circle class="face-ground" cx="32" cy="32" r="29" />
      <path class="face-line" d={face.brows} />
      <path class="face-line face-eyes" d={face.eyes} />
      <path class="face-line" d={face.mouth} />
    </svg>
  );
}
