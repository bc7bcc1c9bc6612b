import { axeFinds, expect, test } from './house.ts';

test.use({ locale: 'fr-FR' });

test('French is spoken where the browser asks for it, on every page of a mission', async ({
  page,
}) => {
  for (const path of ['', '/mandate', '/forces', '/situation', '/vetting', '/cases', '/sources']) {
    await page.goto(`/haiti${path}?on=2026-04-10`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.getByRole('link', { name: 'Synthèse', exact: true })).toBeVisible();
    await expect(page.locator('input[name=on]')).toHaveValue('10 avril 2026');
    await expect(page.locator('body'), 'no label without its words').not.toContainText(
      /\b(?:frame|page|mark|claim|source|review|forces|mandate|case|situation)\.[a-z]\w+/,
    );
  }
  expect(await axeFinds(page)).toEqual([]);
});

test('a foreign passage says its language', async ({ page }) => {
  await page.goto('/haiti/forces?on=2026-04-10');
  await expect(page.locator('td .said[lang=en]').first()).toBeVisible();
});

test('English is one press away and stays', async ({ page }) => {
  await page.goto('/haiti');
  await page.getByRole('link', { name: 'anglais' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/haiti/mandate');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
