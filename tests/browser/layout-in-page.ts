/*
 * What a test reads of a screen, inside the page: every function here is sent there as text, so it may use nothing but
 * the others and what a page has.
 */

export type Target = { name: string; box: DOMRect; scroller: string; row: string; fixed: boolean; inside: string };
export type Line = {
  text: string;
  holder: string;
  field: string;
  box: DOMRect;
  frame: DOMRect;
  size: number;
  over: string;
};
export type ScreenReading = {
  width: number;
  height: number;
  pageWidth: number;
  /** Elements that scroll or hold the screen, and how much wider than themselves their content is. */
  wide: { name: string; over: number }[];
  /** Room between the bars, and whether something is hidden below without a word. */
  room: number | null;
  silentlyHidden: boolean;
  targets: Target[];
  /** Text of several lines: its line height in font sizes. */
  leadings: { holder: string; leading: number }[];
  lines: Line[];
};

function rootOf(): Element {
  return [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('main') ?? document.body;
}

function nameOf(element: Element): string {
  const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30);
  return `${element.tagName.toLowerCase()}.${element.className} “${text}”`;
}

function isShown(element: Element): boolean {
  const box = element.getBoundingClientRect();
  if (box.width < 2 || box.height < 2 || element.closest('.unseen') !== null) return false;
  return element.checkVisibility({ visibilityProperty: true });
}

function ancestor(element: Element, fits: (style: CSSStyleDeclaration) => boolean): Element | null {
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    if (fits(getComputedStyle(one))) return one;
  }
  return null;
}

function scrollerOf(element: Element): Element | null {
  const { parentElement } = element;
  return parentElement && ancestor(parentElement, ({ overflowY }) => overflowY === 'auto' || overflowY === 'scroll');
}

/** A bar that stays while what lies under it scrolls on. */
function barOf(element: Element): Element | null {
  return ancestor(element, ({ position }) => position === 'sticky');
}

function numberOf(elements: Element[], element: Element | null): string {
  return element === null ? '' : String(elements.indexOf(element));
}

/** What a finger meets: the label where a field lies under it. */
function readTargets(root: Element): Target[] {
  const all = [...document.querySelectorAll('*')];
  const fields = [...root.querySelectorAll('button, a[href], input, textarea, select, summary')];
  const targets = [...new Set(fields.map((field) => field.closest('label') ?? field))].filter(isShown);
  return targets.map((element) => {
    const scroller = scrollerOf(element);
    return {
      name: nameOf(element),
      box: element.getBoundingClientRect(),
      scroller: numberOf(all, barOf(element) ?? scroller),
      row: numberOf(all, element.closest('li')),
      fixed: scroller === null || !root.contains(scroller),
      inside: numberOf(all, element.parentElement?.closest('label, button') ?? null),
    };
  });
}

/** What lies over the middle of a line that should be seen, or nothing. */
function coverOf(line: DOMRect, holder: Element, field: Element): string {
  const [x, y] = [line.left + line.width / 2, line.top + line.height / 2];
  const clip = scrollerOf(holder)?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  if (y <= Math.max(0, clip.top) || y >= Math.min(innerHeight, clip.bottom) - 2) return '';
  const above = document.elementFromPoint(x, y);
  if (above === null || above.contains(holder) || field.contains(above)) return '';
  return above.matches('.staff-handle') || barOf(above) !== barOf(holder) ? '' : nameOf(above);
}

function readText(text: Node, reading: ScreenReading): void {
  const holder = text.parentElement;
  if (holder === null || (text.textContent ?? '').trim() === '' || !isShown(holder)) return;
  const range = document.createRange();
  range.selectNodeContents(text);
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
  const { fontSize, lineHeight } = getComputedStyle(holder);
  const size = Number.parseFloat(fontSize);
  if (boxes.length > 1)
    reading.leadings.push({ holder: nameOf(holder), leading: Number.parseFloat(lineHeight) / size });
  const field = holder.closest('button, label, textarea') ?? holder;
  const names = { text: text.textContent ?? '', holder: nameOf(holder), field: nameOf(field) };
  const frame = field.getBoundingClientRect();
  for (const box of boxes) reading.lines.push({ ...names, box, frame, size, over: coverOf(box, holder, field) });
}

function readScreen(): ScreenReading {
  const root = rootOf();
  const area = root.querySelector('.scroll-area');
  const wide = [root, ...root.querySelectorAll('.scroll-area')].map((one) => ({
    name: nameOf(one),
    over: one.scrollWidth - one.clientWidth,
  }));
  const below = area === null ? 0 : area.scrollHeight - area.clientHeight - area.scrollTop;
  const reading: ScreenReading = {
    width: innerWidth,
    height: innerHeight,
    pageWidth: document.documentElement.scrollWidth,
    wide,
    room: area === null ? null : area.clientHeight,
    silentlyHidden: below > 24 && root.querySelector('.scroll-more') === null,
    targets: readTargets(root),
    leadings: [],
    lines: [],
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) readText(walker.currentNode, reading);
  return reading;
}

const parts = [
  rootOf,
  nameOf,
  isShown,
  ancestor,
  scrollerOf,
  barOf,
  numberOf,
  readTargets,
  coverOf,
  readText,
  readScreen,
];

/** A script whose value is the `ScreenReading` as JSON. */
export const readScreenScript = `(() => { ${parts.map(String).join('\n')}\nreturn JSON.stringify(readScreen()); })()`;
