import type { DeviceReply, PairingCodeReply } from '@hailong/shared/contract/devices.ts';
import { QrCode } from './qr-code.tsx';
import type { DeviceSpeech } from './use-device-words.ts';

export type GivenPairing = PairingCodeReply & {
  deviceId: string;
  counter: string;
  /** When the tablet was paired before; a later moment says that the code was used. */
  pairedBefore: string | null;
};

type PairingPanelProps = {
  given: GivenPairing;
  /** The tablet as the page last heard of it. */
  device: DeviceReply | null;
  speech: DeviceSpeech;
};

/** The six digits large, the same as a QR code, and what to do with them; says so once the tablet is paired. */
export function PairingPanel({ given, device, speech: { words, moment } }: PairingPanelProps) {
  const pairedAt = device === null || device.pairedAt === given.pairedBefore ? null : device.pairedAt;
  const address = given.pairingUrl.replace(/#.*$/, '');
  if (pairedAt !== null) {
    return (
      <p class="paired" role="status">
        {words.paired(moment(Date.parse(pairedAt)))}
      </p>
    );
  }
  return (
    <>
      <div class="pairing">
        <div>
          <p class="code-label">{words.code}</p>
          <p class="pairing-code" data-pairing-code={given.pairingCode}>
            {given.pairingCode.slice(0, 3)}
            <span class="code-gap" />
            {given.pairingCode.slice(3)}
          </p>
          <p class="soft">{words.validUntil(moment(Date.parse(given.pairingExpiresAt)))}</p>
          <ol class="pairing-steps">
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>{words.stepByHand(address)}</p>
        </div>
        <QrCode text={given.pairingUrl} label={words.qr} />
      </div>
      {isLoopback(address) && <p class="notice">{words.onlyHere}</p>}
      <p class="soft" role="status">
        {words.waiting}
      </p>
    </>
  );
}

function isLoopback(address: string): boolean {
  return URL.canParse(address) && /^(localhost|127\..*|\[::1\])$/.test(new URL(address).hostname);
}
