import type { Session, TextSize, Theme } from '../session/session.ts';
import { Button } from './button.tsx';
import { Choices } from './choices.tsx';
import { Dialog } from './dialog.tsx';
import { useWords } from './surroundings.ts';
import { useIdle } from './use-idle.ts';

export type Look = { textSize?: TextSize; theme?: Theme };
type LookDialogProps = { session: Session; onChange(look: Look): void; onClose(): void };

/** Whoever walks away leaves no dialog to the next one. */
const LIMITS = { idleSeconds: 30, idleWarningSeconds: 0 };

/** Size of the text and colours; each choice shows at once on the screen it was made for. */
export function LookDialog({ session, onChange, onClose }: LookDialogProps) {
  const words = useWords();
  useIdle(true, LIMITS, onClose);
  return (
    <Dialog name="look-dialog" label={words.look} onClose={onClose}>
      <h2 class="heading" data-say="look">
        {words.look}
      </h2>
      <Choices
        name="textSize"
        label={words.textSize}
        chosen={session.textSize}
        options={[
          { value: 100, part: 'textUsual', text: words.textUsual, sample: <span class="sample size-100">A</span> },
          { value: 150, part: 'textLarger', text: words.textLarger, sample: <span class="sample size-150">A</span> },
          { value: 200, part: 'textLargest', text: words.textLargest, sample: <span class="sample size-200">A</span> },
        ]}
        onChoose={(textSize) => onChange({ textSize })}
      />
      <Choices
        name="theme"
        label={words.theme}
        chosen={session.theme}
        options={[
          { value: 'usual', part: 'themeUsual', text: words.themeUsual, sample: <Swatch theme="usual" /> },
          { value: 'dark', part: 'themeDark', text: words.themeDark, sample: <Swatch theme="dark" /> },
          { value: 'contrast', part: 'themeContrast', text: words.themeContrast, sample: <Swatch theme="contrast" /> },
        ]}
        onChoose={(theme) => onChange({ theme })}
      />
      <div class="actions">
        <Button kind="primary" say="close" onPress={onClose}>
          {words.close}
        </Button>
      </div>
    </Dialog>
  );
}

/** A page in the theme's own colours, which do not follow the one that is chosen. */
function Swatch({ theme }: { theme: Theme }) {
  return (
    <svg class="swatch" data-theme={theme} viewBox="0 0 64 40" aria-hidden="true" focusable="false">
      <rect class="swatch-ground" x="2" y="2" width="60" height="36" rx="4" />
      <path class="swatch-text" d="M12 14H52M12 22H44M12 30H48" />
    </svg>
  );
}
