import { useState } from 'preact/hooks';
import type { Session } from '../session/session.ts';
import { type Look, LookDialog } from './look-dialog.tsx';
import { useWords } from './surroundings.ts';

type LookButtonProps = { session: Session; onChange(look: Look): void };

/** Opens the size of the text and the colours. What is chosen holds for this citizen alone. */
export function LookButton({ session, onChange }: LookButtonProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="look" aria-label={words.look} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span class="look-sample" aria-hidden="true">
          Aa
        </span>
      </button>
      {open && <LookDialog session={session} onChange={onChange} onClose={() => setOpen(false)} />}
    </>
  );
}
