import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { acceptedFiles } from './choose-files.ts';
import { useDossiersSpeech } from './dossiers-speech.ts';

type DropAreaProps = {
  /** A file is being held over the page. */
  held: boolean;
  /** The step before ended here, and what was pressed in it is gone. */
  takesFocus: boolean;
  onFiles: (files: readonly File[]) => void;
};

/** The frame files are dropped on. To the keyboard and to a screen reader it is the browser's own file button. */
export function DropArea({ held, takesFocus, onFiles }: DropAreaProps) {
  const { words } = useDossiersSpeech();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const first = useRef(takesFocus);
  useLayoutEffect(() => {
    if (first.current) input.current?.focus();
  }, []);

  function take(element: HTMLInputElement) {
    const files = [...(element.files ?? [])];
    // The same file chosen again is a choice too.
    element.value = '';
    if (files.length > 0) onFiles(files);
  }

  return (
    <div class={held ? 'drop-area held' : 'drop-area'}>
      <input
        ref={input}
        id={id}
        class="unseen"
        type="file"
        accept={acceptedFiles}
        multiple
        aria-describedby={`${id}-hint`}
        onChange={(event) => take(event.currentTarget)}
      />
      <label for={id}>{held ? words.drop.here : words.drop.choose}</label>
      <p id={`${id}-hint`} class="hint">
        {words.drop.hint}
      </p>
    </div>
  );
}
