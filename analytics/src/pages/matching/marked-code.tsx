import type { MarkedPart } from '@hailong/shared/matching/mark-differences.ts';

/** A code with the characters that differ underlined and bold: seen without colour, and named to a screen reader. */
export function MarkedCode({ parts }: { parts: readonly MarkedPart[] }) {
  return (
    <span class="dossier-code">
      {parts.map(({ text, differs }, place) =>
        differs ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
      )}
    </span>
  );
}
