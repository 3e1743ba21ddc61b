import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';

const kinds: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export async function openDossiers(page: Page, baseUrl: string): Promise<void> {
  await page.goto(new URL('/ho-so', baseUrl).href);
  await page.locator('.history').waitFor();
}

/** Drops files on the middle of the page, not on the frame, as a hurried hand does. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => ({
    name: basename(path),
    type: kinds[path.slice(path.lastIndexOf('.'))] ?? '',
    base64: readFileSync(path).toString('base64'),
  }));
  const dataTransfer = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, type, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type }));
    }
    return transfer;
  }, files);
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('.history', event, { dataTransfer, bubbles: true, cancelable: true });
  }
}

/** Gives files to the page's own file button. */
export async function chooseFiles(page: Page, paths: string | readonly string[]): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(paths);
}

export type ShownPreview = {
  counts: string;
  /** Before and after, as people read them. */
  standing: Readonly<Record<string, { before: string; after: string }>>;
  /** Our column to the list's header. */
  columns: Readonly<Record<string, string>>;
  facts: string;
};

export async function waitForPreview(page: Page, fileName: string): Promise<void> {
  await page.locator('.preview h2', { hasText: fileName }).waitFor();
}

export async function readPreview(page: Page): Promise<ShownPreview> {
  return page.locator('.preview').evaluate((preview) => {
    const text = (element: Element | null | undefined) => element?.textContent ?? '';
    const rows = (attribute: string) => [...preview.querySelectorAll(`tr[${attribute}]`)];
    return {
      counts: text(preview.querySelector('.counts')),
      standing: Object.fromEntries(
        rows('data-standing').map((row) => {
          const [before, after] = row.querySelectorAll('td');
          return [row.getAttribute('data-standing') ?? '', { before: text(before), after: text(after) }];
        }),
      ),
      columns: Object.fromEntries(
        rows('data-column').map((row) => [row.getAttribute('data-column') ?? '', text(row.querySelector('td'))]),
      ),
      facts: text(preview.querySelector('.preview-facts')),
    };
  });
}

/** Rows to mend that are listed, by the kind of their problem. */
export async function readProblems(page: Page): Promise<Record<string, number[]>> {
  const groups = await page.locator('tbody[data-problem]').evaluateAll((found) =>
    found.map((group) => {
      const rows = [...group.querySelectorAll('tr[data-row]')].map((row) => Number(row.getAttribute('data-row')));
      return [group.getAttribute('data-problem') ?? '', rows] as const;
    }),
  );
  return Object.fromEntries(groups);
}

/** Presses *Nhập danh sách* and waits until the page says what became of the list. */
export async function confirmImport(page: Page): Promise<void> {
  await page.locator('.preview .button').click();
  await page.locator('.stored').waitFor();
}

/** Says what columns nobody knows are, and previews again. */
export async function sayColumns(page: Page, columns: Readonly<Record<string, string>>): Promise<void> {
  for (const [header, column] of Object.entries(columns)) {
    await page.getByLabel(header).selectOption(column);
  }
  await page.locator('.unknown button[type="submit"]').click();
  for (const column of Object.values(columns)) await page.locator(`tr[data-column="${column}"]`).waitFor();
}

/** Takes the last import back, through the question whether that is meant. @returns what the page says of it */
export async function undoImport(page: Page, fileName: string): Promise<string> {
  await page.locator('.history tr', { hasText: fileName }).locator('.undo').click();
  await page.locator('dialog[open] .button').click();
  return (await page.locator('[data-undone]').textContent()) ?? '';
}
