// Instruments as a desk officer meets them: written down by hand, voted on, laid side by side.
import type { Page } from '@playwright/test';
import { asked, axeFinds, expect, fitsItsWidth, test, watched } from './house.ts';

const PAGES: Readonly<Record<string, string>> = {
  'the list': '/haiti/mandate/instruments',
  'the list in French': '/haiti/mandate/instruments?lang=fr',
  'adopted resolutions': '/haiti/mandate/instruments?kind=resolution&status=adopted',
  'rulings that were rejected': '/haiti/mandate/instruments?kind=ruling&status=rejected',
  'one of them': '/haiti/mandate/instruments/S%2FRES%2F2699',
  'one of them in French': '/haiti/mandate/instruments/S%2FRES%2F2793?lang=fr',
  'nothing to compare yet': '/haiti/mandate/compare',
  'the day before the successor': '/haiti/mandate/succession?on=2025-09-29',
  'the first day of the successor': '/haiti/mandate/succession?on=2025-09-30&lang=fr',
};

for (const width of [1440, 390])
  test.describe(`instruments at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 1000 } });
    for (const [name, address] of Object.entries(PAGES))
      test(`${name}: quiet, whole, and open to everyone`, async ({ page }) => {
        const { errors, foreign } = watched(page);
        expect((await page.goto(address))?.status()).toBe(200);
        await whole(page);
        expect([...errors, ...foreign]).toEqual([]);
      });
  });

async function whole(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1);
  await fitsItsWidth(page);
  await expect(page.locator('main'), 'no label without its words').not.toContainText(
    /\binstr\.[a-z]/,
  );
  expect(await axeFinds(page)).toEqual([]);
}

/** Opens a form by its button and the Enter key. */
async function opens(page: Page, label: string): Promise<void> {
  await page.getByText(label, { exact: true }).first().focus();
  await page.keyboard.press('Enter');
}

const WORDS = 'Requests the lead nation to report every ninety days on the work of the mission;';
const ARMS = 'Calls upon all States to prevent the sale of arms to gangs and their leaders;';

/** The page of the agreement that the first of these tests writes down. */
async function agreement(): Promise<string> {
  const { rows } = await asked<{ rows: readonly { id: string; title: string }[] }>(
    'mandates.instruments?kind=agreement',
  );
  const found = rows.find(({ title }) => title.startsWith('Invented agreement'));
  return `/haiti/mandate/instruments/${found?.id}`;
}

test('an agreement is written down by keyboard alone, clause by clause', async ({ page }) => {
  await page.goto('/haiti/mandate/instruments?lang=en');
  await opens(page, 'Add an instrument');
  await page.locator('#ai-kind').selectOption('agreement');
  await page.locator('#ai-title').fill('Invented agreement on training');
  await page.locator('#ai-adoptedOn').fill('2024-02-30');
  await page.locator('#ai-adoptedOn').press('Enter');
  await expect(page.getByRole('alert')).toContainText('is not a date');
  await page.locator('#ai-adoptedOn').fill('2024-02-28');
  await page.locator('#ai-adoptedOn').press('Enter');
  await page.waitForURL(/\/mandate\/instruments\/ins_/);
  await expect(page.locator('main')).toContainText('Nobody here has read its clauses.');
  for (const [number, text] of [
    ['1', WORDS],
    ['2', ARMS],
  ] as const) {
    await opens(page, 'Write down a clause');
    await page.locator('#ac-text').fill(text);
    await page.locator('#ac-number').fill(number);
    await page.locator('#ac-number').press('Enter');
    await expect(page.locator('.clauses')).toContainText(text);
  }
  await expect(page.locator('#c-2')).toContainText('prevent the sale of arms');
});

test('a paragraph that nobody has read says so, and bears no number', async ({ page }) => {
  await page.goto(`${await agreement()}?lang=en`);
  await opens(page, 'Write down a clause');
  await page.locator('#ac-gist').fill('immunity of the trainers, as told');
  await page.locator('#ac-number').fill('3');
  await page.locator('#ac-number').press('Enter');
  await expect(page.getByRole('alert')).toContainText('mandates.unread-has-no-number');
  await page.locator('#ac-number').fill('');
  await page.locator('#ac-number').press('Enter');
  const unread = page.locator('.clause', { hasText: 'immunity of the trainers' });
  await expect(unread).toContainText('nobody here has read this paragraph');
  await expect(unread.locator('.no')).toHaveText('–');
  await whole(page);
});

test('a clause, and the instrument itself, are cited by a claim and by words of a source', async ({
  page,
}) => {
  const { claims } = await asked<{
    claims: readonly { id: string; quote: string; source: { id: string } }[];
  }>('claims.list');
  const [claim] = claims;
  await page.goto(`${await agreement()}?lang=en`);
  await opens(page, 'Cite where it stands');
  await page.locator('#ci-clause').fill('77');
  await page.locator('#ci-source').fill(claim?.source.id ?? '');
  await page.locator('#ci-quote').fill(claim?.quote ?? '');
  await page.locator('#ci-quote').press('Enter');
  await expect(page.getByRole('alert')).toContainText('mandates.no-clause');
  await page.locator('#ci-clause').fill('');
  await page.locator('#ci-quote').press('Enter');
  await expect(page.locator('.sub a', { hasText: 'passage' })).toHaveAttribute(
    'href',
    new RegExp(`/sources/${claim?.source.id}`),
  );
  await opens(page, 'Cite where it stands');
  await page.locator('#ci-clause').fill('1');
  await page.locator('#ci-claims').fill(claim?.id ?? '');
  await page.locator('#ci-claims').press('Enter');
  await expect(page.locator('.clause').first().locator('a.n')).toBeVisible();
  await whole(page);
});

test('a vote of more members than sit is refused with its cure', async ({ page }) => {
  await page.goto(`${await agreement()}?lang=en`);
  await opens(page, 'Record the vote');
  await page.locator('#rv-for').fill('12');
  await page.locator('#rv-members').fill('10');
  await page.locator('#rv-members').press('Enter');
  await expect(page.getByRole('alert')).toContainText('mandates.more-votes-than-members');
  await page.locator('#rv-members').fill('349');
  await page.locator('#rv-against').fill('3');
  await page.locator('#rv-against').press('Enter');
  await expect(page.locator('main')).toContainText('It needs 8 votes of 349 members.');
});

test('a draft has clauses of its own and is laid beside the text', async ({ page }) => {
  await page.goto(`${await agreement()}?lang=en`);
  await opens(page, 'Add a draft');
  await page.locator('#ad-title').fill('first draft');
  await page.locator('#ad-on').fill('2024-01-10');
  await page.locator('#ad-on').press('Enter');
  await page.getByRole('link', { name: 'first draft' }).click();
  for (const [number, text] of [
    ['1', ARMS],
    ['2', WORDS.replace('ninety', 'sixty')],
    ['3', 'Decides that the trainers wear the uniform of the state that sends them.'],
  ] as const) {
    await opens(page, 'Write down a clause');
    await page.locator('#ac-text').fill(text);
    await page.locator('#ac-number').fill(number);
    await page.locator('#ac-number').press('Enter');
    await expect(page.locator('.clauses')).toContainText(text);
  }
  await page.goto(`${await agreement()}?lang=en`);
  await page.getByRole('link', { name: 'with the text as made' }).click();
  await expect(page.locator('.lede')).toHaveText('1 changed · 1 moved · 1 dropped · 1 unread.');
  await expect(page.locator('.compare del')).toContainText('sixty');
  await expect(page.locator('.compare ins')).toContainText('ninety');
  // Said in words too, for who sees no colour or sees nothing.
  await expect(page.locator('.compare del')).toContainText('taken out:');
  await whole(page);
  await page.getByRole('link', { name: 'Show only what differs' }).click();
  await page.setViewportSize({ width: 390, height: 900 });
  await whole(page);
  await page.goto(`${page.url().replace('lang=en', '')}&lang=fr`);
  await expect(page.locator('.lede')).toContainText('déplacée');
  await whole(page);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a step is recorded, and the comparison is chosen by its form', async ({ page }) => {
    await page.goto(`${await agreement()}?lang=en`);
    await page.getByText('Record a step', { exact: true }).first().click();
    await page.locator('#st-status').selectOption('ended');
    await page.locator('#st-on').fill('2025-01-31');
    await page.locator('#st-note').fill('on notice (invented)');
    await page.locator('form[data-act="mandates.record-step"] button').click();
    await expect(page.locator('.feed')).toContainText('on notice (invented)');
    await page.getByText('Take the step back', { exact: true }).first().click();
    await page.locator('[id^="ws-ended"]').fill('the notice was withdrawn (invented)');
    await page.locator('form[data-act="mandates.withdraw-step"] button').click();
    await expect(page.locator('.feed')).not.toContainText('on notice (invented)');
    await page.locator('form[action$="/mandate/compare"] button').click();
    await expect(page).toHaveURL(/\/mandate\/compare\?/);
    await expect(page.locator('.compare > li').first()).toBeVisible();
  });
});

test('the list of instruments is one press from the mandate', async ({ page }) => {
  await page.goto('/haiti/mandate?lang=en');
  await page.getByRole('link', { name: 'Instruments' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('instruments');
});

test('the mission is seen before and after its successor mandate, by the clock alone', async ({
  page,
}) => {
  await page.goto('/haiti/mandate/succession?on=2026-04-10&lang=en');
  const row = page.locator('tr', { hasText: 'logistics only on request' });
  await expect(row).toContainText('superseded');
  await expect(page.locator('h2').first()).toContainText('Gang Suppression Force');
  await page.getByRole('link', { name: 'As of 29 September 2025, before' }).click();
  await expect(page.locator('h1')).toHaveText('No successor mandate on this day');
  await expect(page.locator('.term')).toContainText('Multinational Security Support Mission');
  await expect(page.locator('.term')).toContainText('expires in 3 days');
  await page.goto('/haiti/mandate/succession?on=2025-10-01&lang=en');
  await expect(page.locator('.term')).toContainText('Gang Suppression Force');
});
