import { StaffHandle } from '../components/staff-handle.tsx';
import { loadStaffCorner, StaffDoor } from './staff-door.tsx';
import type { StaffProps } from './staff-props.ts';

export type StaffView = 'closed' | 'corner' | 'pairing' | 'recording';

type StaffSideProps = Omit<StaffProps, 'onPairAgain' | 'onRecord' | 'onClose'> & {
  view: StaffView;
  /** Whether no citizen is answering: only then there is something to hold. */
  handled: boolean;
  onView(view: StaffView): void;
};

/** The way in for staff, beside whatever a citizen sees. */
export function StaffSide({ view, handled, onView, ...props }: StaffSideProps) {
  if (view === 'corner') {
    return (
      <StaffDoor
        {...props}
        onPairAgain={() => onView('pairing')}
        onRecord={() => onView('recording')}
        onClose={() => onView('closed')}
      />
    );
  }
  if (view !== 'closed' || !handled) return null;
  // What cannot be fetched now is fetched, or found missing, when the door opens.
  return <StaffHandle onTouch={() => void loadStaffCorner().catch(() => {})} onOpen={() => onView('corner')} />;
}
