import { axeFinds, expect, fitsItsWidth, idsOf, test, watched } from './house.ts';

const PAGES: Readonly<Record<string, string>> = {
  'first page': '/',
  'sign in': '/sign-in',
  people: '/people',
  brief: '/haiti?on=2026-04-10',
  'brief of July 2023': '/haiti?on=2023-07-31&known=2023-07-31',
  'what changed': '/haiti?on=2026-04-10&since=2025-12-01',
  mandate: '/haiti/mandate',
  obligations: '/haiti/obligations',
  diplomacy: '/haiti/diplomacy',
  forces: '/haiti/forces',
  'one state': '/haiti/forces/KEN',
  'a state that said nothing': '/haiti/forces/ISL',
  vetting: '/haiti/vetting',
  situation: '/haiti/situation',
  cases: '/haiti/cases',
  reports: '/haiti/reports',
  sources: '/haiti/sources',
  'one source': '/haiti/sources/{source}',
  'a claim': '/haiti/claims/{claim}',
  'a claim with rivals': '/haiti/claims/{rival}',
  find: '/haiti/find?q=kenya',
  record: '/haiti/record',
  'one entry': '/haiti/record/5',
  'a day before everything': '/haiti?on=2020-01-01&known=2020-01-01',
};

const SIZES = [
  { width: 1440, height: 1000 },
  { width: 390, height: 844 },
] as const;

for (const size of SIZES)
  test.describe(`at ${size.width} pixels`, () => {
    test.use({ viewport: size });
    for (const [name, address] of Object.entries(PAGES))
      test(`${name}: quiet, alone, whole, and open to everyone`, async ({ page }) => {
        const { errors, foreign } = watched(page);
        const ids = (await idsOf()) as unknown as Record<string, string>;
        const path = address.replace(/\{(\w+)\}/, (_, key: string) => ids[key] ?? '');
        const response = await page.goto(path);
        expect(response?.status()).toBe(200);
        await expect(page.locator('h1')).toHaveCount(1);
        await fitsItsWidth(page);
        expect(await axeFinds(page), 'in the light').toEqual([]);
        // Colours do not follow the width, so the dark is looked at once.
        if (size.width > 1000) {
          await page.emulateMedia({ colorScheme: 'dark' });
          expect(await axeFinds(page), 'in the dark').toEqual([]);
        }
        expect(errors).toEqual([]);
        expect(foreign).toEqual([]);
      });
  });

test('every page folds to 320 pixels without a sideways scroll', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const ids = (await idsOf()) as unknown as Record<string, string>;
  for (const address of Object.values(PAGES)) {
    await page.goto(address.replace(/\{(\w+)\}/, (_, key: string) => ids[key] ?? ''));
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, address).toBeLessThanOrEqual(0);
  }
});

test('an address without a page says so and leads back', async ({ page }) => {
  const response = await page.goto('/haiti/nothing-here');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('alert')).toContainText('server.no-page');
  await expect(page.locator('h1')).toHaveText('There is no page at this address.');
  expect(await axeFinds(page)).toEqual([]);
  await expect(page.getByRole('link', { name: 'Muster' })).toBeVisible();
});

test('the same address gives the data of the page', async ({ request }) => {
  const json = await request.get('/haiti/forces?format=json&on=2026-04-10');
  expect(((await json.json()) as { rows: unknown[] }).rows.length).toBeGreaterThan(5);
  const csv = await request.get('/haiti/forces?format=csv&on=2026-04-10');
  expect(csv.headers()['content-type']).toContain('text/csv');
});

test('who has not signed in reads the answers and is offered no act', async ({ browser }) => {
  const stranger = { cookies: [], origins: [] };
  const context = await browser.newContext({ storageState: stranger });
  const page = await context.newPage();
  await page.goto('/haiti/sources');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('sources');
  await expect(page.getByRole('button', { name: 'Add the source' })).toHaveCount(0);
  await page.goto('/haiti/cases');
  await expect(page.getByText('open to the offices that are asked')).toBeVisible();
  expect(await context.cookies(), 'reading leaves no cookie').toEqual([]);
  await context.close();
});
