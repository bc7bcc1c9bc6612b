// Who is there: the pages of contingents, units and of counts held against each other, and a person who
// records a movement, is refused, asks for an override, and settles a difference.
import type { Page } from '@playwright/test';
import { asked, axeFinds, expect, fitsItsWidth, secondPerson, test, watched } from './house.ts';

const PAGES: Readonly<Record<string, string>> = {
  'counts held against each other': '/haiti/forces/reconciliation?lang=en',
  'counts in French': '/haiti/forces/reconciliation?lang=fr',
  'a contingent': '/haiti/forces/KEN/contingent?lang=en',
  'a contingent in French': '/haiti/forces/GTM/contingent?lang=fr',
  'a state with its counts': '/haiti/forces/KEN?lang=en',
  'a unit that there is not': '/haiti/forces/KEN/units/FPU-99?lang=en',
};

for (const width of [1440, 390])
  test.describe(`who is there at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 1000 } });
    for (const [name, address] of Object.entries(PAGES))
      test(`${name}: quiet, whole, and open to everyone`, async ({ page }) => {
        const { errors, foreign } = watched(page);
        expect((await page.goto(address))?.status()).toBe(200);
        await expect(page.locator('h1')).toHaveCount(1);
        await fitsItsWidth(page);
        await expect(page.locator('body'), 'no label without its words').not.toContainText(
          /\bthere\.(?:of|how|where|agreement|[a-z]+)\b[._]/,
        );
        expect(await axeFinds(page)).toEqual([]);
        expect([...errors, ...foreign]).toEqual([]);
      });
  });

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  test('the counts can be read', async ({ page }) => {
    await page.goto(PAGES['counts held against each other'] ?? '');
    expect(await axeFinds(page)).toEqual([]);
  });
});

test('200 or 400 on 25 June 2024 stands settled, 744 beside 800 in February 2025 open', async ({
  page,
}) => {
  await page.goto('/haiti/forces/KEN?lang=en');
  const row = (text: RegExp) => page.locator('tr', { hasText: text });
  const first = row(/25 Jun 2024/)
    .filter({ hasText: 'who came' })
    .filter({ hasText: 'settled' });
  await expect(first).toContainText('400');
  await expect(first).toContainText('just the difference');
  await expect(first).toContainText('400 on the first day would make 600');
  const later = row(/24 Feb 2025/).filter({ hasText: 'who is there' });
  await expect(later).toContainText('744');
  await expect(later).toContainText('800');
  await expect(later).toContainText('open');
});

/** Opens a form by its button, with the keyboard. */
async function opened(page: Page, name: string): Promise<void> {
  const button = page.locator('summary').filter({ hasText: name }).first();
  await button.focus();
  await page.keyboard.press('Enter');
}

const there = async (state: string): Promise<number> => {
  const { rows } = await asked<{
    rows: readonly { state: { party: string }; movements: { there: number } | null }[];
  }>('forces.present');
  return rows.find((row) => row.state.party === state)?.movements?.there ?? 0;
};

test('a movement is recorded by the keyboard, one that cannot be is refused with its cure', async ({
  page,
}) => {
  const address = '/haiti/forces/BRB/contingent?lang=en';
  await page.goto(address);
  await opened(page, 'Form a unit');
  await page.locator('#un-unit').fill('pol 1');
  await page.locator('#un-capability').selectOption('formed_police_unit');
  await page.locator('#un-planned').fill('40');
  await page.locator('#un-planned').press('Enter');
  await expect(page.locator('tr', { hasText: 'POL-1' })).toContainText('formed police unit');

  await opened(page, 'Record a movement');
  await page.locator('#mv-kind').selectOption('arrive');
  await page.locator('#mv-number').fill('12');
  await page.locator('#mv-on').fill('2025-05-01');
  await page.locator('#mv-unit').selectOption('POL-1');
  await page.locator('#mv-on').press('Enter');
  await expect(page.locator('tr', { hasText: '1 May 2025' })).toContainText('12 unchecked');
  expect(await there('BRB')).toBe(12);

  await opened(page, 'Record a movement');
  await page.locator('#mv-kind').selectOption('leave');
  await page.locator('#mv-number').fill('13');
  await page.locator('#mv-on').fill('2025-06-01');
  await page.locator('#mv-on').press('Enter');
  await expect(page.locator('body')).toContainText(
    '13 of BRB are said to go on 2025-06-01, and 12 are there on 2025-06-01',
  );
  await expect(page.locator('body')).toContainText('record their arrival first');
  await expect(page.locator('#mv-number')).toHaveValue('13');
  expect(await axeFinds(page)).toEqual([]);
  expect(await there('BRB')).toBe(12);

  await page.goto('/haiti/forces/BRB/units/POL-1?lang=en');
  await expect(page.locator('h1')).toContainText('POL-1');
  await expect(page.locator('tr', { hasText: '1 May 2025' })).toContainText('arrived');
  expect(await axeFinds(page)).toEqual([]);
});

test('a return that differs is settled with a reason, and the name stands beside it', async ({
  page,
}) => {
  await page.goto('/haiti/forces/BRB/contingent?lang=en');
  await opened(page, 'Record a return');
  await page.locator('#rt-number').fill('10');
  await page.locator('#rt-on').fill('2025-05-02');
  await page.locator('#rt-counter').selectOption('mission');
  await page.locator('#rt-on').press('Enter');
  await expect(page.locator('tr', { hasText: '2 May 2025' })).toContainText('mission');
  await page.goto('/haiti/forces/BRB?lang=en');
  const row = page.locator('tr', { hasText: '2 May 2025' });
  await expect(row).toContainText('open');
  await row.locator('summary').focus();
  await page.keyboard.press('Enter');
  await row.locator('input[name=number]').fill('12');
  await row.locator('textarea[name=reason]').fill('two were at the hospital when it was made');
  await row.locator('button[type=submit]').press('Enter');
  await expect(page.locator('tr', { hasText: '2 May 2025' })).toContainText(
    'two were at the hospital when it was made',
  );
});

test('an override waits for a second person, who agrees', async ({ page }) => {
  await page.goto('/haiti/forces/BRB/contingent?lang=en');
  await opened(page, 'Ask for an override');
  await page.locator('#ov-number').fill('4');
  await page.locator('#ov-on').fill('2025-07-01');
  await page.locator('#ov-reason').fill('engineers who are needed before the storm');
  await page.locator('#ov-on').press('Enter');
  await expect(page.locator('body')).toContainText('Another person must agree.');
  const second = await secondPerson(page, 'oversight', 'Second of presence (invented)');
  try {
    await second.goto('/haiti/forces/BRB/contingent?lang=en');
    await second.getByRole('button', { name: 'Agree' }).press('Enter');
    await expect(second.locator('tr', { hasText: '1 Jul 2025' })).toContainText('confirmed');
  } finally {
    await second.context().close();
  }
});
