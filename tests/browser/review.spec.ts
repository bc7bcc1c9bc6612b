import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axeFinds, expect, test, watched } from './house.ts';

/** An invented article, so that the test holds no words of a real one. */
const article = (n: number): string => `Invented dispatch ${n}

Kenya said on 29 July 2023 that it would send 1,000 police officers to Haiti and lead the force.
The Bahamas offered 150 soldiers on 1 August 2023.

Jamaica is considering sending 200 soldiers. Gangs killed 24 people in Port-au-Prince on 3 July 2023.
The Security Council must vote before the force can deploy.`;

let made = 0;

/** Adds an invented source by pasting it, and stands on its page. */
async function pasted(page: Page): Promise<void> {
  await page.goto('/haiti/sources');
  await page.getByLabel('Or paste the text').fill(article(++made * 1000 + (Date.now() % 1000)));
  await page.getByLabel('Published').fill('2023-08-02');
  await page.getByRole('button', { name: 'Add the source' }).click();
  await page.waitForURL(/\/sources\/src_/);
}

const hand = (page: Page) => page.locator('[data-hand]');
const idInHand = (page: Page) => hand(page).getAttribute('data-hand');

test('accept, amend, reject, undo and next, all by keyboard', async ({ page }) => {
  const { errors } = watched(page);
  await pasted(page);
  const all = await page.locator('[data-row],[data-hand]').count();
  expect(all).toBeGreaterThan(2);
  const first = await idInHand(page);

  await page.keyboard.press('a');
  await expect(hand(page)).not.toHaveAttribute('data-hand', first ?? '');
  await expect(page.locator('[data-progress]')).toContainText('1 taken');
  await expect(page.locator(`[data-row="${first}"]`)).toContainText('accepted');
  await expect(page.locator('#hand .title')).toBeFocused();

  const second = await idInHand(page);
  await page.keyboard.press('e');
  await page.locator('#decide input:not([type=hidden]):focus, #decide select:focus').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#decide [name=note]').evaluate((input: HTMLInputElement) => {
    (input.closest('details') as HTMLDetailsElement).open = true;
  });
  await page.getByLabel('Note').fill('seen again in the afternoon edition');
  await page.locator('[data-do=amend]').press('Enter');
  await expect(hand(page)).not.toHaveAttribute('data-hand', second ?? '');
  await expect(page.locator('[data-progress]')).toContainText('2 taken');

  const third = await idInHand(page);
  await page.keyboard.press('x');
  await expect(page.locator('#reason')).toBeFocused();
  await page.keyboard.type('told better elsewhere');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-progress]')).toContainText('1 rejected');
  await expect(page.locator(`[data-row="${third}"]`)).toContainText('rejected');

  await page.keyboard.press('u');
  await expect(hand(page)).toHaveAttribute('data-hand', third ?? '');
  await expect(page.locator('[data-progress]')).toContainText('0 rejected');

  await page.keyboard.press('k');
  await expect(hand(page)).toHaveAttribute('data-hand', second ?? '');
  await page.keyboard.press('j');
  await expect(hand(page)).toHaveAttribute('data-hand', third ?? '');
  await page.keyboard.press('Space');
  await expect(page.locator('#passage')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('#hand .title')).toBeFocused();
  expect(await axeFinds(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('a number chooses the stance, and what was changed is amended', async ({ page }) => {
  await pasted(page);
  const offer = page.locator('[data-row]').filter({ hasText: 'Jamaica' }).first();
  if ((await offer.count()) > 0) await offer.getByRole('link').click();
  await expect(page.locator('#hand .title')).toContainText('Jamaica');
  const id = await idInHand(page);
  await page.keyboard.press('3');
  await expect(page.locator('[data-choices] input').nth(2)).toBeChecked();
  await page.keyboard.press('a');
  await expect(page.locator(`[data-row="${id}"]`)).toContainText('amended');
});

test('the words of a passage are chosen anew without a mouse', async ({ page }) => {
  await pasted(page);
  const start = page.locator('#decide [name=start]');
  const before = Number(await start.inputValue());
  await page.getByRole('button', { name: 'Start one word later' }).press('Enter');
  expect(Number(await start.inputValue())).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'End one word earlier' }).press('Enter');
  const quote = (await page.locator('#hand blockquote mark').textContent()) ?? '';
  const text = (await page.locator('[data-text]').textContent()) ?? '';
  expect(text.replaceAll(/\s+/g, ' ')).toContain(quote.replaceAll(/\s+/g, ' ').slice(0, 20));
  const id = await idInHand(page);
  await page.locator('#hand .title').focus();
  await page.keyboard.press('a');
  await expect(page.locator(`[data-row="${id}"]`)).toContainText('amended');
});

test('a claim that was missed is written by hand from the words chosen', async ({ page }) => {
  await pasted(page);
  await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('[data-text] p')];
    const last = paragraphs.at(-1) as Element;
    getSelection()?.selectAllChildren(last);
  });
  await page.keyboard.press('n');
  await expect(page.locator('[data-new] blockquote')).toContainText('must vote');
  await page.locator('[data-kinds]').getByRole('link', { name: 'Position' }).click();
  await page.getByLabel('Who', { exact: true }).fill('Kenya');
  await page.getByLabel('Who', { exact: true }).blur();
  await expect(page.getByLabel('Who', { exact: true })).toHaveValue('KEN');
  await page.locator('#decide').getByText('support', { exact: true }).click();
  await page.getByLabel('On', { exact: true }).fill('a vote of the Council');
  await page.getByRole('button', { name: 'Record the claim' }).click();
  await expect(page.locator('[data-new]')).toHaveCount(0);
  await expect(page.locator('[data-text] a.accepted').filter({ hasText: 'must vote' })).toHaveCount(
    1,
  );
});

test('a refusal stands beside the form, and nothing is lost', async ({ page, request }) => {
  await pasted(page);
  const id = await idInHand(page);
  const csrf = await page.locator('body').getAttribute('data-csrf');
  const twin = await request.post('/api/haiti/claims.reject', {
    headers: { 'x-csrf-token': csrf ?? '' },
    data: { proposal: id, reason: 'decided in another window' },
  });
  expect(twin.ok()).toBe(true);
  await page.keyboard.press('a');
  await expect(page.locator('#hand [role=alert]')).toContainText('claims.already-decided');
});

test('files that are dropped become sources, each with its line', async ({ page }) => {
  await page.goto('/haiti/sources');
  await page.locator('#file').setInputFiles([
    { name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from(article(9001)) },
    { name: 'two.txt', mimeType: 'text/plain', buffer: Buffer.from(article(9002)) },
    { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 no') },
  ]);
  const lines = page.locator('[data-adding] li');
  await expect(lines).toHaveCount(3);
  await expect(lines.nth(0)).toContainText('Added: one.txt');
  await expect(lines.nth(1)).toContainText('Added: two.txt');
  await expect(lines.nth(2)).toContainText('Not added');
});

test('a folder gives all its files, and none that is hidden', async ({ page }, { outputDir }) => {
  await mkdir(join(outputDir, 'texts', 'deep'), { recursive: true });
  await writeFile(join(outputDir, 'texts', 'a.txt'), article(9101));
  await writeFile(join(outputDir, 'texts', 'deep', 'b.txt'), article(9102));
  await writeFile(join(outputDir, 'texts', '.hidden'), 'left behind by a system');
  await page.goto('/haiti/sources');
  await page.getByLabel('A whole folder').setInputFiles(join(outputDir, 'texts'));
  const lines = page.locator('[data-adding] li');
  await expect(lines).toHaveCount(2);
  await expect(lines.nth(0)).toContainText('Added: a.txt');
  await expect(lines.nth(1)).toContainText('Added: b.txt');
});
