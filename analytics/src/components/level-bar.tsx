const WIDTH = 120;
const HEIGHT = 12;

/** How the answers spread over the levels, worst to best. The counts stand beside it. */
export function LevelBar({ counts }: { counts: readonly number[] }) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let before = 0;
  return (
    <svg class="level-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {counts.map((count, index) => {
        const start = (before / total) * WIDTH;
        before += count;
        const level = index + 1;
        return <rect key={level} class={`level-${level}`} x={start} width={(count / total) * WIDTH} height={HEIGHT} />;
      })}
    </svg>
  );
}

/** The colour of a level, above its column of counts. */
export function LevelSwatch({ level }: { level: number }) {
  return (
    <svg class="swatch" viewBox="0 0 14 6" width="14" height="6" aria-hidden="true">
      <rect class={`level-${level}`} width="14" height="6" />
    </svg>
  );
}
