// What is needed and what was promised: the pages are whole and open to everyone; whoever plans the
// force lays a line down, changes it, ties an offer to a gate, renews it, and imports a force table.
import type { Page } from '@playwright/test';
import { asked, axeFinds, expect, fitsItsWidth, test, watched } from './house.ts';

interface Pledges {
  readonly rows: readonly { readonly offer: string; readonly state: { readonly party: string } }[];
}
interface Requirements {
  readonly rows: readonly { readonly requirement: string; readonly capability: string }[];
}

async function offerOf(state: string): Promise<string> {
  const { rows } = await asked<Pledges>('forces.pledges');
  return rows.find((row) => row.state.party === state)?.offer ?? '';
}
async function theWhole(): Promise<string> {
  const { rows } = await asked<Requirements>('forces.requirements');
  return rows.find(({ capability }) => capability === 'people')?.requirement ?? '';
}

const PAGES: Readonly<Record<string, () => string | Promise<string>>> = {
  'what is needed': () => '/haiti/forces/requirements?',
  'what was needed in July 2023': () =>
    '/haiti/forces/requirements?on=2023-07-31&known=2023-07-31&',
  'one line': async () => `/haiti/forces/requirements/${await theWhole()}?`,
  'what was promised': () => '/haiti/forces/offers?',
  'one offer': async () => `/haiti/forces/offers/${await offerOf('KEN')}?`,
};

async function isWhole(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1);
  await fitsItsWidth(page);
  expect(await axeFinds(page)).toEqual([]);
}

for (const [width, lang, colorScheme] of [
  [1440, 'en', 'light'],
  [1440, 'fr', 'dark'],
  [390, 'en', 'dark'],
  [390, 'fr', 'light'],
] as const)
  test.describe(`needs at ${width} pixels, ${lang}, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 1000 }, colorScheme });
    for (const [name, address] of Object.entries(PAGES))
      test(`${name}: quiet, whole, and open to everyone`, async ({ page }) => {
        const { errors, foreign } = watched(page);
        expect((await page.goto(`${await address()}lang=${lang}`))?.status()).toBe(200);
        await isWhole(page);
        expect([...errors, ...foreign]).toEqual([]);
      });
  });

const main = (page: Page) => page.locator('main');

test('on 31 July 2023 the page shows what was needed and waited for then', async ({ page }) => {
  await page.goto('/haiti/forces/requirements?on=2023-07-31&known=2023-07-31&lang=en');
  await expect(page.locator('h1')).toContainText('1,000–2,000 people are required');
  await page.goto('/haiti/forces/offers?on=2023-07-31&known=2023-07-31&lang=en');
  await expect(main(page)).toContainText('Waits for: vote of the Security Council.');
  await page.goto('/haiti/forces/offers?on=2023-10-31&lang=en');
  await expect(main(page)).toContainText(
    'Waited for: vote of the Security Council; it came on 2 October 2023.',
  );
});

test('a line is laid down, refused with its cure, opened by keys, changed and dropped', async ({
  page,
}) => {
  await page.goto('/haiti/forces/requirements?lang=en');
  await page.getByText('Add a line').click();
  const form = page.locator('form[data-act="forces.add-requirement"]');
  await form.locator('select[name=capability]').selectOption('medical');
  await form.locator('input[name=quantity]').fill('40-60');
  await form.locator('input[name=from]').fill('2026-06');
  await form.locator('input[name=until]').fill('2026-01');
  await form.locator('button[type=submit]').click();
  await expect(page.locator('body')).toContainText('before it is needed from 2026-06');
  await form.locator('input[name=until]').fill('');
  await form.locator('button[type=submit]').click();
  await expect(main(page)).toContainText('40–60 people');
  const row = page.locator('tr[data-item]', { hasText: 'medical' });
  await row.getByRole('link', { name: 'medical' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/requirements\/req_/);
  await page.getByText('Change', { exact: false }).first().click();
  const change = page.locator('form[data-act="forces.change-requirement"]');
  await change.locator('input[name=quantity]').fill('up to 80');
  await change.locator('input[name=reason]').fill('a second hospital');
  await change.locator('button[type=submit]').click();
  await expect(main(page)).toContainText('a second hospital');
  await expect(main(page)).toContainText('up to 80');
  await isWhole(page);
  await page.locator('details.act summary', { hasText: 'Drop' }).click();
  const drop = page.locator('form[data-act="forces.drop-requirement"]');
  await drop.locator('input[name=reason]').fill('the host has one');
  await drop.locator('button[type=submit]').click();
  await expect(main(page)).toContainText('the host has one');
});

test('an offer is tied to a gate, its readiness recorded, its word renewed', async ({ page }) => {
  const offer = await offerOf('BGD');
  await page.goto(`/haiti/forces/offers/${offer}?lang=en`);
  await expect(main(page)).toContainText('stale Last said on 9 December 2025');
  await page.locator('details.act summary', { hasText: 'Tie a condition' }).click();
  const tie = page.locator('form[data-act="forces.tie-condition"]');
  await tie.locator('input[name=what]').fill('first new contingents');
  await tie.locator('select[name=gate]').selectOption('full-deployment');
  await tie.locator('button[type=submit]').click();
  await expect(page.locator('#conditions')).toContainText('first new contingents');
  await page.locator('details.act summary', { hasText: 'Record a step' }).click();
  const ready = page.locator('form[data-act="forces.record-readiness"]');
  await ready.locator('select[name=level]').selectOption('documents');
  await ready.locator('button[type=submit]').click();
  await expect(page.locator('body')).toContainText('It rests on nothing');
  await ready.locator('input[name=claims]').fill(offer);
  await ready.locator('input[name=on]').fill('2026-01-15');
  await ready.locator('button[type=submit]').click();
  await expect(page.locator('#readiness')).toContainText('documents in');
  await page.locator('details.act summary', { hasText: 'stands by its word' }).click();
  const renew = page.locator('form[data-act="forces.renew-pledge"]');
  await renew.locator('input[name=claims]').fill(offer);
  await renew.locator('input[name=on]').fill(new Date().toISOString().slice(0, 10));
  await renew.locator('button[type=submit]').click();
  await expect(main(page)).toContainText('without renewal');
  await isWhole(page);
});

const TABLE = 'Country,Sept. 2025,Dec. 2025\nKenya,731,700\nJamaica,23,some\n';

test('a force table is added as a source and taken figure by figure', async ({ page }) => {
  await page.goto('/haiti/sources?lang=en');
  const source = await page.evaluate(async (text) => {
    const csrf = document.body.dataset.csrf ?? '';
    const response = await fetch('/api/haiti/sources.add', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
      body: JSON.stringify({ text, title: 'A made-up table', publishedOn: '2026-01-05' }),
    });
    return ((await response.json()) as { answer?: { source: string } }).answer?.source ?? '';
  }, TABLE);
  expect(source).toMatch(/^src_/);
  await page.goto('/haiti/forces/offers?lang=en');
  await page.getByRole('link', { name: 'Import a force table' }).click();
  const open = page.locator('form[data-act="imports.open-sheet"]');
  await expect(open.locator('select[name=act]')).toHaveValue('forces.take-figure');
  await open.locator('input[type=file]').setInputFiles({
    ...{ name: 'made-up.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) },
  });
  await open.locator('button[type=submit]').click();
  await page.waitForURL(/\/import\//);
  const values = page.locator('form[data-act="imports.map-columns"]');
  await values.locator('input[name="values.source"]').fill(source);
  await values.locator('button[type=submit]').first().click();
  await expect(page.locator('h1')).toContainText('3');
  await expect(main(page)).toContainText('some');
  await isWhole(page);
  await page.locator('form[data-act="imports.take-rows"] button[type=submit]').first().click();
  await page.goto('/haiti/forces/KEN?lang=en');
  await expect(main(page)).toContainText('Kenya,731,700');
});
