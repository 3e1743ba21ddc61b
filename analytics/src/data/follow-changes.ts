import { decideLive, type LiveEvent, type LiveState, liveAtStart } from './live-connection.ts';

/** The part of `EventSource` that is used. */
export type EventLine = Pick<EventSource, 'addEventListener' | 'close'>;

export type FollowedWorld = {
  openEvents: () => EventLine;
  /** Calls when the network or the page comes back; returns how to stop that. */
  onBack: (listener: () => void) => () => void;
  chance: () => number;
};

type Listeners = { onStatus: (status: LiveState['status']) => void; onChanged: () => void };

/** Keeps a line of events open until it is stopped. Decides nothing itself: see `decideLive`. */
export function followChanges(world: FollowedWorld, { onStatus, onChanged }: Listeners): () => void {
  let state = liveAtStart;
  let line: EventLine | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open() {
    line?.close();
    const own = world.openEvents();
    line = own;
    own.addEventListener('ready', () => happened('ready'));
    own.addEventListener('changed', () => happened('changed'));
    own.addEventListener('error', () => {
      // The browser's own retry gives up on some answers, so the line is always closed and reopened here.
      own.close();
      if (line === own) happened('failed');
    });
  }

  function happened(event: LiveEvent) {
    const decision = decideLive(state, event, world.chance());
    state = decision.state;
    onStatus(state.status);
    if (decision.refetch) onChanged();
    if (decision.reconnectInMs === null) return;
    clearTimeout(timer);
    timer = setTimeout(open, decision.reconnectInMs);
  }

  open();
  const stopBack = world.onBack(() => happened('back'));
  return () => {
    stopBack();
    clearTimeout(timer);
    line?.close();
    line = null;
  };
}
