import type { TextSize } from '../session/session.ts';
import { useWords } from './surroundings.ts';

export function TextSizeButton({ size, onPress }: { size: TextSize; onPress(): void }) {
  const words = useWords();
  return (
    <button type="button" class="text-size" onClick={onPress}>
      <span class="text-size-sample" aria-hidden="true">
        A
      </span>
      {size === 200 ? words.usualText : words.largerText}
    </button>
  );
}
