/** What the style sheet says of a drawing has to travel inside it: a picture knows no style sheet. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'display',
];

const SCALE = 2;
const EDGE = 24;
const TITLE_PX = 20;
const CAPTION_PX = 14;
const LINE = 1.45;
const ASCENT = 1.1;

type Said = { title: string; caption: string };
type Text = { lines: string[]; px: number; weight: number };

/** The drawing as a PNG of twice its size on screen, with its title, in the page's own type and colours. */
export async function drawPicture(svg: SVGSVGElement, { title, caption }: Said): Promise<Blob | null> {
  const { width, height } = svg.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  const picture = await asImage(svg, width, height);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const root = getComputedStyle(document.documentElement);
  const family = root.fontFamily;
  const wrap = (text: string, px: number, weight: number): Text => {
    context.font = `${weight} ${px}px ${family}`;
    return { lines: wrapped(text, width, (part) => context.measureText(part).width), px, weight };
  };
  const texts = [wrap(title, TITLE_PX, 700), wrap(caption, CAPTION_PX, 400)];
  const heads = texts.reduce((sum, { lines, px }) => sum + lines.length * px * LINE, 0);
  canvas.width = Math.ceil((width + 2 * EDGE) * SCALE);
  canvas.height = Math.ceil((height + heads + 2.5 * EDGE) * SCALE);
  context.scale(SCALE, SCALE);
  context.fillStyle = root.backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = root.color;
  let y = EDGE;
  for (const { lines, px, weight } of texts) {
    context.font = `${weight} ${px}px ${family}`;
    for (const line of lines) {
      context.fillText(line, EDGE, y + px * ASCENT);
      y += px * LINE;
    }
  }
  context.drawImage(picture, EDGE, y + EDGE / 2, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function wrapped(text: string, width: number, measure: (part: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

async function asImage(svg: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const shown = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const copied = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  shown.forEach((element, index) => {
    const style = getComputedStyle(element);
    for (const name of carried) copied[index]?.style.setProperty(name, style.getPropertyValue(name));
  });
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const faces = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  faces.textContent = await embeddedFaces();
  copy.prepend(faces);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

let faces: Promise<string> | null = null;

/** The page's own type, as text that can travel inside a drawing. */
function embeddedFaces(): Promise<string> {
  faces ??= Promise.all(
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map(embeddedFace),
  ).then((found) => found.join('\n'));
  return faces;
}

async function embeddedFace(rule: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.cssText)?.[1];
  if (address === undefined) return '';
  const base = rule.parentStyleSheet?.href ?? document.baseURI;
  const bytes = new Uint8Array(await (await fetch(new URL(address, base))).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return rule.cssText.replace(address, `data:font/woff2;base64,${btoa(text)}`);
}
