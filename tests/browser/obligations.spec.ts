// The register, the calendar, one duty, the proposals and the form of a new one: open to everyone, and
// walked by keys.
import type { Page } from '@playwright/test';
import { asked, axeFinds, expect, fitsItsWidth, test, watched } from './house.ts';

interface Register {
  readonly rows: readonly { readonly duty: string; readonly what: string }[];
}

/** The report that resolution 2692 asked for: delivered two days late. */
async function theReport(): Promise<string> {
  const { rows } = await asked<Register>('mandates.obligations');
  return rows.find(({ what }) => what.startsWith('report on the full range'))?.duty ?? '';
}

const PAGES: Readonly<Record<string, () => string | Promise<string>>> = {
  'the register': () => '/haiti/obligations?',
  'the register of July 2023': () => '/haiti/obligations?on=2023-07-31&known=2023-07-31&',
  'the calendar': () => '/haiti/obligations/calendar?on=2023-08-15&',
  'the proposals': () => '/haiti/obligations/proposals?',
  'a new duty': () => '/haiti/obligations/new?',
  'one duty': async () => `/haiti/obligations/${await theReport()}?`,
};

/** Rows of one page of the register. */
const ROWS_MAX = 100;

async function isWhole(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1);
  await fitsItsWidth(page);
  expect(await axeFinds(page)).toEqual([]);
}

for (const width of [1440, 390])
  for (const lang of ['en', 'fr'])
    test.describe(`obligations at ${width} pixels, ${lang}`, () => {
      test.use({ viewport: { width, height: 1000 } });
      for (const [name, address] of Object.entries(PAGES))
        test(`${name}: quiet, whole, and open to everyone`, async ({ page }) => {
          const { errors, foreign } = watched(page);
          expect((await page.goto(`${await address()}lang=${lang}`))?.status()).toBe(200);
          await isWhole(page);
          expect([...errors, ...foreign]).toEqual([]);
        });
    });

test('a duty is found in the register and opened by keys, and says why it is met late', async ({
  page,
}) => {
  await page.goto('/haiti/obligations?on=2023-08-20&lang=en');
  // Other tests lay duties down too: J walks to the one that is meant.
  const inHand = page.locator(':focus', { hasText: 'report on the full range' });
  for (let at = 0; at < ROWS_MAX && (await inHand.count()) === 0; at++)
    await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/obligations\/dut_/);
  await expect(page.locator('main')).toContainText('delivered 15 August 2023, two days late');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the register and the calendar say the same as their data', async ({ page, request }) => {
    const of = 'on=2023-08-20&known=2023-08-20&lang=en';
    await page.goto(`/haiti/obligations?${of}`);
    const { rows } = (await (
      await request.get(`/haiti/obligations?${of}&format=json`)
    ).json()) as Register;
    expect(rows.length).toBeGreaterThan(0);
    for (const { what } of rows) await expect(page.locator('main')).toContainText(what);
    await page.goto(`/haiti/obligations/calendar?${of}`);
    await expect(page.locator('main')).toContainText('report on the full range');
  });
});
