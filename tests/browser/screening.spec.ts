// Lists and hits: a list is added, everybody is screened, a hit is looked at and answered by keys.
import { axeFinds, expect, fitsItsWidth, test, watched } from './house.ts';

test.describe.configure({ mode: 'serial' });

/** One of the invented roster of the sample, as an invented list misspells her. */
const LIST = 'ref,name,born,reason\nX1,Adele Houngboh,1998-11-07,Invented entry\n';
const PAGES = ['/haiti/vetting/lists', '/haiti/vetting/screening'] as const;

test('a list is added by its form, and a broken one is refused with what was typed', async ({
  page,
}) => {
  await page.goto('/haiti/vetting/lists?lang=en');
  const add = async (text: string) => {
    await page.getByLabel('The list as its publisher gives it').setInputFiles({
      ...{ name: 'invented.csv', mimeType: 'text/csv', buffer: Buffer.from(text) },
    });
    await page.getByLabel('Name', { exact: true }).fill('Invented list');
    await page.getByRole('button', { name: 'Add the list' }).click();
  };
  await add('a,b\n1,2\n');
  await expect(page.getByRole('alert')).toContainText('is no list that Muster reads');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Invented list');
  await add(LIST);
  await expect(page.getByRole('rowheader', { name: /Invented list/ })).toBeVisible();
});

test('everybody is screened by one key, and a hit is looked at and answered by keys', async ({
  page,
}) => {
  await page.goto('/haiti/vetting/screening?lang=en');
  await page.keyboard.press('r');
  await expect(page.locator('#done')).toContainText(/people screened: [1-9]\d* new hits/);
  await page.goto('/haiti/vetting/screening?lang=en');
  await page.locator('#hits tbody a').first().click();
  await expect(page.locator('#hit h2')).toHaveText('Is this the same person?');
  const look = page.getByRole('button', { name: /^Look, to screen/ });
  if (await look.isVisible()) {
    await page.keyboard.press('o');
    await expect(look).toBeHidden();
  }
  await expect(page.locator('#hit')).toContainText('the names alone');
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press('s');
  await page.waitForURL(/vetting\/screening(?:\?|#|$)/);
  await expect(page.locator('#hits')).toContainText('waits for a second person');
  await page.locator('#hits tbody a').first().click();
  await expect(page.locator('#hit')).toContainText('it cannot be you');
});

for (const width of [1440, 390])
  for (const lang of ['en', 'fr'])
    test.describe(`at ${width} pixels, ${lang}`, () => {
      test.use({ viewport: { width, height: 1000 } });
      for (const path of PAGES)
        test(`${path} is quiet, whole, and open to everyone`, async ({ page }) => {
          const { errors, foreign } = watched(page);
          expect((await page.goto(`${path}?lang=${lang}`))?.status()).toBe(200);
          await expect(page.locator('h1')).toHaveCount(1);
          await fitsItsWidth(page);
          await expect(page.locator('body')).not.toContainText(/\b(?:lists|screening)\.[a-z]+\b/i);
          expect(await axeFinds(page)).toEqual([]);
          expect([...errors, ...foreign]).toEqual([]);
        });
    });
