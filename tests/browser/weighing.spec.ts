import { openSheets } from '../../src/engines/sheets/index.ts';
import { axeFinds, expect, fitsItsWidth, test, watched } from './house.ts';

const PAGES = [
  '/haiti/mandate/options',
  '/haiti/mandate/visits',
  '/haiti/mandate/decisions',
  '/haiti/import',
] as const;
const SHOTS = process.env.MUSTER_SHOTS;

for (const width of [1440, 390])
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 900 } });
    for (const path of PAGES)
      test(`${path} is quiet, whole and open to everyone, in both languages`, async ({ page }) => {
        const { errors, foreign } = watched(page);
        for (const lang of ['fr', 'en']) {
          await page.goto(`${path}?lang=${lang}`);
          await expect(page.locator('h1')).toHaveCount(1);
          await expect(page.locator('body')).not.toContainText(/\b(?:weigh|import)\.[a-z]\w+/);
          await fitsItsWidth(page);
          expect(await axeFinds(page)).toEqual([]);
        }
        if (SHOTS)
          await page.screenshot({
            path: `${SHOTS}/${path.replaceAll('/', '-')}-${width}.png`,
            fullPage: true,
          });
        expect(errors).toEqual([]);
        expect(foreign).toEqual([]);
      });
  });

test('options stand side by side with their sources, and J walks the rows', async ({ page }) => {
  await page.goto('/haiti/mandate/options');
  const table = page.locator('table.options');
  await expect(table.locator('thead th')).toHaveCount(7);
  await expect(table.getByText('unknown').first()).toBeVisible();
  await expect(page.locator('.lede')).toContainText('2 Oct 2023');
  await page.keyboard.press('j');
  await expect(table.locator('tbody tr').first()).toBeFocused();
});

test('on 31 July 2023 the visit is planned and the decisions wait', async ({ page }) => {
  await page.goto('/haiti/mandate/visits?on=2023-07-31&known=2023-07-31');
  await expect(page.locator('section h2').first()).toContainText('Kenya');
  await expect(page.locator('.heading .s').first()).toHaveText('planned');
  await page.goto('/haiti/mandate/decisions?on=2023-07-31&known=2023-07-31');
  await expect(page.locator('h1')).toHaveText('2 decisions are pending');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a spreadsheet is looked at, mended and taken', async ({ page, request }) => {
    await page.goto('/haiti/import?act=mandates.add-option');
    const text = 'Options of the desk,,\nOption,Size,Date\nA small mission,some,03/04/2024\n';
    const file = { name: 'options.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Look at the file' }).click();
    await expect(page.locator('h1')).toHaveText('0 of 1 row is good');
    await expect(page.getByText('which comes first').first()).toBeVisible();
    await page.getByText('the day', { exact: true }).click();
    await page.getByLabel('Column B Size').selectOption({ label: 'left out' });
    await page.getByRole('button', { name: 'Look again' }).click();
    await expect(page.locator('h1')).toHaveText('1 of 1 row is good');
    await expect(page.locator('td', { hasText: '2024-04-03' })).toBeVisible();
    await page.getByRole('button', { name: 'Record 1 row, or none' }).click();
    await expect(page.getByRole('status')).toHaveText('1 row was recorded.');
    const sheet = await request.get('/haiti/mandate/options?format=xlsx');
    expect(sheet.headers()['content-type']).toContain('spreadsheetml');
    const [first] = (await openSheets(await sheet.body())).sheets;
    expect(first?.rows.some(({ cells }) => cells[0] === 'A small mission')).toBe(true);
  });

  test('a wrong row is shown with its cell, its cause and its cure', async ({ page }) => {
    await page.goto('/haiti/import');
    const text = 'Option,Type de force\nA mission,boats\nAnother,police\n';
    const file = { name: 'boats.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.locator('select[name=act]').selectOption('mandates.add-option');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Look at the file' }).click();
    const row = page.locator('tr', { hasText: 'boats' }).filter({ hasText: 'B2' });
    await expect(row).toContainText('Write one of: police, military, mixed, none');
    await expect(page.getByRole('button', { name: 'Record 1 good row' })).toBeVisible();
    await page.getByRole('button', { name: 'Put the file away' }).click();
    await page.waitForURL(/\/haiti\/import(?:\?|$)/);
    // Other tests of this record may have left an import of theirs.
    await expect(page.getByRole('heading', { name: 'Under way' })).toBeVisible();
    await expect(page.locator('main')).not.toContainText('boats.csv');
  });
});

test('a dry run is open to everyone, wide and narrow', async ({ page }) => {
  await page.goto('/haiti/import');
  const text = 'Option,Type de force,Date\nA mission,boats,03/04/2024\nAnother,police,\n';
  const file = { name: 'axe.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('select[name=act]').selectOption('mandates.add-option');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Look at the file' }).click();
  await page.waitForURL(/\/import\/imp_/);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axeFinds(page)).toEqual([]);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/dry-run-${width}.png`, fullPage: true });
    await fitsItsWidth(page);
  }
});
