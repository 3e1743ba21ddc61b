/// <reference lib="webworker" />
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmFile from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { PictureData } from './own-decoder.ts';

declare const self: DedicatedWorkerGlobalScope;

// The library would fetch it from elsewhere: ours comes with the app, and opens without a network.
prepareZXingModule({ overrides: { locateFile: () => wasmFile } });

self.onmessage = async ({ data: picture }: MessageEvent<PictureData>) => {
  const image = new ImageData(new Uint8ClampedArray(picture.data), picture.width, picture.height);
  const found = await readBarcodes(image, { formats: ['QRCode', 'Code128', 'Code39'], maxNumberOfSymbols: 4 });
  self.postMessage(found.filter(({ isValid }) => isValid).map(({ text }) => text));
};
