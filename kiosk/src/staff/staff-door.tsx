import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StaffProps } from './staff-props.ts';

let loaded: ComponentType<StaffProps> | null = null;

/** Fetches what is behind the door, once; citizens load none of it. Rejects where it cannot be had. */
export async function loadStaffCorner(): Promise<ComponentType<StaffProps>> {
  loaded ??= (await import('../screens/staff-corner.tsx')).StaffCorner;
  return loaded;
}

export function StaffDoor(props: StaffProps) {
  const [found, setFound] = useState(() => ({ Corner: loaded }));
  useEffect(() => {
    if (found.Corner !== null) return;
    loadStaffCorner().then(
      (Corner) => setFound({ Corner }),
      () => props.onClose(),
    );
  }, []);
  return found.Corner === null ? null : <found.Corner {...props} />;
}
