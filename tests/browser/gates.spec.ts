import type { Page } from '@playwright/test';
import { asked, axeFinds, expect, fitsItsWidth, secondPerson, test, watched } from './house.ts';

const THEN = 'on=2023-07-31';
const PAGES: Readonly<Record<string, string>> = {
  'the mandate with its gates': `/haiti/mandate?${THEN}&known=2023-07-31&lang=en`,
  'the mandate in French': `/haiti/mandate?${THEN}&lang=fr`,
  'the mandate today': '/haiti/mandate?lang=en',
  'one gate': `/haiti/mandate/gates/first-arrival?${THEN}&lang=en`,
  'one gate in French': `/haiti/mandate/gates/first-arrival?${THEN}&lang=fr`,
  'a criterion in hand': `/haiti/mandate/gates/first-arrival?criterion=vetting&${THEN}&lang=en`,
  'what if': `/haiti/mandate/gates/first-arrival?d.vetting=10-20&${THEN}&lang=en`,
  'a new gate': '/haiti/mandate/gates/new?lang=en',
};

for (const width of [1440, 390])
  test.describe(`gates at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 1000 } });
    for (const [name, address] of Object.entries(PAGES))
      test(`${name}: quiet, whole, and open to everyone`, async ({ page }) => {
        const { errors, foreign } = watched(page);
        expect((await page.goto(address))?.status()).toBe(200);
        await expect(page.locator('h1')).toHaveCount(1);
        await fitsItsWidth(page);
        await expect(page.locator('body'), 'no label without its words').not.toContainText(
          /\bgate\.(?:act|by|field|hint|shows|state|step|waiver)\.\w/,
        );
        expect(await axeFinds(page)).toEqual([]);
        expect([...errors, ...foreign]).toEqual([]);
      });
  });

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  test('the drawing and its words can be read', async ({ page }) => {
    await page.goto(PAGES['the mandate with its gates'] ?? '');
    expect(await axeFinds(page)).toEqual([]);
  });
});

/** Opens a form by its button. */
const opened = (page: Page, name: string) =>
  page.locator('summary').filter({ hasText: name }).first().click();

interface Box {
  readonly no: string;
  readonly after: string;
  readonly next: string;
  readonly column: string;
}

test('arrow keys walk the drawing along its lines, and Enter opens a box', async ({ page }) => {
  await page.goto(PAGES['the mandate with its gates'] ?? '');
  const first = page.locator('.road a.of-gate').first();
  await first.focus();
  const inHand = () =>
    page.evaluate(() => ({
      ...(document.activeElement as SVGElement | null)?.dataset,
    })) as unknown as Promise<Box>;
  const gate = await inHand();
  await page.keyboard.press('ArrowLeft');
  const before = await inHand();
  expect(gate.after.split(' ')).toContain(before.no);
  expect(Number(before.column)).toBeLessThan(Number(gate.column));
  await page.keyboard.press('ArrowRight');
  expect(before.next.split(' ')).toContain((await inHand()).no);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const here = await inHand();
  expect(here.column).not.toBeUndefined();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/mandate\/gates\/[a-z-]+\?/);
  await expect(page.locator('h1')).not.toBeEmpty();
});

interface Road {
  readonly gates: readonly { readonly gate: string }[];
  readonly criteria: readonly {
    readonly criterion: string;
    readonly title: string;
    readonly stateName: string;
    readonly metBy: string;
  }[];
}

test('the list says the same as the drawing, box by box', async ({ page }) => {
  await page.goto(PAGES['the mandate with its gates'] ?? '');
  const road = await asked<Road>(`mandates.road?${THEN}&known=2023-07-31`);
  const own = road.criteria.filter(({ metBy }) => metBy !== 'gate');
  expect(own.length).toBeGreaterThan(5);
  await expect(page.locator('.road a')).toHaveCount(own.length + road.gates.length);
  for (const { title, stateName } of own) {
    const spoken = page.getByRole('link', { name: `${title} ${stateName}` });
    await expect(spoken.first()).toHaveAttribute('href', /criterion=/);
    const line = page.locator('.gate-list li').filter({ hasText: title }).first();
    await expect(line).toContainText(stateName);
  }
});

test('the office lays down a gate, adds criteria and says what is known of them', async ({
  page,
}) => {
  await page.goto('/haiti/mandate?lang=en');
  await page.getByRole('link', { name: 'Lay down a gate' }).click();
  await page.locator('#ng-title-en').fill('Night patrols (invented example)');
  await page.locator('#ng-title-fr').fill('Patrouilles de nuit (exemple inventé)');
  await page.locator('#ng-gate').fill('new');
  await page.locator('#ng-gate').press('Enter');
  await expect(page.getByRole('alert')).toContainText('is the address of the form');
  await page.locator('#ng-gate').fill('night-patrols');
  await page.locator('#ng-gate').press('Enter');
  await page.waitForURL(/\/mandate\/gates\/night-patrols/);
  await expect(page.locator('main')).toContainText('No criterion hangs on this gate yet');
  await page.keyboard.press('n');
  await page.locator('#ac-title-en').fill('Lamps delivered');
  await page.locator('#ac-title-en').press('Enter');
  await page.waitForURL(/criterion=lamps-delivered/);
  await expect(page.locator('h1')).toContainText('is blocked by 1 of 1');
  await opened(page, 'Estimate its days');
  await page.locator('#ec-low').fill('30');
  await page.locator('#ec-high').fill('20');
  await page.locator('#ec-high').press('Enter');
  await expect(page.getByRole('alert')).toContainText('runs backwards');
  await page.locator('#ec-high').fill('40');
  await page.locator('#ec-high').press('Enter');
  await expect(page.locator('#criterion')).toContainText('30–40 days, likely 35');
  await opened(page, 'Record a finding');
  await page.locator('#rf-shows').selectOption('met');
  await page.locator('#rf-reason').fill('counted in the yard (invented example)');
  await page.locator('form[data-act="mandates.record-finding"] button').click();
  await expect(page.locator('h1')).toContainText('its one criterion is met');
  await opened(page, 'Open it again');
  await page.locator('#ro-reason').fill('half of them were broken (invented example)');
  await page.locator('form[data-act="mandates.reopen-criterion"] button').click();
  await expect(page.locator('#criterion .turn').first()).toHaveText(/met.*not met/);
  expect(await axeFinds(page)).toEqual([]);
});

test('a waiver is asked for by key, cannot be confirmed by the same person, and stays', async ({
  page,
}) => {
  await page.goto('/haiti/mandate/gates/night-patrols?criterion=lamps-delivered&lang=en');
  await page.keyboard.press('w');
  await page.locator('#wc-reason').fill('torches are used (invented example)');
  await page.locator('#wc-until').fill('2099-01-31');
  await page.locator('#wc-until').press('Enter');
  await expect(page.locator('.waivers').first()).toContainText('waits for a second person');
  await expect(page.getByRole('button', { name: 'Confirm the waiver' })).toHaveCount(0);
  await expect(page.locator('main')).toContainText('A second person confirms it');
  await opened(page, 'Take it back');
  await page.locator('[id^="no-wvr_"]').first().fill('lamps are on their way (invented example)');
  await page.locator('form[data-act="mandates.refuse-criterion-waiver"] button').first().click();
  await expect(page.locator('.waivers').first()).toContainText('refused');
  await page.goto('/haiti/mandate/gates/night-patrols?lang=en');
  await expect(page.locator('#waivers')).toContainText('torches are used');
});

test('a visitor sees every gate, and no form that would be refused', async ({ browser }) => {
  const visitor = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await visitor.newPage();
  await page.goto(`${process.env.MUSTER_URL}/haiti/mandate/gates/night-patrols?lang=en`);
  await expect(page.locator('#waivers')).toContainText('torches are used');
  await expect(page.locator('main form[method=post]')).toHaveCount(0);
  await page.goto(`${process.env.MUSTER_URL}/haiti/mandate/gates/new?lang=en`);
  await expect(page.locator('main form[method=post]')).toHaveCount(0);
  await expect(page.locator('main')).toContainText('lay down its gates');
  await visitor.close();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('other days are tried out by the address, and nothing is recorded', async ({ page }) => {
    const { size } = await asked<{ size: number }>('record.show');
    await page.goto('/haiti/mandate/gates/night-patrols?lang=en');
    const days = page.locator('#try-lamps-delivered');
    await expect(page.locator('#try-lamps-delivered-now')).toContainText('30–40 days');
    await days.fill('100-200');
    await page.getByRole('button', { name: 'Try these days' }).click();
    await expect(page).toHaveURL(/d\.lamps-delivered=100-200/);
    await expect(page.locator('#what-if')).toContainText('later');
    await expect(page.locator('#try-lamps-delivered')).toHaveValue('100/150/200');
    await page.getByRole('link', { name: 'Back to what is recorded' }).click();
    await expect(page.locator('#try-lamps-delivered')).toHaveValue('');
    expect((await asked<{ size: number }>('record.show')).size).toBe(size);
  });

  test('days that cannot be read are refused with the cure', async ({ page }) => {
    const answer = await page.goto('/haiti/mandate/gates/night-patrols?d.lamps-delivered=soon');
    expect(answer?.status()).toBe(400);
    await expect(page.locator('main')).toContainText('mandates.bad-what-if');
  });

  test('every box of the drawing is reached by Tab', async ({ page }) => {
    await page.goto(PAGES['one gate'] ?? '');
    const boxes = page.locator('.road a');
    await page.locator('.road').focus();
    await page.keyboard.press('Tab');
    await expect(boxes.first()).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(boxes.nth(1)).toBeFocused();
  });

  test('evidence is cited from a proposal by plain forms', async ({ page }) => {
    const { claims } = await asked<{ claims: readonly { id: string; quote: string }[] }>(
      'claims.list',
    );
    const [claim] = claims;
    await page.goto(
      `/haiti/mandate/gates/night-patrols?criterion=lamps-delivered&claim=${claim?.id}&lang=en`,
    );
    await expect(page.locator('#ce-claims')).toHaveValue(claim?.id ?? '');
    await page.locator('#ce-shows').selectOption('nothing');
    await page.locator('form[data-act="mandates.cite-evidence"] button').click();
    await expect(page.locator('#criterion .feed li').first()).toContainText('settles nothing');
    await expect(page.locator('#criterion .feed a.n').first()).toBeVisible();
  });
});

test('the data of both pages are JSON and a sheet', async ({ page }) => {
  const road = await page.request.get(`/haiti/mandate/gates/first-arrival?${THEN}&format=json`);
  expect(await road.json()).toMatchObject({ gate: { gate: 'first-arrival' } });
  const sheet = await page.request.get(`/haiti/mandate/gates/first-arrival?${THEN}&format=csv`);
  expect((await sheet.text()).split('\n')[0]).toContain('criterion');
});

test('a gate is corrected, and a passing that was recorded wrongly is taken back', async ({
  page,
}) => {
  await page.goto('/haiti/mandate/gates/night-patrols?lang=en');
  await opened(page, 'Record that it was passed');
  await page.locator('#pg-on').fill('2024-07-01');
  await page.locator('form[data-act="mandates.pass-gate"] button').click();
  await expect(page.locator('h1')).toContainText('passed');
  await opened(page, 'It was not passed');
  await page.locator('#tb-reason').fill('the patrol was put off (invented example)');
  await page.locator('form[data-act="mandates.take-back-passing"] button').click();
  await expect(page.locator('h1')).not.toContainText('passed');
  await opened(page, 'Correct the gate');
  await expect(page.locator('#cg-title-fr')).toHaveValue('Patrouilles de nuit (exemple inventé)');
  await page.locator('#cg-title-en').fill('Patrols by night (invented example)');
  await page.locator('#cg-reason').fill('the word of the plan (invented example)');
  await page.locator('form[data-act="mandates.change-gate"] button').click();
  await expect(page.locator('h1')).toContainText('Patrols by night');
});

test('a second person confirms a waiver in a session of their own, and both names stay', async ({
  page,
}) => {
  const address = '/haiti/mandate/gates/night-patrols?criterion=lamps-delivered&lang=en';
  await page.goto(address);
  await page.keyboard.press('w');
  await page.locator('#wc-reason').fill('borrowed for a month (invented example)');
  await page.locator('#wc-until').fill('2099-01-31');
  await page.locator('#wc-until').press('Enter');
  await expect(page.locator('.waivers').first()).toContainText('waits for a second person');
  const second = await secondPerson(page, 'oversight', 'Second reader (invented)');
  await second.goto(address);
  await second.getByRole('button', { name: 'Confirm the waiver' }).click();
  await expect(second.locator('#criterion')).toContainText('Second reader (invented)');
  await second.goto('/haiti/mandate/gates/night-patrols?lang=en');
  await expect(second.locator('h1')).toContainText('met, by waiver');
  await expect(second.locator('#waivers')).toContainText('borrowed for a month');
  await expect(second.locator('#waivers')).toContainText('Second reader (invented)');
  expect(await axeFinds(second)).toEqual([]);
  await second.context().close();
});
