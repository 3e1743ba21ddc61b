import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { World } from '../world.ts';

/** A part of a page that an address may name with `#id`: once it is there, the page opens at it, and so does the keyboard. */
export function useLanding(world: World, id: string, isThere: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isThere && world.place().hash === `#${id}`) land(heading.current);
  }, [world, id, isThere]);
  return heading;
}

export function land(heading: HTMLElement | null): void {
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
