// Money as an office works with it: a fund, a pledge, deposits with their paper, a refusal, a strike;
// what sources say beside it; and the burden by state.
import { axeFinds, expect, fitsItsWidth, test, watched } from './house.ts';

const PAGES = ['/haiti/forces/money', '/haiti/forces/burden'] as const;
const THEN = 'on=2026-04-10';
const SHOTS = process.env.MUSTER_SHOTS;

for (const width of [1440, 390])
  for (const scheme of ['light', 'dark'] as const)
    test.describe(`at ${width} pixels, ${scheme}`, () => {
      test.use({ viewport: { width, height: 900 }, colorScheme: scheme });
      for (const path of PAGES)
        test(`${path} is quiet, whole and open to everyone, in both languages`, async ({
          page,
        }) => {
          const { errors, foreign } = watched(page);
          for (const lang of ['fr', 'en']) {
            await page.goto(`${path}?${THEN}&lang=${lang}`);
            await expect(page.locator('h1')).toHaveCount(1);
            await expect(page.locator('body')).not.toContainText(/\bmoney\.[a-z]\w+/);
            await fitsItsWidth(page);
            expect(await axeFinds(page)).toEqual([]);
          }
          if (SHOTS)
            await page.screenshot({
              path: `${SHOTS}/${path.replaceAll('/', '-')}-${width}-${scheme}.png`,
              fullPage: true,
            });
          expect(errors).toEqual([]);
          expect(foreign).toEqual([]);
        });
    });

test('pledged and deposited stand apart, with their sources and what contradicts them', async ({
  page,
}) => {
  await page.goto(`/haiti/forces/money?${THEN}`);
  await expect(page.locator('h1')).toContainText('113 million dollars');
  await expect(page.locator('h1')).toContainText('of 800 million dollars needed a year');
  const fund = page.locator('table', { hasText: 'needed a year' }).first();
  await expect(fund.locator('tr', { hasText: 'deposited' })).toContainText('113 million dollars');
  // What sources say of the whole and what the ledger holds are two bars, never one figure.
  const pledged = fund.locator('tr', { hasText: 'pledged' });
  await expect(pledged.first()).toContainText('78 million dollars');
  await expect(pledged.last()).toContainText('10 million dollars');
  await expect(page.locator('.doubts')).toContainText('115 million dollars');
  await expect(page.locator('.doubts')).toContainText('one of the two is a balance');
  const canada = page.locator('tr', { hasText: 'Canada' });
  await expect(canada.first()).toContainText('63 million dollars');
  await page.keyboard.press('j');
  await expect(page.locator('tr[data-item]').first()).toBeFocused();
  // On an earlier day less was known.
  await page.goto('/haiti/forces/money?on=2024-03-22&known=2024-03-22');
  await expect(page.locator('h1')).toContainText('18 million dollars');
});

test('a pledge that a source tells of is entered as a line with that source, by keyboard', async ({
  page,
}) => {
  await page.goto('/haiti/forces/money');
  const haiti = page.locator('tr', { hasText: '50 million dollars' }).first();
  await haiti.getByRole('link', { name: 'enter it in the ledger' }).focus();
  await page.keyboard.press('Enter');
  const form = page.locator('form[data-act="forces.pledge-money"]');
  await expect(form.getByLabel('Donor')).toHaveValue('HTI');
  await expect(form.getByLabel('Amount')).toHaveValue('50000000');
  await form.getByRole('button', { name: 'Enter a pledge' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/contribution\/con_/);
  await expect(page.locator('.big')).toContainText('50 million dollars');
  await page.goto('/haiti/forces/money');
  // It stands once: as the line that rests on that claim.
  const rows = page.locator('table', { hasText: 'Came in' }).first().locator('tr[data-item]');
  await expect(rows.filter({ hasText: 'Haiti' })).toHaveCount(1);
  await page.keyboard.press('n');
  await expect(form).toBeVisible();
  await expect(page.locator('summary', { hasText: 'Enter a pledge' })).toBeFocused();
});

test('the burden is a table of states, and the same as a file', async ({ page, request }) => {
  await page.goto(`/haiti/forces/burden?${THEN}`);
  const kenya = page.locator('tr', { hasText: 'Kenya' });
  await expect(kenya).toContainText(/\d{3},\d{3}/);
  await expect(page.locator('tr', { hasText: 'Canada' })).toContainText('63 million dollars');
  const csv = await (await request.get(`/haiti/forces/burden?${THEN}&format=csv`)).text();
  const [head = '', tags = '', ...lines] = csv.trim().split('\r\n');
  expect(head).toContain('person_days_min');
  expect(tags).toContain('#indicator+person_days+min+num');
  expect(lines.some((line) => line.startsWith('KEN,'))).toBe(true);
  const bare = await request.get(`/haiti/forces/burden?${THEN}&format=csv&hxl=no`);
  expect(await bare.text()).not.toContain('#indicator');
});

for (const script of [true, false])
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });
    const donor = script ? 'Ireland' : 'Norway';

    test('a pledge is entered, paid in part, refused above it, and a line struck out', async ({
      page,
    }) => {
      await page.goto('/haiti/forces/money');
      await page.locator('summary', { hasText: 'Enter a pledge' }).click();
      const form = page.locator('form[data-act="forces.pledge-money"]');
      await form.getByLabel('Donor').fill(donor);
      await form.getByLabel('Fund', { exact: true }).selectOption({ index: 1 });
      await form.getByLabel('Amount').fill('1,000,000');
      await form.getByLabel('Day', { exact: true }).fill('2026-03-01');
      await form.getByRole('button', { name: 'Enter a pledge' }).click();
      await page.waitForURL(/\/forces\/money\/contribution\/con_/);
      await expect(page.locator('h1')).toContainText(donor);

      const pay = async (amount: string) => {
        await page.locator('summary', { hasText: 'Record what came in' }).click();
        const deposit = page.locator('form[data-act="forces.deposit-money"]');
        await deposit.getByLabel('Amount').fill(amount);
        await deposit.getByLabel('Number of the paper').fill('receipt 1');
        await deposit.getByRole('button', { name: 'Record what came in' }).click();
      };
      await pay('400000');
      const steps = page.locator('table', { hasText: 'receipt 1' });
      await expect(steps.locator('tr', { hasText: 'came in' })).toContainText('400,000 dollars');
      await expect(page.locator('.big')).toContainText('600,000 dollars');

      await pay('600000.01');
      await expect(page.getByRole('alert')).toContainText('above the pledge of 1,000,000');
      await expect(page.getByRole('alert')).toContainText('change the pledge first');
      const again = page.locator('form[data-act="forces.deposit-money"]');
      await expect(again.getByLabel('Amount')).toHaveValue('600000.01');

      await page.reload();
      const row = page.locator('tr', { hasText: 'receipt 1' });
      await row.locator('summary', { hasText: 'Strike out' }).click();
      await row.getByLabel('Why').fill('entered twice');
      await row.getByRole('button', { name: 'Strike out' }).click();
      await expect(page.locator('tr', { hasText: 'a line struck out' })).toContainText(
        'entered twice',
      );
      await expect(page.locator('.big')).toContainText('1 million dollars');
    });
  });

test('a fund says what is needed, allots no more than came in, and its page is open to everyone', async ({
  page,
}) => {
  await page.goto('/haiti/forces/money');
  await page.locator('summary', { hasText: 'Open a fund' }).click();
  const form = page.locator('form[data-act="forces.open-fund"]');
  await form.getByLabel('Name of the fund').fill('A fund that is made up');
  await form.getByLabel('Who holds it').fill('Kenya');
  await form.getByLabel('Currency').fill('USD');
  await form.getByRole('button', { name: 'Open a fund' }).click();
  await page.waitForURL(/\/forces\/money\/fund\/fnd_/);
  await page.locator('summary', { hasText: 'Allot money' }).click();
  const allot = page.locator('form[data-act="forces.allot-money"]');
  await allot.getByLabel('Amount').fill('5');
  await allot.getByLabel('For what').fill('tents');
  await allot.getByRole('button', { name: 'Allot money' }).click();
  await expect(page.getByRole('alert')).toContainText('has received 0 USD');
  await page.reload();
  await page.locator('summary', { hasText: 'Record what is needed' }).click();
  const need = page.locator('form[data-act="forces.say-need"]');
  await need.getByLabel('Needed a year').fill('2,000,000');
  await need.getByRole('button', { name: 'Record what is needed' }).click();
  await expect(page.locator('table').first()).toContainText('2 million dollars');
  expect(await axeFinds(page)).toEqual([]);
});

test('a table of contributions comes in with a dry run', async ({ page }) => {
  await page.goto('/haiti/forces/money');
  await page.getByRole('link', { name: 'Bring a table of contributions' }).click();
  const text = [
    'Donor,Kind,What,Pledged,Currency,Pledged on,Received,Received on,Receipt',
    'Iceland,,,1000,EUR,2026-02-01,400,2026-02-03,R-1',
    'Malta,,,1000,EUR,2026-02-01,1001,2026-02-03,R-2',
  ].join('\n');
  const file = { name: 'money.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Look at the file' }).click();
  await expect(page.locator('h1')).toHaveText('1 of 2 rows are good');
  await expect(page.locator('tr', { hasText: 'G3' })).toContainText('above the pledge of 1,000');
  await page.getByRole('button', { name: 'Record 1 good row' }).click();
  await page.goto('/haiti/forces/money');
  await expect(page.locator('#ledger')).toContainText('Iceland');
});
