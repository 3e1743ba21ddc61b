import { useEffect, useState } from 'preact/hooks';

/**
 * Takes files dropped anywhere on the page: a file that misses the frame would otherwise replace the page.
 * @returns whether a file is being held over the page
 */
export function useDropAnywhere(onFiles: (files: readonly File[]) => void): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setHeld(true);
    };
    const leave = (event: DragEvent) => {
      // Moving from one element to the next leaves the first one too; only leaving the window has nowhere to go.
      if (event.relatedTarget === null) setHeld(false);
    };
    const drop = (event: DragEvent) => {
      setHeld(false);
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      onFiles([...event.dataTransfer.files]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return held;
}
