import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { acceptedFiles } from './choose-files.ts';
import { useDossiersSpeech } from './dossiers-speech.ts';

type DropAreaProps = {
  /** A file is being held over the page. */
  held: boolean;
  /** The step before ended here, and what was pressed in it is gone. */
  takesFocus: boolean;
  onFiles: (files: readonly File[]) => void;
  /** Of a page where other files than lists of dossiers are dropped, one at a time. */
  words?: { choose: string; here: string; hint: string };
};

/** The frame files are dropped on. To the keyboard and to a screen reader it is the browser's own file button. */
export function DropArea({ held, takesFocus, onFiles, words: other }: DropAreaProps) {
  const { words } = useDossiersSpeech();
  const said = other ?? words.drop;
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
        multiple={other === undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => take(event.currentTarget)}
      />
      <label for={id}>{held ? said.here : said.choose}</label>
      <p id={`${id}-hint`} class="hint">
        {said.hint}
      </p>
    </div>
  );
}
