import { expect, test } from './house.ts';

test('find or do: pages, buttons and passages by a few letters', async ({ page }) => {
  await page.goto('/haiti?on=2026-04-10');
  await page.keyboard.press('Control+k');
  const input = page.getByRole('combobox', { name: 'Find or do' });
  await expect(input).toBeFocused();
  await input.fill('contingent');
  await expect(page.getByRole('option').filter({ hasText: 'contingent' }).first()).toBeVisible();
  await input.fill('situation');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/haiti\/situation\?on=2026-04-10/);
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toBeHidden();
});

test('G and a letter go to a page; J, P and Enter work a list', async ({ page }) => {
  await page.goto('/haiti?on=2026-04-10');
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await page.waitForURL(/\/haiti\/forces/);
  await page.keyboard.press('j');
  await expect(page.locator('table.ladder tr[data-item]').first()).toBeFocused();
  await page.keyboard.press('p');
  await expect(page.locator('.pop')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/haiti\/forces\/[A-Z]{3}/);
});

test('the number of a question moves there', async ({ page }) => {
  await page.goto('/haiti?on=2026-04-10');
  await page.keyboard.press('4');
  await expect(page.locator('#q4')).toBeFocused();
});

test('every key is in the help, and all can be switched off', async ({ page }) => {
  await page.goto('/haiti?on=2026-04-10');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await expect(help).toContainText('go to Forces');
  await expect(help).toContainText('jump to a question');
  await help.getByRole('button', { name: 'Switch the keys off' }).click();
  await help.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('4');
  await expect(page.locator('#q4')).not.toBeFocused();
  await expect(page.locator('[data-keys]')).toBeHidden();
  await page.getByRole('button', { name: 'Keys' }).click();
  await page.getByRole('button', { name: 'Switch the keys on' }).click();
});

test('dark and light can be chosen, and the choice is kept', async ({ page }) => {
  await page.goto('/haiti/record');
  await page.getByRole('link', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/haiti/mandate');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('an entry is checked in the browser against its checkpoint', async ({ page }) => {
  await page.goto('/haiti/record/7');
  await page.getByRole('button', { name: 'Check it in this browser' }).click();
  await expect(page.locator('output')).toHaveText(/lie under the root/);
});
