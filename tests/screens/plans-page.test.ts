import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, firstPage, openBrowser } from '../browser/chromium.ts';
import { type PersonSignIn, signIn } from '../browser/dashboard-page.ts';
import { type Centre, openCentre } from '../main-job/open-centre.ts';
import { runJson } from '../processes/server-process.ts';

let centre: Centre;
beforeAll(async () => {
  centre = await openCentre();
});
afterAll(() => centre?.close());

async function openPlan(context: BrowserContext, person: PersonSignIn): Promise<Page> {
  const page = await firstPage(context);
  await signIn(page, centre.server.url, person);
  await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
  await page.locator('.plan-document').waitFor();
  return page;
}

const addPerson = (name: string, role: string) =>
  runJson<PersonSignIn>(centre.place, ['add-user', '--name', name, '--role', role]);
const targetOf = async (period: string) =>
  (await runJson<CoverageReply>(centre.place, ['coverage', '--period', period])).target;

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator(selector).evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`never reached: ${selector}`);
}

async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

test('an administrator amends the plan with the keyboard alone, and loses nothing to a refusal', async () => {
  const context = await openBrowser(join(centre.folder, 'plan-office'), desk);
  try {
    const page = await openPlan(context, await addPerson('huong', 'administrator'));
    expect(await faultsOf(page), 'the plan').toEqual([]);
    expect(await page.locator('h1').textContent()).toContain('18/KH-UBND');
    await tabTo(page, '.plan-actions .button');
    await page.keyboard.press('Enter');
    await page.locator('.plan-form').waitFor();
    expect(await faultsOf(page), 'the form').toEqual([]);

    await typeInto(page, '.target-fields input[inputmode="decimal"]', 'ba mươi');
    await tabTo(page, '.plan-form .field:has-text("Lời nhắn") textarea');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('Xin mời '.repeat(200));
    await tabTo(page, 'input[name="applies"]:checked');
    await page.keyboard.press('ArrowDown');
    await typeInto(page, '.applies-way ~ .fields input[type="date"]', '');
    // The same in a browser that asks for the month first.
    await page.keyboard.type('07072026');
    await tabTo(page, '.plan-form button[type="submit"]');
    await page.keyboard.press('Enter');
    await page.locator('.plan-form [role="alert"]').getByText('tỷ lệ').waitFor();

    // The message is longer than a plan may hold: that, only the server says.
    await page.locator('h1').focus();
    await typeInto(page, '.target-fields input[inputmode="decimal"]', '30');
    await tabTo(page, '.plan-form button[type="submit"]');
    await page.keyboard.press('Enter');
    await page.locator('.plan-form [role="alert"]').getByText('messages').waitFor();
    expect(await faultsOf(page), 'a refusal').toEqual([]);
    expect(await page.locator('.target-fields input[inputmode="decimal"]').inputValue()).toBe('30');
    expect(await page.locator('.applies-way ~ .fields input[type="date"]').inputValue()).toBe('2026-07-07');

    await page.locator('h1').focus();
    await typeInto(page, '.plan-form .field:has-text("Lời nhắn") textarea', 'Mời ông/bà đánh giá');
    await tabTo(page, '.plan-form button[type="submit"]');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Đã lưu').waitFor();
    expect(await page.locator('.plan-history tbody tr').count()).toBe(2);
    expect(await page.locator('.plan-history tbody').textContent()).toContain('huong');
    expect([await targetOf('2026-06'), await targetOf('2026-07')]).toEqual([0.1, 0.3]);
  } finally {
    await context.close();
  }
});

test('the form and the questions about the citizen reach the tablet, and the history says what changed', async () => {
  const context = await openBrowser(join(centre.folder, 'plan-survey'), desk);
  try {
    const page = await openPlan(context, await addPerson('nga', 'administrator'));
    expect(await page.locator('.plan-document').textContent()).toContain('Không hỏi gì về người trả lời');
    await page.getByRole('button', { name: 'Sửa kế hoạch' }).click();
    await page.getByLabel('Phiếu luân phiên: 6 câu').check();
    await page.getByLabel('Tuổi').check();
    await page.getByLabel('Giới tính').check();
    await page.getByLabel('Bỏ cả phiếu').check();
    await page.getByLabel('Thời gian lưu phiếu').fill('5 năm');
    await page.getByLabel('Mở cửa lúc').fill('17:00');
    await page.getByLabel('Đóng cửa lúc').fill('16:30');
    await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
    await page.locator('.plan-form [role="alert"]').getByText('giờ đóng cửa').waitFor();
    await page.getByLabel('Mở cửa lúc').fill('07:30');
    await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
    await page.getByRole('status').getByText('Đã lưu').waitFor();

    const text = await page.locator('.plan-document').textContent();
    for (const said of ['Phiếu luân phiên', 'Giới tính', 'Tuổi', 'Bỏ cả phiếu', '5 năm', '07:30 – 16:30']) {
      expect(text).toContain(said);
    }
    expect(await page.locator('.plan-history .changes').first().textContent()).toBe(
      'mẫu phiếu, hỏi về người trả lời, phiếu bỏ dở, thời gian lưu phiếu, giờ làm việc',
    );
    expect(await faultsOf(page), 'the changed plan').toEqual([]);

    const headers = { authorization: `Bearer ${centre.device.token}` };
    const reply = await fetch(`${centre.server.url}/api/v1/kiosk/configuration`, { headers });
    expect(await reply.json()).toMatchObject({
      form: 'rotating',
      questionnaire: { id: 'sipas-rotating' },
      stoppedEarly: 'drop',
      demographics: [{ id: 'gender' }, { id: 'age' }],
      retention: '5 năm',
      openingHours: { from: '07:30', to: '16:30' },
    });
  } finally {
    await context.close();
  }
});

test('next year begins from this plan, with tiers', async () => {
  const context = await openBrowser(join(centre.folder, 'plan-next'), desk);
  try {
    const page = await openPlan(context, await addPerson('thu', 'administrator'));
    await page.getByRole('button', { name: 'Lập kế hoạch năm 2027' }).click();
    await page.getByLabel('Số kế hoạch').fill('02/KH-UBND');
    await page.getByLabel('Ngày ký').fill('2027-01-05');
    await page.getByLabel('Cách chia kỳ').selectOption('administrative');
    await page.getByLabel('Tỷ lệ theo số hồ sơ cả năm').check();
    await page.getByLabel('Bậc 1: đến bao nhiêu hồ sơ/năm').fill('200');
    await page.getByLabel('Bậc 1: tỷ lệ, %').fill('100');
    await page.getByLabel('Bậc 2: tỷ lệ, %').fill('12,5');
    await page.getByLabel('Số hồ sơ cả năm, nếu kế hoạch nêu').fill('1.500');
    expect(await faultsOf(page), 'tiers').toEqual([]);
    await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
    await page.getByRole('status').getByText('Đã lưu').waitFor();
    await page.getByRole('button', { name: 'Xem năm 2027, lần 1' }).click();
    expect(await page.locator('h1').textContent()).toContain('02/KH-UBND');
    const text = await page.locator('.plan-page').textContent();
    expect(text).toContain('Kế hoạch Tuyên truyền Cải cách hành chính năm 2027');
    expect(text).toContain('15/12/2026 – 14/01/2027');
    expect(await faultsOf(page), 'another version').toEqual([]);
    expect(await targetOf('2027-02')).toBe(0.125);
  } finally {
    await context.close();
  }
});

test('a leader reads the plan in both languages and changes nothing', async () => {
  const context = await openBrowser(join(centre.folder, 'plan-leader'), desk);
  try {
    const page = await openPlan(context, await addPerson('minh', 'leader'));
    expect(await page.locator('.plan-actions button:has-text("Sửa")').count()).toBe(0);
    await page.getByRole('button', { name: 'EN' }).click();
    await page.getByText('Only an administrator can edit the plan.').waitFor();
    expect(await faultsOf(page), 'in English').toEqual([]);
  } finally {
    await context.close();
  }
});
