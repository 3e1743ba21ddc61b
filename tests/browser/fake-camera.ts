import { writeFileSync } from 'node:fs';
import { encode } from 'uqr';

/** What the camera sees: dark or light, by row. */
type Picture = boolean[][];

const WIDTH = 1280;
const HEIGHT = 720;
const FRAMES = 4;
const DARK = 24;
const LIGHT = 232;
const GREY = 128;

/** A camera that is allowed, and sees what is written in `file` over and over. */
export function cameraThatSees(file: string): string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}

/** A camera that nobody allowed. */
export const refusedCamera = ['--use-fake-device-for-media-stream', '--deny-permission-prompts'];

/** A receipt with a square code before the camera. */
export function filmSquareCode(file: string, text: string): void {
  film(file, encode(text, { ecc: 'M', border: 4 }).data, 10);
}

/** A receipt with bars before the camera: Code 39. */
export function filmBars(file: string, text: string): void {
  const bars = [...`*${text}*`].flatMap((character) => [...barsOf(character), false]);
  const quiet = Array.from({ length: 12 }, () => false);
  film(
    file,
    Array.from({ length: 90 }, () => [...quiet, ...bars, ...quiet]),
    3,
  );
}

/** Chromium reads an uncompressed Y4M film and plays it in a loop. `size`: pixels of one point of the picture. */
function film(file: string, picture: Picture, size: number): void {
  const rows = picture.length * size;
  const columns = (picture[0]?.length ?? 0) * size;
  if (rows > HEIGHT || columns > WIDTH) throw new Error('the code is larger than the picture');
  const [top, left] = [Math.floor((HEIGHT - rows) / 2), Math.floor((WIDTH - columns) / 2)];
  const brightness = Buffer.alloc(WIDTH * HEIGHT, LIGHT);
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      if (picture[Math.floor(y / size)]?.[Math.floor(x / size)]) brightness[(top + y) * WIDTH + left + x] = DARK;
    }
  }
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, GREY);
  const frames = Array.from({ length: FRAMES }, () => [Buffer.from('FRAME\n'), brightness, colour]).flat();
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), ...frames]),
  );
}

/** Wide (1) and narrow (0) of the five bars and four gaps of each character, as printed in ISO/IEC 16388. */
const code39: Readonly<Record<string, string>> = {
  '0': '000110100',
  '1': '100100001',
  '2': '001100001',
  '3': '101100000',
  '4': '000110001',
  '5': '100110000',
  '6': '001110000',
  '7': '000100101',
  '8': '100100100',
  '9': '001100100',
  H: '100001100',
  '-': '010000101',
  '.': '110000100',
  '*': '010010100',
};

function barsOf(character: string): boolean[] {
  const widths = code39[character];
  if (widths === undefined) throw new Error(`no bars for ${character}`);
  return [...widths].flatMap((wide, place) => Array.from({ length: wide === '1' ? 3 : 1 }, () => place % 2 === 0));
}
