import type { ComponentChildren } from 'preact';

type InnerLinkProps = {
  href: string;
  onGo: () => void;
  label?: string;
  class?: string;
  current?: boolean;
  children: ComponentChildren;
};

/** A link inside the app: a plain click stays in the page, anything else (new tab, copy address) is the browser's. */
export function InnerLink({ href, onGo, label, class: className, current = false, children }: InnerLinkProps) {
  return (
    <a
      href={href}
      class={className}
      aria-label={label}
      title={label}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        onGo();
      }}
    >
      {children}
    </a>
  );
}
