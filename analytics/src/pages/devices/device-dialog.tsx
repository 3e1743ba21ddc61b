import type { DeviceReply, NewDeviceReply, PairingCodeReply } from '@hailong/shared/contract/devices.ts';
import { useState } from 'preact/hooks';
import { useSpeech } from '../../speech.tsx';
import type { World } from '../../world.ts';
import { AskOnce } from './ask-once.tsx';
import { type DeviceDraft, DeviceForm } from './device-form.tsx';
import type { DeviceAction } from './device-table.tsx';
import type { DeviceList } from './load-devices.ts';
import { PageDialog } from './page-dialog.tsx';
import { type GivenPairing, PairingPanel } from './pairing-panel.tsx';
import type { DeviceSpeech } from './use-device-words.ts';

export type OpenDialog = { action: 'add' } | { action: DeviceAction; device: DeviceReply };

type DeviceDialogProps = {
  open: OpenDialog;
  list: DeviceList;
  world: World;
  speech: DeviceSpeech;
  onChanged: () => void;
  onClosed: () => void;
};

/** What an administrator does with a tablet, over the page. A code that was given stays until the dialog is closed. */
export function DeviceDialog({ open, list, world, speech, onChanged, onClosed }: DeviceDialogProps) {
  const { words } = speech;
  const [given, setGiven] = useState<GivenPairing | null>(null);
  const titles = {
    add: words.addTitle,
    change: words.changeTitle,
    newCode: words.codeTitle,
    revoke: words.revokeTitle,
  };
  const title = given === null ? titles[open.action] : words.pairingTitle(given.counter);
  const device = list.devices.find((one) => one.deviceId === given?.deviceId) ?? null;
  return (
    <PageDialog title={title} onClosed={onClosed}>
      {(close) =>
        given === null ? (
          <Asked {...{ open, list, world, speech, onChanged, close }} onGiven={setGiven} />
        ) : (
          <>
            <PairingPanel given={given} device={device} speech={speech} />
            <CloseButton onClose={close} />
          </>
        )
      }
    </PageDialog>
  );
}

type AskedProps = Omit<DeviceDialogProps, 'onClosed'> & {
  close: () => void;
  onGiven: (given: GivenPairing) => void;
};

function Asked({ open, list, world, speech, onChanged, close, onGiven }: AskedProps) {
  const { words } = speech;
  const asking = { cancel: words.cancel, onCancel: close };
  if (open.action === 'add') {
    return (
      <DeviceForm
        start={{ counter: list.counters[0] ?? '', name: '' }}
        counters={list.counters}
        submit={words.addSubmit}
        speech={speech}
        onCancel={close}
        onSubmit={async ({ counter, name }) => {
          const json = { counter, ...(name === '' ? {} : { name }) };
          const answer = await world.client.send<NewDeviceReply>('POST', '/devices', json);
          if (answer.ok) onGiven({ ...answer.value, counter, pairedBefore: null });
          if (answer.ok) onChanged();
          return answer;
        }}
      />
    );
  }
  const { device } = open;
  const path = `/devices/${encodeURIComponent(device.deviceId)}`;
  if (open.action === 'newCode') {
    const ask = async () => {
      const answer = await world.client.send<PairingCodeReply>('POST', `${path}/pairing`);
      const { deviceId, counter, pairedAt: pairedBefore } = device;
      if (answer.ok) onGiven({ ...answer.value, deviceId, counter, pairedBefore });
      return answer;
    };
    return <AskOnce {...asking} lines={[words.codeAsk, words.codeKept]} submit={words.codeSubmit} onSubmit={ask} />;
  }
  const send = async (method: 'PUT' | 'DELETE', body?: object) => {
    const answer = await world.client.send(method, path, body);
    if (!answer.ok) return answer;
    onChanged();
    close();
    return answer;
  };
  if (open.action === 'revoke') return <RevokeForm {...{ device, speech, close }} onRevoke={() => send('DELETE')} />;
  return (
    <DeviceForm
      start={{ counter: device.counter, name: device.name ?? '' }}
      counters={list.counters}
      submit={words.save}
      note={words.changeNote}
      speech={speech}
      onCancel={close}
      onSubmit={({ counter, name }: DeviceDraft) => send('PUT', { counter, name: name === '' ? null : name })}
    />
  );
}

type RevokeFormProps = {
  device: DeviceReply;
  speech: DeviceSpeech;
  close: () => void;
  onRevoke: Parameters<typeof AskOnce>[0]['onSubmit'];
};

function RevokeForm({ device, speech: { words }, close, onRevoke }: RevokeFormProps) {
  const { format } = useSpeech();
  const { queue } = device;
  const known = queue === 0 ? words.revokeNothing : words.revokeWaiting(queue ?? 0, format.count(queue ?? 0));
  const which = words.whichDevice(device.name ?? words.unnamed, device.counter);
  const lines = [which, words.revokeAsk, queue === null ? words.revokeUnknown : known];
  return (
    <AskOnce {...{ lines }} submit={words.revokeSubmit} cancel={words.cancel} onSubmit={onRevoke} onCancel={close} />
  );
}

function CloseButton({ onClose }: { onClose: () => void }) {
  const { words } = useSpeech();
  return (
    <p class="dialog-buttons">
      <button type="button" class="button" onClick={onClose}>
        {words.close}
      </button>
    </p>
  );
}
