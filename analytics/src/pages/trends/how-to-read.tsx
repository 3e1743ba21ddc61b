import { useTrendsWords } from './trends-words.ts';

/** In place and in plain words: who cannot read the band should not act on it. */
export function HowToRead() {
  const { read } = useTrendsWords();
  return (
    <details class="how-to-read">
      <summary>{read.title}</summary>
      <dl>
        <Part name={read.band} lines={read.bandLines} />
        <Part name={read.signals} lines={read.signalLines} />
        <Part name={read.method} lines={read.methodLines} />
      </dl>
    </details>
  );
}

function Part({ name, lines }: { name: string; lines: readonly string[] }) {
  return (
    <>
      <dt>{name}</dt>
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </>
  );
}
