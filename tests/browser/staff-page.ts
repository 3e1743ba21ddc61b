import type { Download, Page } from 'playwright-core';

/** Where the hidden corner is, top left. */
const corner = { x: 48, y: 48 };

/** Holds the corner until something opens, as staff do. */
export async function holdCorner(page: Page): Promise<void> {
  await page.mouse.move(corner.x, corner.y);
  await page.mouse.down();
  await page.locator('dialog.staff').waitFor();
  await page.mouse.up();
}

/** Types a PIN on the keypad and asks to open. */
export async function enterPin(page: Page, pin: string): Promise<void> {
  const dialog = page.locator('dialog.staff');
  for (const key of pin) await dialog.getByRole('button', { name: key, exact: true }).click();
  await dialog.getByRole('button', { name: 'Mở', exact: true }).click();
}

export async function openStaffCorner(page: Page, pin: string): Promise<void> {
  await holdCorner(page);
  await enterPin(page, pin);
  await page.getByRole('heading', { name: 'Dành cho cán bộ' }).waitFor();
}

/** From the open corner to the file that the browser downloaded. */
export async function downloadRescueFile(page: Page): Promise<Download> {
  const dialog = page.locator('dialog.staff');
  await dialog.getByRole('button', { name: 'Tệp cứu hộ', exact: true }).click();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Tạo tệp', exact: true }).click();
  return downloading;
}
