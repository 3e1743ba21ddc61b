import type { DeviceReply } from '@hailong/shared/contract/devices.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useSpeech } from '../../speech.tsx';
import { clockErrorSeconds, deviceState, inOrder, lastSeenMs } from './device-state.ts';
import type { DeviceSpeech } from './use-device-words.ts';

export type DeviceAction = 'change' | 'newCode' | 'revoke';

type DeviceTableProps = {
  devices: readonly DeviceReply[];
  nowMs: number;
  speech: DeviceSpeech;
  /** Null for people who may only look. */
  onAction: ((action: DeviceAction, device: DeviceReply) => void) | null;
};

export function DeviceTable({ devices, nowMs, speech, onAction }: DeviceTableProps) {
  const { words } = speech;
  return (
    <ScrollRegion label={words.caption} class="device-table stacking">
      <table>
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.device}</th>
            <th scope="col">{words.counter}</th>
            <th scope="col">{words.state}</th>
            <th scope="col" class="number">
              {words.queue}
            </th>
            <th scope="col" class="number">
              {words.battery}
            </th>
            <th scope="col">{words.storage}</th>
            <th scope="col">{words.clock}</th>
            <th scope="col">{words.version}</th>
            {onAction !== null && <th scope="col">{words.actions}</th>}
          </tr>
        </thead>
        <tbody>
          {inOrder(devices, nowMs).map((device) => (
            <DeviceRow key={device.deviceId} {...{ device, nowMs, speech, onAction }} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type DeviceRowProps = Omit<DeviceTableProps, 'devices'> & { device: DeviceReply };

function DeviceRow({ device, nowMs, speech, onAction }: DeviceRowProps) {
  const { words, age, length } = speech;
  const { format } = useSpeech();
  const state = deviceState(device, nowMs);
  const clock = clockErrorSeconds(device);
  const kept = device.storagePersisted === null ? 'unknown' : device.storagePersisted ? 'yes' : 'no';
  return (
    <tr data-device={device.deviceId} data-state={state}>
      <th scope="row">{device.name ?? <span class="soft">{words.unnamed}</span>}</th>
      <td data-label={words.counter}>{device.counter}</td>
      <td data-label={words.state}>
        <StateMark state={state} />
        {words.states[state]}
        <small class="under">{underState(device, state, speech)}</small>
      </td>
      <td class="number" data-label={words.queue}>
        {device.queue === null ? words.unknown : format.count(device.queue)}
        {device.queue !== null && device.queue > 0 && device.oldestFinishedAt !== null && (
          <small class="under">{words.oldest(age(Date.parse(device.oldestFinishedAt)))}</small>
        )}
      </td>
      <td class="number" data-label={words.battery}>
        {device.battery === null ? words.unknown : format.wholePercent(device.battery)}
      </td>
      <td data-label={words.storage}>{words.kept[kept]}</td>
      <td data-label={words.clock}>
        {clock === null && words.unknown}
        {clock === 0 && words.clockRight}
        {clock !== null && clock > 0 && words.clockBehind(length(clock))}
        {clock !== null && clock < 0 && words.clockAhead(length(clock))}
      </td>
      <td data-label={words.version}>{device.version ?? words.unknown}</td>
      {onAction !== null && (
        <td class="actions">
          {state !== 'revoked' &&
            (['change', 'newCode', 'revoke'] as const).map((action) => (
              <button key={action} type="button" class="link" onClick={() => onAction(action, device)}>
                {words[action]}
                <span class="unseen"> {words.whichDevice(device.name ?? words.unnamed, device.counter)}</span>
              </button>
            ))}
        </td>
      )}
    </tr>
  );
}

/** How long, since when or until when. */
function underState(device: DeviceReply, state: ReturnType<typeof deviceState>, { words, age, moment }: DeviceSpeech) {
  const at = (instant: string) => moment(Date.parse(instant));
  const { pairingExpiresAt, revokedAt } = device;
  const seenMs = lastSeenMs(device) ?? 0;
  if (state === 'revoked') return revokedAt === null ? '' : words.revokedAt(at(revokedAt));
  if (state === 'unpaired')
    return pairingExpiresAt === null ? words.codeExpired : words.codeUntil(at(pairingExpiresAt));
  const seen = state === 'lost' ? words.lostSince(moment(seenMs)) : words.seen(age(seenMs));
  return pairingExpiresAt === null || device.pairedAt === null
    ? seen
    : `${seen}, ${words.codeWaits(at(pairingExpiresAt))}`;
}

/** Full, empty, dashed, crossed: told apart without colour. */
function StateMark({ state }: { state: ReturnType<typeof deviceState> }) {
  return (
    <svg class={`device-mark ${state}`} viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <circle cx="5" cy="5" r="3.5" />
      {state === 'revoked' && <path d="M2.5 7.5l5-5" />}
    </svg>
  );
}
