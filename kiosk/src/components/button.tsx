import type { ComponentChildren } from 'preact';

type ButtonProps = {
  kind?: 'primary' | 'plain' | 'quiet';
  disabled?: boolean;
  onPress(): void;
  children: ComponentChildren;
};

export function Button({ kind = 'plain', disabled = false, onPress, children }: ButtonProps) {
  return (
    <button type="button" class={`button ${kind}`} disabled={disabled} onClick={onPress}>
      {children}
    </button>
  );
}
