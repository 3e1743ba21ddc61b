import type { Decoder } from './decoder.ts';

/** Enough for the fine lines of a barcode, and little enough for a slow tablet. */
const WIDEST = 1280;

/** Sent to the worker, one at a time. */
export type PictureData = { data: ArrayBuffer; width: number; height: number };

/**
 * ZXing, in a worker: the screen stays quick, and only the worker's script is allowed to run WebAssembly (the page's
 * policy forbids it). A picture lives as long as it is looked at.
 */
export function openOwnDecoder(): Decoder {
  const worker = new Worker(new URL('./read-codes.ts', import.meta.url), { type: 'module' });
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return {
    async read(video) {
      const scale = Math.min(1, WIDEST / Math.max(1, video.videoWidth));
      const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
      if (context === null || width === 0 || height === 0) return [];
      canvas.width = width;
      canvas.height = height;
      context.drawImage(video, 0, 0, width, height);
      const data = context.getImageData(0, 0, width, height).data.buffer;
      return ask(worker, { data, width, height });
    },
    close() {
      worker.terminate();
      canvas.width = 0;
    },
  };
}

function ask(worker: Worker, picture: PictureData): Promise<string[]> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string[]>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(picture, [picture.data]);
  });
}
