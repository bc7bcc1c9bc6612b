import { axeFinds, expect, fitsItsWidth, test, watched } from './house.ts';

const PAGES: Readonly<Record<string, string>> = {
  'the roster': '/haiti/vetting/roster?lang=en',
  'the roster in French': '/haiti/vetting/roster?lang=fr',
  'a roster before there was one': '/haiti/vetting/roster?lang=en&on=2023-07-31&known=2023-07-31',
  'the pairs': '/haiti/vetting/same?lang=en',
  'bringing a roster': '/haiti/vetting/import?lang=fr',
  vetting: '/haiti/vetting?lang=en',
};

for (const width of [1440, 390])
  test.describe(`rosters at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 1000 } });
    for (const [name, address] of Object.entries(PAGES))
      test(`${name}: quiet and whole`, async ({ page }) => {
        const { errors, foreign } = watched(page);
        expect((await page.goto(address))?.status()).toBe(200);
        await expect(page.locator('h1')).toHaveCount(1);
        await fitsItsWidth(page);
        expect(await axeFinds(page)).toEqual([]);
        expect([...errors, ...foreign]).toEqual([]);
      });
  });

test('names are shown once a reason is given, and a person is opened by keyboard', async ({
  page,
}) => {
  await page.goto('/haiti/vetting/roster?lang=en');
  const reason = page.locator('#open-reason');
  if (await reason.isVisible()) {
    await reason.selectOption('screening');
    await page.getByRole('button', { name: 'Show the names' }).click();
  }
  await expect(page.locator('.grid')).toBeVisible();
  await page.locator('#f-find').fill('otieno');
  await expect(page.locator('.grid tbody th').first()).toContainText(/otieno/i);
  await page.locator('#f-find').fill('');
  await page.locator('#f-sort').selectOption('name');
  await page.locator('.grid').focus();
  await page.keyboard.press('End');
  await expect(page.locator('.grid tr[aria-current]')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await expect(page.getByRole('status').filter({ hasText: '1 selected' })).toBeVisible();
  // What is drawn is what is in sight, however long the roster is.
  expect(await page.locator('.grid tbody tr').count()).toBeLessThan(60);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/vetting\/people\/off_/);
  await expect(page.locator('main')).toContainText('Who looked, and why');
  expect(await axeFinds(page)).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the roster comes in pages of rows', async ({ page }) => {
    await page.goto('/haiti/vetting/roster?lang=en');
    await expect(page.locator('tr[data-item]').first()).toBeVisible();
    await page.getByRole('link', { name: 'Rows after' }).click();
    await expect(page.locator('main')).toContainText('101 to 200 of');
  });
});

test('a roster is brought, asked about, taken, and a returning officer is decided', async ({
  page,
}) => {
  await page.goto('/haiti/vetting/import?lang=en');
  await page.locator('#r-state').selectOption('BLZ');
  await page.getByLabel('yes').check();
  const text =
    'Invented example,,,\nName,Rank,Service No,DOB\nAda TESTER,Sgt,BZ 1,03/04/1985\n' +
    'Bo TESTER,Grenadier,BZ 2,05/06/1990\nAda Testter,Insp.,BZ-01,04/03/1985\n';
  const file = { name: 'belize.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('#r-file').setInputFiles(file);
  await page.getByRole('button', { name: 'Look at the file' }).click();
  await page.waitForURL(/\/import\/imp_/);
  await page.getByLabel('the day').check();
  await page.locator('select[id^="q-word_rank"]').selectOption({ label: 'Constable' });
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.locator('main')).toContainText('stands in row 3 too, with other content');
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole('button', { name: 'Record 2 good rows' }).click();
  await page.waitForURL(/\/vetting\/roster\?taken=2/);
  await expect(page.locator('main')).toContainText('2 rows were recorded.');
  await expect(page.getByRole('row', { name: /^Belize 2 0 0$/ })).toBeVisible();
  await page.goto('/haiti/vetting/same?lang=en');
  const before = await page.locator('h1').textContent();
  await page.keyboard.press('s');
  await expect(page.locator('h1')).not.toHaveText(before ?? '');
  await expect(page.locator('main')).toContainText(' is …');
});
