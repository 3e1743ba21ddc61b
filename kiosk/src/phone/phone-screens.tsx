import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { useWords } from '../components/surroundings.ts';
import { en } from '../strings/en.ts';
import { vi } from '../strings/vi.ts';
import type { LinkRefusal } from './phone-client.ts';

export function OpeningScreen() {
  const words = useWords();
  return (
    <Frame name="saving phone">
      <p class="lead late" data-say="phoneOpening">
        {words.phoneOpening}
      </p>
    </Frame>
  );
}

export function SendingScreen() {
  const words = useWords();
  return (
    <Frame name="saving phone">
      <p class="lead late" data-say="phoneSending" role="status">
        {words.phoneSending}
      </p>
    </Frame>
  );
}

/** Never thanks: the answers are only on this phone. */
export function UnsentScreen({ kept, onRetry }: { kept: boolean; onRetry(): void }) {
  const words = useWords();
  return (
    <Frame name="unsent phone" actions={<RetryButton onPress={onRetry} />}>
      <Heading say="phoneUnsentHeading">{words.phoneUnsentHeading}</Heading>
      <p class="reading" data-say="phoneUnsentDetail">
        {words.phoneUnsentDetail}
      </p>
      {kept && (
        <p class="reading" data-say="phoneUnsentKept">
          {words.phoneUnsentKept}
        </p>
      )}
    </Frame>
  );
}

export function UnreachableScreen({ onRetry }: { onRetry(): void }) {
  const words = useWords();
  return (
    <Frame name="unreachable phone" actions={<RetryButton onPress={onRetry} />}>
      <Heading say="phoneUnreachableHeading">{words.phoneUnreachableHeading}</Heading>
      <p class="reading" data-say="phoneUnreachableDetail">
        {words.phoneUnreachableDetail}
      </p>
    </Frame>
  );
}

function RetryButton({ onPress }: { onPress(): void }) {
  const words = useWords();
  return (
    <Button kind="primary" say="retry" onPress={onPress}>
      {words.retry}
    </Button>
  );
}

const refusals = {
  unknown: ['phoneUnknownHeading', 'phoneUnknownDetail'],
  expired: ['phoneExpiredHeading', 'phoneExpiredDetail'],
  used: ['phoneUsedHeading', 'phoneUsedDetail'],
} as const satisfies Record<LinkRefusal, readonly [keyof typeof vi, keyof typeof vi]>;

/**
 * A link that leads nowhere any more, in both languages: nobody can have chosen one yet.
 * @param notTaken answers were given all the same
 */
export function ClosedLinkScreen({ refusal, notTaken = false }: { refusal: LinkRefusal; notTaken?: boolean }) {
  const [heading, detail] = refusals[refusal];
  const second = { heading: en[heading], detail: en[detail], notTaken: en.phoneNotTaken };
  return (
    <Frame name="closed-link phone">
      <div lang="vi">
        <Heading say={heading}>{vi[heading]}</Heading>
        {notTaken && (
          <p class="reading" data-say="phoneNotTaken">
            {vi.phoneNotTaken}
          </p>
        )}
        <p class="reading" data-say={detail}>
          {vi[detail]}
        </p>
      </div>
      <div lang="en" class="phone-second">
        <p class="lead">
          <b>{second.heading}</b>
        </p>
        {notTaken && <p class="reading">{second.notTaken}</p>}
        <p class="reading">{second.detail}</p>
      </div>
    </Frame>
  );
}
