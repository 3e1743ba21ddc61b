import type { ComponentChildren } from 'preact';

// A region that scrolls must be reachable with the keyboard alone, though nothing in it can be pressed.
const reachable = { tabIndex: 0 };

type ScrollRegionProps = { label: string; class: string; children: ComponentChildren };

export function ScrollRegion({ label, class: className, children }: ScrollRegionProps) {
  return (
    <section class={className} aria-label={label} {...reachable}>
      {children}
    </section>
  );
}
