import type { ComponentChildren } from 'preact';

type ButtonProps = {
  kind?: 'primary' | 'plain' | 'quiet';
  disabled?: boolean;
  /** Part that is read aloud for it. */
  say?: string;
  onPress(): void;
  children: ComponentChildren;
};

export function Button({ kind = 'plain', disabled = false, say, onPress, children }: ButtonProps) {
  return (
    <button type="button" class={`button ${kind}`} disabled={disabled} data-say={say} onClick={onPress}>
      {children}
    </button>
  );
}
