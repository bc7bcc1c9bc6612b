import { expect, test } from './house.ts';

const on = (url: string): string | null => new URL(url).searchParams.get('on');

test('arrow keys move the day, with Shift a month, and the address follows', async ({ page }) => {
  await page.goto('/haiti?on=2024-06-25');
  const handle = page.getByRole('slider', { name: 'As of' });
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/on=2024-06-26/);
  await expect(page.getByRole('slider', { name: 'As of' })).toBeFocused();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.waitForURL(/on=2024-05-26/);
  await expect(page.locator('input[name=on]')).toHaveValue('26 May 2024');
});

test('a date can be typed as a person says it', async ({ page }) => {
  await page.goto('/haiti/forces');
  const field = page.getByLabel('As of').first();
  await field.fill('31 July 2023');
  await field.press('Enter');
  await page.waitForURL(/on=2023-07-31/);
  await page.getByLabel('as known').fill('6 months ago');
  await page.getByLabel('as known').press('Enter');
  await page.waitForURL(/known=\d{4}-\d\d-\d\d/);
  expect(on(page.url())).toBe('2023-07-31');
});

test('what is no date is said beside the field, and nothing is lost', async ({ page }) => {
  await page.goto('/haiti/forces');
  const field = page.getByLabel('As of').first();
  await field.fill('the day after never');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Not a date');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page).toHaveURL(/\/haiti\/forces$/);
});

test('keys step by event, turn back the other clock, and come back to today', async ({ page }) => {
  await page.goto('/haiti/forces?on=2023-07-31');
  await page.locator('main').focus();
  await page.keyboard.press('[');
  await page.waitForURL((url) => (url.searchParams.get('on') ?? '9') < '2023-07-31');
  await page.keyboard.press('{');
  await page.waitForURL(/known=/);
  await expect(page.locator('.strip')).toContainText('You are reading');
  await page.keyboard.press('b');
  await page.waitForURL((url) => !url.searchParams.has('known') && url.searchParams.has('on'));
  await page.keyboard.press('t');
  await page.waitForURL(/\/haiti\/forces$/);
});

test('a past view says which clock it uses and offers no act', async ({ page }) => {
  await page.goto('/haiti/sources?on=2023-07-31&known=2023-07-31');
  await expect(page.locator('.strip')).toContainText('public by 31 July 2023');
  await expect(page.locator('.strip')).toContainText('later claims are hidden');
  await expect(page.getByRole('button', { name: 'Add the source' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Forces', exact: true })).toHaveAttribute(
    'href',
    '/haiti/forces?on=2023-07-31&known=2023-07-31',
  );
});
