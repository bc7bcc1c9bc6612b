import { asked, axeFinds, expect, fitsItsWidth, test, watched } from './house.ts';

const PAGES: Readonly<Record<string, string>> = {
  diplomacy: '/haiti/diplomacy',
  'diplomacy in July 2023': '/haiti/diplomacy?on=2023-07-31&known=2023-07-31',
  'the matrix': '/haiti/diplomacy/matrix?on=2026-04-10&since=2025-12-01',
  'the matrix in French': '/haiti/diplomacy/matrix?on=2026-04-10&lang=fr',
  'one party': '/haiti/parties/KEN',
  'one party in French': '/haiti/parties/KEN?lang=fr',
  'a state that said nothing': '/haiti/parties/ISL?lang=en',
  'what changed': '/haiti/changes?since=2025-12-01&on=2026-04-10&party=KEN',
};

for (const width of [1440, 390])
  test.describe(`diplomacy at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 1000 } });
    for (const [name, address] of Object.entries(PAGES))
      test(`${name}: quiet, whole, and open to everyone`, async ({ page }) => {
        const { errors, foreign } = watched(page);
        expect((await page.goto(address))?.status()).toBe(200);
        await expect(page.locator('h1')).toHaveCount(1);
        await fitsItsWidth(page);
        expect(await axeFinds(page)).toEqual([]);
        expect([...errors, ...foreign]).toEqual([]);
      });
  });

test('an approach is recorded and answered by keyboard alone', async ({ page }) => {
  await page.goto('/haiti/diplomacy?lang=en');
  await page.getByText('Record an approach').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('#ra-to').fill('Kenja');
  await page.locator('#ra-by').fill('KEN');
  await page.locator('#ra-what').fill('a training site');
  await page.locator('#ra-on').fill('2026-03-03');
  await page.locator('#ra-on').press('Enter');
  await expect(page.getByRole('alert')).toContainText('such as Kenya');
  await page.locator('#ra-to').fill('Jamaica');
  await page.locator('#ra-to').press('Enter');
  await page.waitForURL(/\/diplomacy\/approaches\/apr_/);
  await expect(page.locator('.lede')).toContainText('no answer on record after');
  expect(await axeFinds(page)).toEqual([]);
  await page.getByText('Record an answer').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('#an-on').fill('2026-03-02');
  await page.locator('#an-on').press('Enter');
  await expect(page.getByRole('alert')).toContainText('diplomacy.answer-before-asked');
  await page.locator('#an-on').fill('2026-03-10');
  await page.locator('#an-on').press('Enter');
  await expect(page.locator('.lede')).toContainText('answered on 10 March 2026: agrees');
});

test('an engagement that a source tells of gets an assurance that was not given', async ({
  page,
}) => {
  const { rows } = await asked<{ rows: readonly { id: string; standing: string }[] }>(
    'diplomacy.engagements?party=DOM',
  );
  await page.goto(`/haiti/diplomacy/engagements/${rows[0]?.id}?lang=en`);
  await page.getByText('Record an assurance').first().click();
  await page.locator('#as-by').selectOption('KEN');
  await page.locator('#as-given').selectOption('not_given');
  await page.locator('#as-what').fill('an end date (invented example)');
  await page.locator('form[data-act="diplomacy.record-assurance"] button').click();
  await expect(page.locator('main')).toContainText('expressly not given');
  expect(await axeFinds(page)).toEqual([]);
});

test('the search finds a party by a name with a slip of the pen', async ({ page }) => {
  await page.goto('/haiti/find?q=kenia&lang=en');
  await page.locator('main').getByRole('link', { name: 'Kenya', exact: true }).click();
  await expect(page).toHaveURL(/\/parties\/KEN/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kenya');
});
