import { axeFinds, expect, fitsItsWidth, test, watched } from './house.ts';

const ON = 'on=2026-04-10';
const PAGES = [
  `/haiti/forces?${ON}`,
  `/haiti/forces/picture?${ON}`,
  `/haiti/forces/picture?${ON}&state=KEN`,
  `/haiti/forces/promises?${ON}`,
] as const;

for (const width of [1440, 390])
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 900 } });
    for (const path of PAGES)
      test(`${path} is quiet, whole and open to everyone, in both languages`, async ({ page }) => {
        const { errors, foreign } = watched(page);
        for (const lang of ['fr', 'en']) {
          await page.goto(`${path}&lang=${lang}`);
          await expect(page.locator('h1')).toHaveCount(1);
          await expect(page.locator('body')).not.toContainText(/\b(?:picture|promise)\.[a-z]\w+/);
          await fitsItsWidth(page);
          expect(await axeFinds(page)).toEqual([]);
        }
        expect(errors).toEqual([]);
        expect(foreign).toEqual([]);
      });
  });

test('the gap is said in words, as bars and in time, and a step leads to its passage', async ({
  page,
}) => {
  await page.goto(`/haiti/forces?${ON}`);
  const glance = page.locator('table.glance');
  await expect(glance.locator('tr', { hasText: 'ceiling' }).first()).toContainText('5,550');
  await expect(glance).toContainText('980');
  await expect(glance).toContainText('4,570 fewer');
  await expect(page.locator('.plot.stairs svg').first()).toBeVisible();
  await page.getByRole('link', { name: 'Take it apart' }).click();
  await expect(page).toHaveURL(/\/forces\/picture/);
  const step = page.locator('#steps tbody tr', { hasText: 'Chad' }).first();
  await expect(step).toContainText('800');
  await step.locator('a.n').first().click();
  await expect(page.getByText('Chad now plans to send 800').first()).toBeVisible();
});

test('it is walked by keyboard, state by state', async ({ page }) => {
  await page.goto(`/haiti/forces/picture?${ON}`);
  await page.keyboard.press('j');
  await expect(page.locator('ul.state-pictures > li').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/state=KEN/);
  await expect(page.locator('h1')).toHaveText('Kenya');
});

test('it leaves the house as four kinds of file', async ({ page, request }) => {
  await page.goto(`/haiti/forces/picture?${ON}`);
  const files = page.locator('.files a');
  await expect(files).toHaveText(['SVG', 'PNG', 'CSV', 'XLSX']);
  const kinds = [/<svg /, /^.PNG/, /day,date,scope,line/, /^PK/];
  for (const [i, kind] of kinds.entries()) {
    const file = await request.get((await files.nth(i).getAttribute('href')) ?? '');
    expect(file.status()).toBe(200);
    expect((await file.body()).subarray(0, 400).toString('latin1')).toMatch(kind);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a forecast is asked for by a form, as a range, and no day of the past is taken', async ({
    page,
  }) => {
    await page.goto(`/haiti/forces/promises?${ON}`);
    await expect(page.locator('h1')).toContainText('people promised');
    await page.locator('#f-day').fill('2026-12-31');
    await page.getByRole('button', { name: 'Forecast' }).click();
    await expect(page.locator('#forecast tbody th').first()).toHaveText('31 Dec 2026');
    await expect(page.locator('#forecast')).toContainText('no fact');
    await page.goto(`/haiti/forces/promises?${ON}&day=2024-01-01`);
    await expect(page.locator('body')).toContainText('is not ahead');
  });
});
