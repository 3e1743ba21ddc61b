import type { Page } from 'playwright-core';

/** A clip that began to play, and the parts that were marked on the screen at that moment. */
export type Heard = { name: string; language: string; marked: string };

export type EarOptions = {
  /** What a person waits for, by the question it belongs to: heard at a pace that leaves time to press. */
  awaited?: Record<string, string>;
  /** Parts that are pressed whenever they are offered. */
  always?: readonly string[];
  /** `silent`: no sound device; `mute`: one that never begins; `missing`: no clip is there. */
  fault?: 'silent' | 'mute' | 'missing';
};

/** All that a person with closed eyes knows of the page, and two places to touch. */
export type Ear = {
  heard: readonly Heard[];
  /** The next clip after those that were waited for. */
  next(): Promise<Heard>;
  /** Waits until one of these begins to play. */
  until(...names: string[]): Promise<Heard>;
  pressCorner(): Promise<void>;
  pressBottomEdge(): Promise<void>;
};

/** To be called before the page is opened. */
export async function giveEar(page: Page, options: EarOptions = {}): Promise<Ear> {
  const heard: Heard[] = [];
  let place = 0;
  let wake = () => {};
  await page.exposeFunction('tellHeard', (one: Heard) => {
    heard.push(one);
    wake();
  });
  await page.addInitScript(listenInPage, options);
  const next = async () => {
    while (place >= heard.length) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return heard[place++] as Heard;
  };
  const touch = async (at: (size: { width: number; height: number }) => [number, number]) => {
    const size = page.viewportSize();
    if (size === null) throw new Error('the page has no size');
    await page.mouse.click(...at(size));
  };
  return {
    heard,
    next,
    async until(...names) {
      for (let one = await next(); ; one = await next()) if (names.includes(one.name)) return one;
    },
    pressCorner: () => touch(({ width }) => [width - 60, 50]),
    pressBottomEdge: () => touch(({ width, height }) => [width / 2, height - 12]),
  };
}

/** Runs in the page: reports what plays, and hurries through what nobody waits for. */
function listenInPage({ awaited = {}, always = [], fault }: EarOptions): void {
  const HURRY = 8;
  let wanted = '';
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    Object.assign(window, { lastAudio: this });
    const [, language = '', name = ''] = /\/([\w-]+)\/([^/]+)\.mp3$/.exec(this.src) ?? [];
    wanted = awaited[name] ?? wanted;
    const slow = name === wanted || always.includes(name);
    this.defaultPlaybackRate = this.playbackRate = slow ? 0.75 : HURRY;
    const marked = document.querySelector<HTMLElement>('[data-heard]')?.dataset.say ?? '';
    const tell = () => (window as unknown as { tellHeard(one: Heard): void }).tellHeard({ name, language, marked });
    if (fault === 'silent') return Promise.reject(new DOMException('no device', 'NotSupportedError'));
    if (fault === 'mute') return new Promise(() => {});
    if (fault === 'missing') this.src = this.src.replace(name, 'no-such-clip');
    return play.call(this).then(tell);
  };
}
