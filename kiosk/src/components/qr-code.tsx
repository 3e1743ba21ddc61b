import { useEffect, useState } from 'preact/hooks';

/** Cameras want a margin of four modules. */
const MARGIN = 4;

type Drawing = { path: string; size: number };

/** Black on white in every theme: many cameras cannot read it the other way round. What draws it is loaded when needed. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    // Without it the address in words is still there.
    void draw(text).then(setDrawing, () => {});
  }, [text]);
  if (drawing === null) return <div class="qr" />;
  const { path, size } = drawing;
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}

async function draw(text: string): Promise<Drawing> {
  const { encode } = await import('uqr');
  const { data, size } = encode(text, { ecc: 'M', border: MARGIN });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { path, size };
}
