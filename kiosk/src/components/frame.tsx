import type { ComponentChildren } from 'preact';
import { ChooseStrip } from './choose-strip.tsx';
import { ScrollArea } from './scroll-area.tsx';

type FrameProps = {
  name: string;
  top?: ComponentChildren;
  actions?: ComponentChildren;
  children: ComponentChildren;
};

/** Every screen: what is above, what it says, and the actions at the thumb, always at the same place. */
export function Frame({ name, top, actions, children }: FrameProps) {
  return (
    <main class={`frame ${name}`}>
      {top !== undefined && <div class="top">{top}</div>}
      <ScrollArea>{children}</ScrollArea>
      {actions !== undefined && <div class="actions">{actions}</div>}
      <ChooseStrip />
    </main>
  );
}
