import type { Session, TextSize, Theme } from '../session/session.ts';
import { useWords } from './surroundings.ts';

const larger: Record<TextSize, TextSize> = { 100: 150, 150: 200, 200: 100 };

type LookButtonProps = { session: Session; onChange(look: { textSize?: TextSize; theme?: Theme }): void };

export function LookButton({ session, onChange }: LookButtonProps) {
  const words = useWords();
  return (
    <button type="button" class="text-size" onClick={() => onChange({ textSize: larger[session.textSize] })}>
      <span class="text-size-sample" aria-hidden="true">
        A
      </span>
      {session.textSize === 200 ? words.usualText : words.largerText}
    </button>
  );
}
