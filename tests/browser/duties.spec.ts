// What the desk does with duties on their pages: lay one down, change it, deliver it, waive it by two
// people, take up or reject what is proposed, end it; and what goes out of the register as a sheet.
import type { Page } from '@playwright/test';
import { openZip, unpackXml } from '../../src/engines/bytes/index.ts';
import { openSheets } from '../../src/engines/sheets/index.ts';
import { WORKBOOK } from '../../src/engines/sheets/limits.ts';
import { asked, axeFinds, expect, secondPerson, test } from './house.ts';

/** An invented letter with two obligations, and a call. */
const LETTER = `Invented letter of 1 March 2024

The Secretary-General must report to the Security Council on the night patrols by 5 May 2024.

Kenya must submit a plan of training to the Security Council by 6 June 2024.`;

interface Duty {
  readonly duty: string;
  readonly what: string;
  readonly status: string;
}

const register = async (): Promise<readonly Duty[]> =>
  (await asked<{ rows: readonly Duty[] }>('mandates.obligations?size=1000')).rows;

/** Lays a duty down as a person would, from the register; the page of the duty is open after it. */
async function layDown(page: Page, kind: string, fields: Readonly<Record<string, string>>) {
  await page.goto('/haiti/obligations?lang=en');
  await page.getByRole('link', { name: 'Lay down a duty' }).click();
  await page.getByRole('link', { name: kind, exact: true }).click();
  for (const [name, value] of Object.entries(fields)) await page.locator(`#n-${name}`).fill(value);
  await page.getByRole('button', { name: 'Lay down a duty' }).click();
}

async function openDuty(page: Page, what: string): Promise<void> {
  const one = (await register()).find((each) => each.what.startsWith(what));
  await page.goto(`/haiti/obligations/${one?.duty}?lang=en`);
}

/** Opens a form of the duty by its button. */
const opened = (page: Page, name: string) =>
  page.locator('summary', { hasText: name }).first().click();

test('a duty is laid down on its page, after a date that does not exist was refused', async ({
  page,
}) => {
  await layDown(page, 'a time from a day', {
    owner: 'KEN',
    to: 'UN Security Council',
    what: 'plan of night patrols (invented example)',
    span: '30 days',
    from: '2024-02-30',
    of: 'the request',
  });
  await expect(page.getByRole('alert')).toContainText('that month has 29 days');
  await expect(page.locator('#n-what')).toHaveValue('plan of night patrols (invented example)');
  await page.locator('#n-from').fill('2024-02-01');
  await page.getByRole('button', { name: 'Lay down a duty' }).click();
  await page.waitForURL(/\/obligations\/dut_/);
  await expect(page.locator('h1')).toContainText('plan of night patrols');
  await expect(page.locator('main')).toContainText('2 March 2024');
  expect(await axeFinds(page)).toEqual([]);
});

test('its delivery cites the words of a source, makes it met late, and can be taken back', async ({
  page,
}) => {
  await openDuty(page, 'plan of night patrols');
  const { claims } = await asked<{ claims: readonly { source: { id: string }; quote: string }[] }>(
    'claims.list',
  );
  const [claim] = claims;
  await opened(page, 'Record a delivery');
  await page.locator('#deliver-duty-said').fill('2024-03-04');
  await page.locator('#deliver-duty-source').fill(claim?.source.id ?? '');
  await page.locator('#deliver-duty-quote').fill('words that stand nowhere in it');
  await page.locator('form[data-act="mandates.deliver-duty"] button').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.locator('#deliver-duty-quote').fill(claim?.quote ?? '');
  await page.locator('form[data-act="mandates.deliver-duty"] button').click();
  await expect(page.locator('main')).toContainText('delivered 4 March 2024, two days late');
  await expect(page.locator('main .cite-block').first()).toContainText(claim?.quote ?? '');
  await opened(page, 'Take the delivery back');
  await page.locator('[id^="back-"]').first().fill('it was the draft (invented example)');
  await page.locator('form[data-act="mandates.withdraw-delivery"] button').click();
  await expect(page.locator('main')).toContainText('No delivery is on record');
  await expect(page.locator('main')).toContainText('Delivery taken back');
});

test('a waiver takes two people: whoever asks cannot confirm it, and both stay on the page', async ({
  page,
}) => {
  await openDuty(page, 'plan of night patrols');
  const address = page.url();
  await opened(page, 'Ask for a waiver');
  await page.locator('#ask-duty-waiver-why').fill('patrols ended (invented example)');
  await page.locator('form[data-act="mandates.ask-duty-waiver"] button').click();
  await expect(page.locator('main')).toContainText('asked for by');
  await expect(page.getByRole('button', { name: 'Confirm the waiver' })).toHaveCount(0);
  const second = await secondPerson(page, 'oversight', 'Second person (invented)');
  await second.goto(address);
  await second.getByRole('button', { name: 'Confirm the waiver' }).click();
  await expect(second.locator('main')).toContainText('answered by Second person (invented)');
  expect(await axeFinds(second)).toEqual([]);
  await second.context().close();
  await page.goto(address);
  await expect(page.locator('main')).toContainText('patrols ended (invented example)');
  expect((await register()).find(({ what }) => what.startsWith('plan of night'))).toMatchObject({
    status: 'waived',
  });
});

test('a duty is changed with a reason, and says what it was before', async ({ page }) => {
  await openDuty(page, 'plan of night patrols');
  await page.getByRole('link', { name: 'Change the duty' }).click();
  await expect(page.locator('#n-span')).toHaveValue(/30/);
  await page.locator('#n-span').fill('10 working days');
  await page.locator('#n-reason').fill('the letter says so (invented example)');
  await page.getByRole('button', { name: 'Change the duty' }).click();
  await page.waitForURL(/\/obligations\/dut_[0-9a-z]+(?:\?|$)/);
  await expect(page.locator('main')).toContainText('15 February 2024');
  await expect(page.locator('main')).toContainText('Changed');
});

test('each time of a recurring duty is its own line, delivered and waived for itself', async ({
  page,
}) => {
  await layDown(page, 'an interval', {
    owner: 'KEN',
    what: 'state of the patrols (invented example)',
    span: '3 months',
    from: '2023-11-30',
    times: '3',
  });
  await page.waitForURL(/\/obligations\/dut_/);
  await expect(page.locator('main')).toContainText('29 February 2024');
  await opened(page, 'Record a delivery');
  await page.locator('#deliver-duty-occurrence').selectOption({ index: 0 });
  await page.locator('#deliver-duty-said').fill('2024-02-20');
  await page.locator('form[data-act="mandates.deliver-duty"] button').click();
  await expect(page.locator('main')).toContainText('delivered 20 February 2024');
  await opened(page, 'End the duty');
  await page.locator('#supersede-duty-from').fill('2024-06-01');
  await page.locator('#supersede-duty-why').fill('a letter took its place (invented example)');
  await page.locator('form[data-act="mandates.supersede-duty"] button').click();
  await expect(page.locator('main')).toContainText('Superseded from 1 June 2024');
  const rows = (await register()).filter(({ what }) => what.startsWith('state of the patrols'));
  expect(rows.map(({ status }) => status).sort()).toEqual(['met', 'overdue', 'superseded']);
});

test('an event that is recorded makes its duty fall due, and can be taken back', async ({
  page,
}) => {
  await layDown(page, 'each event', {
    owner: 'KEN',
    what: 'report of each search (invented example)',
    event: 'search of a house (invented example)',
    span: '48 hours',
  });
  await expect(page.getByRole('alert')).toContainText('is not a length of time');
  await page.locator('#n-span').fill('2 days');
  await page.getByRole('button', { name: 'Lay down a duty' }).click();
  await page.waitForURL(/\/obligations\/dut_/);
  await opened(page, 'Record an event');
  await page.locator('#record-trigger-event-when').fill('2024-05-04');
  await page.locator('form[data-act="mandates.record-trigger-event"] button').click();
  await expect(page.locator('main')).toContainText('Due 6 May 2024');
  await opened(page, 'Take the event back');
  await page.locator('[id^="back-"]').first().fill('no house was searched (invented example)');
  await page.locator('form[data-act="mandates.withdraw-trigger-event"] button').click();
  await expect(page.locator('main')).toContainText('None is on record');
});

test('a proposal is taken up with its words, another is rejected, and both are gone', async ({
  page,
}) => {
  const proposals = async () =>
    (
      (await (await page.request.get('/api/haiti/mandates.duty-proposals')).json()) as {
        proposals: readonly { id: string; what: string }[];
      }
    ).proposals;
  await page.goto('/haiti/sources?lang=en');
  await page.getByLabel('Or paste the text').fill(LETTER);
  await page.getByLabel('Published').fill('2024-03-02');
  await page.getByRole('button', { name: 'Add the source' }).click();
  await page.waitForURL(/\/sources\/src_/);
  for (let taken = 1; taken <= 3; taken++) {
    await page.keyboard.press('a');
    await expect(page.locator('[data-progress]')).toContainText(`${taken} taken`);
  }
  const before = await proposals();
  expect(before.length).toBeGreaterThan(1);
  await page.goto('/haiti/obligations/proposals?lang=en');
  await page.getByRole('link', { name: 'Take it up' }).first().click();
  await expect(page.locator('h1')).toHaveText('Take up a proposed duty');
  await expect(page.locator('#n-what')).toHaveValue(before[0]?.what ?? '');
  await expect(page.locator('#n-owner')).not.toHaveValue('');
  await page.getByRole('button', { name: 'Lay down a duty' }).click();
  await page.waitForURL(/\/obligations\/dut_/);
  await expect(page.locator('main .cite-block').first()).toBeVisible();
  await page.goto('/haiti/obligations/proposals?lang=en');
  await opened(page, 'Reject it');
  await page.locator('[id^="x-"]').first().fill('no duty of this mission (invented example)');
  await page.locator('[id^="x-"]').first().press('Enter');
  await expect(page.locator('h1')).toContainText(
    before.length === 2 ? 'No duty is proposed' : 'proposed',
  );
  expect((await proposals()).map(({ id }) => id)).toEqual(before.slice(2).map(({ id }) => id));
});

test('a calendar for other programs has an address of its own until it is revoked', async ({
  page,
  request,
}) => {
  await page.goto('/haiti/obligations?lang=en');
  await page.getByRole('button', { name: 'Make a calendar' }).click();
  const address = await page.locator('[data-link]').getAttribute('data-link');
  const feed = await request.get(address ?? '');
  expect(await feed.text()).toContain('BEGIN:VEVENT');
  await page.goto('/haiti/obligations?lang=en');
  await page.getByRole('button', { name: 'Revoke the address' }).click();
  await expect(page.getByRole('button', { name: 'Revoke the address' })).toHaveCount(0);
  expect((await request.get(address ?? '')).status()).toBe(404);
});

test('no cell of the register runs as a formula in a spreadsheet', async ({ page, request }) => {
  const formula = '=HYPERLINK("https://example.org","press") (invented example)';
  await layDown(page, 'a date', { owner: 'KEN', what: formula, on: '2024-05-05' });
  await page.waitForURL(/\/obligations\/dut_/);
  const csv = await (await request.get('/haiti/obligations?format=csv&lang=en')).text();
  expect(csv).toContain('HYPERLINK');
  expect(csv).not.toMatch(/(?:^|[,;\n])"?=HYPERLINK/);
  const xlsx = await (await request.get('/haiti/obligations?format=xlsx&lang=en')).body();
  const zip = await openZip(new Uint8Array(xlsx), WORKBOOK);
  const members = zip ? [...(await unpackXml(zip, xlsx.length))] : [];
  const sheets = members.filter(([name]) => name.startsWith('xl/worksheets/'));
  expect(sheets.length).toBeGreaterThan(0);
  for (const [, text] of sheets) expect(text).not.toMatch(/<f[ >]/);
  const book = await openSheets(new Uint8Array(xlsx), 'register.xlsx');
  expect(JSON.stringify(book)).toContain('HYPERLINK');
});
