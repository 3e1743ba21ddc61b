import type { DeviceReply } from '@hailong/shared/contract/devices.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Announcer } from '../components/announcer.tsx';
import { LiveMark } from '../components/live-mark.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useTitle } from '../components/use-title.ts';
import { useLive } from '../data/use-live.ts';
import type { PageProps } from '../pages.tsx';
import { useSpeech } from '../speech.tsx';
import { DeviceDialog, type OpenDialog } from './devices/device-dialog.tsx';
import { deviceState, summarise } from './devices/device-state.ts';
import { DeviceTable } from './devices/device-table.tsx';
import { type DeviceList, loadDevices } from './devices/load-devices.ts';
import { RescueSection } from './devices/rescue-section.tsx';
import { StaffPinSection } from './devices/staff-pin-section.tsx';
import { type DeviceSpeech, useDeviceWords } from './devices/use-device-words.ts';
import { useNow } from './devices/use-now.ts';
import './devices.css';
import './stacking-table.css';

/** Tablets report once a minute and nobody is told (see the server's `serveDevices`): this page asks by itself. */
const ASK_AGAIN_MS = 30_000;
const everything = {};

export function Devices({ world, session, onSignedOut }: PageProps) {
  const nowMs = useNow(world);
  const speech = useDeviceWords(nowMs);
  const { words } = speech;
  useTitle(words.title);
  const { value, refusal, status, askedAtMs, reload } = useLive(world, everything, loadDevices, onSignedOut);
  const [open, setOpen] = useState<OpenDialog | null>(null);
  useEffect(() => {
    const timer = setInterval(reload, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  const administers = session.role === 'administrator';
  if (value === null) {
    return refusal === null ? (
      <Loading title={words.title} />
    ) : (
      <ProblemNote refusal={refusal} title={words.failed} onRetry={reload} />
    );
  }
  const act = (action: Exclude<OpenDialog['action'], 'add'>, device: DeviceReply) => setOpen({ action, device });
  return (
    <div class="devices">
      <Standing list={value} nowMs={nowMs} speech={speech} administers={administers}>
        <LiveMark status={status} askedAtMs={askedAtMs} />
      </Standing>
      {administers && (
        <button type="button" class="button" onClick={() => setOpen({ action: 'add' })}>
          {words.add}
        </button>
      )}
      {value.devices.length > 0 && (
        <DeviceTable devices={value.devices} nowMs={nowMs} speech={speech} onAction={administers ? act : null} />
      )}
      {value.devices.some((one) => one.storagePersisted === false && one.revokedAt === null) && (
        <section class="notice">
          <h2>{words.storageTitle}</h2>
          <p>{words.storageWhy}</p>
        </section>
      )}
      {administers && <StaffPinSection {...{ world, speech }} />}
      {(administers || session.role === 'staff') && <RescueSection {...{ world, speech }} onStored={reload} />}
      {open !== null && (
        <DeviceDialog
          open={open}
          list={value}
          world={world}
          speech={speech}
          onChanged={reload}
          onClosed={() => setOpen(null)}
        />
      )}
    </div>
  );
}

type StandingProps = {
  list: DeviceList;
  nowMs: number;
  speech: DeviceSpeech;
  administers: boolean;
  children: ComponentChildren;
};

/** The answer first: how many, and which of them need somebody. */
function Standing({ list: { devices }, nowMs, speech: { words, moment }, administers, children }: StandingProps) {
  const { format } = useSpeech();
  const { total, lost, lostSinceMs, unpaired } = summarise(devices, nowMs);
  const working = devices.every((one) => ['working', 'revoked'].includes(deviceState(one, nowMs)));
  const parts = [working ? words.allWorking(format.count(total)) : words.all(format.count(total))];
  if (lostSinceMs !== null && lost === 1) parts.push(words.oneLost(moment(lostSinceMs)));
  if (lostSinceMs !== null && lost > 1) parts.push(words.someLost(format.count(lost), moment(lostSinceMs)));
  if (unpaired > 0) parts.push(words.someUnpaired(unpaired, format.count(unpaired)));
  const sentence = total === 0 ? words.none : parts.join(', ');
  return (
    <>
      <div class="page-top">{children}</div>
      <h1 class="sentence">{sentence}</h1>
      <Announcer text={sentence} />
      {total === 0 && <p class="lead">{administers ? words.noneNext : words.noneNextReader}</p>}
    </>
  );
}

function Loading({ title }: { title: string }) {
  const { words } = useSpeech();
  return (
    <div aria-busy="true">
      <h1 class="unseen">{title}</h1>
      <p class="unseen" role="status">
        {words.loading}
      </p>
    </div>
  );
}
