import { expect, test } from './house.ts';

test.use({ javaScriptEnabled: false });

test('the brief says everything, and a number leads to its passage at the foot', async ({
  page,
}) => {
  await page.goto('/haiti?on=2026-04-10');
  await expect(page.locator('.band')).toHaveCount(7);
  await expect(page.locator('.doubts').first()).not.toBeEmpty();
  const number = page.locator('.answer a.n').first();
  const target = await number.getAttribute('href');
  await number.click();
  await expect(page.locator(`${target} .passage q`).first()).toBeVisible();
});

test('the brief says at its top what blocks the next gate, which leads to the gate', async ({
  page,
}) => {
  await page.goto('/haiti?on=2023-07-31&known=2023-07-31');
  const next = page.getByRole('region', { name: 'What blocks the next gate' });
  await expect(next).toContainText('First arrival is blocked by 7 of 11');
  await expect(next).toContainText('No waiver is in force.');
  await next.getByRole('link', { name: 'The gate: First arrival' }).click();
  await expect(page).toHaveURL(/\/mandate\/gates\/first-arrival\?.*on=2023-07-31/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('blocked by 7 of 11');
});

test('the two clocks are a form that reads what a person types', async ({ page }) => {
  await page.goto('/haiti/forces');
  await page.getByLabel('As of').first().fill('July 2023');
  await page.getByLabel('As of').first().press('Enter');
  await expect(page).toHaveURL(/on=2023-07-31/);
  await page.goto('/haiti/forces?on=2023-07-31');
  await page.locator('.steps a').first().click();
  await expect(page).toHaveURL(/on=2023-07-\d\d/);
});

test('a source is added, and its proposals are accepted, amended and rejected by plain forms', async ({
  page,
}) => {
  await page.goto('/haiti/sources');
  await page.getByLabel('Or paste the text').fill(
    `Invented note ${Date.now()}

Belize offered 50 soldiers on 4 August 2023. Benin offered 2,000 soldiers on 5 August 2023.
Chad is considering sending 300 soldiers.`,
  );
  await page.getByRole('button', { name: 'Add the source' }).click();
  await expect(page).toHaveURL(/\/sources\/src_/);
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page.locator('[data-progress]')).toContainText('1 taken');
  await page.locator('#decide [name="fields.quantity"]').fill('1,800');
  await page.getByRole('button', { name: 'Amend' }).click();
  await expect(page.locator('[data-progress]')).toContainText('2 taken');
  await page.locator('[data-reject] summary').click();
  await page.locator('#reason').fill('background');
  await page.locator('[data-do=reject]').click();
  await expect(page.locator('[data-progress]')).toContainText('1 rejected');
});

test('a refused form comes back with its reason and what was typed', async ({ page }) => {
  await page.goto('/haiti/sources');
  await page.getByLabel('Title').fill('A title without a text');
  await page.getByLabel('Published').fill('the day after never');
  await page.getByRole('button', { name: 'Add the source' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('A title without a text');
});

test('a brief is issued, stands for ever, and can be kept', async ({ page }) => {
  await page.goto('/haiti/reports?on=2023-07-31&known=');
  await page.getByRole('button', { name: 'Issue it under my name' }).click();
  await expect(page).toHaveURL(/\/reports\/\d+$/);
  await expect(page.locator('.frozen')).toContainText('31 July 2023');
});

test('a question is opened from a claim, answered and closed', async ({ page, request }) => {
  const { claims } = (await (
    await request.get('/api/haiti/claims.list?kind=safeguard')
  ).json()) as {
    claims: readonly { id: string }[];
  };
  await page.goto(`/haiti/claims/${claims[0]?.id}`);
  await page.getByRole('link', { name: 'Follow it up' }).click();
  await page.getByLabel('Question').fill('Who runs the mechanism, and since when?');
  await page.locator('form[data-act="cases.open"] button').click();
  await expect(page).toHaveURL(/\/cases\/cas_/);
  await page.locator('summary', { hasText: 'Write down the answer' }).click();
  await page.getByLabel('What was answered').fill('Nobody has answered yet.');
  await page.locator('form[data-act="cases.answer-question"] button').click();
  await expect(page.locator('.feed li')).toHaveCount(2);
});
