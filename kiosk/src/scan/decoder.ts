import { openOwnDecoder } from './own-decoder.ts';

/** Reads the square codes and barcodes in a picture. */
export type Decoder = {
  read(picture: HTMLVideoElement): Promise<string[]>;
  close(): void;
};

/** Not in the standard library: only some browsers have it, and some of these cannot read anything with it. */
type NativeDetector = { detect(picture: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type NativeDetectorClass = {
  new (options: { formats: string[] }): NativeDetector;
  getSupportedFormats(): Promise<string[]>;
};

/** What receipts carry. */
const wanted = ['qr_code', 'code_128', 'code_39'];

/** The browser's own decoder where it reads all of them, else the one that comes with the app. */
export async function openDecoder(): Promise<Decoder> {
  const native = (globalThis as { BarcodeDetector?: NativeDetectorClass }).BarcodeDetector;
  const supported = (await native?.getSupportedFormats().catch(() => [])) ?? [];
  if (native === undefined || !wanted.every((format) => supported.includes(format))) return openOwnDecoder();
  const detector = new native({ formats: wanted });
  return {
    read: async (picture) => (await detector.detect(picture)).map(({ rawValue }) => rawValue),
    close() {},
  };
}
