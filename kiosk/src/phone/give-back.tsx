import { IdleDialog } from '../components/idle-dialog.tsx';
import { useIdle } from '../components/use-idle.ts';

const LIMITS = { idleSeconds: 60, idleWarningSeconds: 30 };

/** On a tablet that somebody opened a link on: once nobody is there any more, the next citizen finds the tablet again. */
export function GiveBack({ onGone }: { onGone(): void }) {
  const { phase, stay } = useIdle(true, LIMITS, onGone);
  return phase.phase === 'asking' && <IdleDialog secondsLeft={phase.secondsLeft} onStay={stay} onLeave={onGone} />;
}
