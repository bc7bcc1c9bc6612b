import { expect, test } from './house.ts';

test('a citation opens its passage by keyboard, Esc closes it, and the focus goes back', async ({
  page,
}) => {
  await page.goto('/haiti?on=2026-04-10');
  const number = page.locator('.answer a.n').first();
  await number.focus();
  await page.keyboard.press('Enter');
  const passage = page.locator('.pop');
  await expect(passage).toBeVisible();
  await expect(passage.locator('q')).not.toBeEmpty();
  await expect(passage).toContainText('Published');
  await expect(passage.getByRole('link', { name: 'Open the claim' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(passage).toHaveCount(0);
  await expect(number).toBeFocused();
  await expect(number).toHaveAttribute('aria-expanded', 'false');
});

test('the passage leads to its claim, and the claim to its place in the text', async ({ page }) => {
  await page.goto('/haiti/forces?on=2026-04-10');
  await page.locator('.lede a.n').first().click();
  const quote = (await page.locator('.pop q').first().textContent()) ?? '';
  await page.locator('.pop').getByRole('link', { name: 'Open the claim' }).first().click();
  await expect(page).toHaveURL(/\/claims\/clm_/);
  await expect(page.locator('blockquote q')).toHaveText(quote);
  await page.getByRole('link', { name: 'Read it in its text' }).click();
  await expect(page).toHaveURL(/\/sources\/src_/);
});

test('a pointer that rests on a number opens it, and one that leaves closes it', async ({
  page,
}) => {
  await page.goto('/haiti?on=2026-04-10');
  await page.locator('.answer a.n').first().hover();
  await expect(page.locator('.pop')).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(page.locator('.pop')).toHaveCount(0);
});

test('a named person chooses another working figure, with a reason', async ({ page, request }) => {
  const { claims } = (await (await request.get('/api/haiti/claims.list?kind=offer')).json()) as {
    claims: readonly { id: string; rivals: readonly string[]; working: boolean }[];
  };
  const other = claims.find(({ rivals, working }) => rivals.length > 0 && !working);
  await page.goto(`/haiti/claims/${other?.id}`);
  await expect(page.getByText('not the working figure')).toBeVisible();
  await page.getByText('Choose the working figure').first().click();
  await page.locator(`input[type=radio][value="${other?.id}"]`).check();
  await page.locator('#choose-reason').fill('the count of the second flight agrees with it');
  await page.locator('form[data-act="claims.choose"] button').click();
  await expect(page.getByText('the count of the second flight agrees with it')).toBeVisible();
});
