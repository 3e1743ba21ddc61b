import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SoundsReply } from '@hailong/shared/contract/sounds.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beepingMicrophone, firstPage, openBrowser, tablet } from '../browser/chromium.ts';
import { openKiosk, pair } from '../browser/kiosk-page.ts';
import { choosePart, keptSums, noteOwnSounds, openRecording, speak } from '../browser/recording-page.ts';
import { runJson } from '../processes/server-process.ts';
import { until } from '../processes/until.ts';
import { type Centre, openCentre } from './open-centre.ts';

let centre: Centre;
beforeAll(async () => {
  centre = await openCentre();
});
afterAll(() => centre?.close());

/** A language of which only the way to begin is written down. */
async function addLanguage(): Promise<void> {
  const path = join(centre.folder, 'cma.json');
  writeFileSync(path, JSON.stringify({ language: 'cma', name: 'Mạ', texts: { start: 'Lơh jap' } }));
  await runJson(centre.place, ['load-language', path]);
}

async function openTablet(name: string, flags: readonly string[] = []) {
  const { place, server, folder } = centre;
  const device = await runJson<{ pairingCode: string }>(place, ['add-device', '--counter', name]);
  const context = await openBrowser(join(folder, name), tablet, flags);
  const page = await firstPage(context);
  const sounds = await noteOwnSounds(page);
  await openKiosk(page, server.url);
  await pair(page, device.pairingCode);
  return { context, page, sounds };
}

async function publishedSounds() {
  const { token } = await runJson<{ token: string }>(centre.place, ['add-token', '--role', 'staff']);
  const reply = await fetch(`${centre.server.url}/api/v1/sounds`, { headers: { authorization: `Bearer ${token}` } });
  return ((await reply.json()) as SoundsReply).sounds;
}

/** Resolves once the centre's clip lies on the tablet. */
async function waitForClip(page: Page, sha256: string): Promise<void> {
  // The configuration is asked for again when the network comes back.
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await until('the clip lies on the tablet', async () => (await keptSums(page)).includes(sha256));
}

const invitation = 'Mời ông/bà đánh giá chất lượng phục vụ';

test('a voice of the place, recorded on one tablet, is heard on another that is offline', async () => {
  await addLanguage();
  const speaker = await openTablet('thu-am', beepingMicrophone);
  const other = await openTablet('may-hai');
  try {
    const { page } = speaker;
    await openRecording(page, 'Mạ');
    await choosePart(page, invitation);
    expect(await page.getByRole('button', { name: 'Bắt đầu ghi', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('checkbox').click();

    await speaker.context.setOffline(true);
    await speak(page, 'Bắt đầu ghi');
    await page.getByRole('button', { name: 'Nghe lại', exact: true }).click();
    await page.waitForFunction(() => (window as unknown as { soundsPlayed: string[] }).soundsPlayed.length === 1);
    const [firstTake] = await speaker.sounds();
    await speak(page, 'Ghi lại');
    await page.getByRole('button', { name: 'Gửi tới mọi máy', exact: true }).click();
    await page.getByText('Chưa kết nối được máy chủ').waitFor();
    expect(await publishedSounds()).toEqual([]);

    await speaker.context.setOffline(false);
    await page.getByRole('button', { name: 'Gửi tới mọi máy', exact: true }).click();
    await page.getByText('Đã gửi các máy').waitFor();
    const [sound] = await publishedSounds();
    expect(sound).toMatchObject({ language: 'cma', name: 'invitation', mediaType: 'audio/webm' });
    expect(sound?.sha256).not.toBe(firstTake);

    await waitForClip(other.page, sound?.sha256 ?? '');
    await other.context.setOffline(true);
    await other.page.getByRole('button', { name: 'Mạ', exact: true }).click();
    // A text that the language lacks is shown in Vietnamese, and its sound is the speaker's all the same.
    await other.page.getByRole('heading', { name: invitation }).waitFor();
    await other.page.getByRole('button', { name: 'Lơh jap', exact: true }).waitFor();
    await other.page.getByRole('button', { name: 'Nghe', exact: true }).click();
    await other.page.waitForFunction(
      (sum) => (window as unknown as { soundsPlayed: string[] }).soundsPlayed.includes(sum),
      sound?.sha256 ?? '',
    );
  } finally {
    await speaker.context.close();
    await other.context.close();
  }
});

test('one speaker goes through part after part, sends them at once, and takes one back', async () => {
  await addLanguage();
  const { context, page } = await openTablet('nhieu-cau', beepingMicrophone);
  try {
    await openRecording(page, 'Mạ');
    await page.getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Ghi lần lượt', exact: true }).click();
    await speak(page, 'Bắt đầu ghi');
    await speak(page, 'Ghi câu tiếp theo');
    await speak(page, 'Ghi câu tiếp theo');
    await page.getByRole('button', { name: 'Danh sách', exact: true }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Bắt đầu', exact: true }).waitFor();
    await openRecording(page, 'Mạ');
    const before = (await publishedSounds()).length;
    await page.getByRole('button', { name: 'Gửi 3 đoạn tới mọi máy', exact: true }).click();
    await page.getByRole('button', { name: /^Gửi 3 đoạn|^Đang gửi \d/ }).waitFor({ state: 'detached' });
    expect((await publishedSounds()).length).toBe(before + 3);

    await page
      .getByRole('button', { name: /Đã gửi các máy/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Gỡ khỏi mọi máy', exact: true }).click();
    await page.getByRole('button', { name: 'Gỡ', exact: true }).click();
    await page.getByText('Chưa có tiếng').waitFor();
    expect((await publishedSounds()).length).toBe(before + 2);
  } finally {
    await context.close();
  }
});

test('a microphone that is refused is said so, and how to allow it', async () => {
  await addLanguage();
  const { context, page } = await openTablet('khong-cho');
  try {
    await openRecording(page, 'Mạ');
    await choosePart(page, 'Không áp dụng');
    await page.getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Bắt đầu ghi', exact: true }).click();
    await page.getByRole('alert').getByText(/micrô/).waitFor();
  } finally {
    await context.close();
  }
});
