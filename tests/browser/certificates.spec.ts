import { axeFinds, expect, fitsItsWidth, test, watched } from './house.ts';

const PAGES = [
  '/haiti/vetting/certificates',
  '/haiti/vetting/certificates/new',
  '/haiti/vetting/certificates/office',
  '/haiti/certificates/verify',
  '/haiti/certificates/show',
] as const;
const SHOTS = process.env.MUSTER_SHOTS;
const GATE = '/haiti/certificates/verify';

test.describe.configure({ mode: 'serial' });

const made = { code: '', text: '', number: '', picture: Buffer.alloc(0) as Buffer };
/** Until the days of the card, in years to come. */
const UNTIL = `${new Date().getUTCFullYear() + 1}-06-30`;

test('the owner takes a key and issues a certificate; the code is shown once', async ({ page }) => {
  const { errors, foreign } = watched(page);
  await page.goto('/haiti/vetting/certificates');
  await expect(page.getByText('has no key yet')).toBeVisible();
  await page.goto('/haiti/vetting/certificates/office');
  await page.getByLabel('Name of the office').fill('Vetting office (invented)');
  await page.getByRole('button', { name: 'Take the first key' }).click();
  await expect(page.getByText('signs now')).toBeVisible();
  await page.goto('/haiti/vetting/certificates');
  await page.getByRole('link', { name: 'Issue a certificate' }).click();
  const fields = { Name: 'Achieng Example', State: 'KEN', Contingent: 'first', Role: 'driver' };
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByLabel('Number of the card').fill('004217');
  await page.getByLabel('Counts until').fill('tomorrow');
  await page.getByRole('button', { name: 'Issue a certificate' }).click();
  await expect(page.getByRole('alert')).toContainText('is no day: write it as');
  await expect(page.getByLabel('Role', { exact: true })).toHaveValue('driver');
  await page.getByLabel('Counts until').fill(UNTIL);
  await page.getByRole('button', { name: 'Issue a certificate' }).click();
  await expect(page.locator('.made h2')).toContainText(/crt_\d{6} counts until/);
  made.number = (await page.locator('.made h2').textContent())?.match(/crt_\d{6}/)?.[0] ?? '';
  made.code = (await page.locator('.card-code .code').textContent())?.trim() ?? '';
  made.text = (await page.locator('.made textarea').inputValue()).trim();
  made.picture = await page.locator('.id-card').screenshot();
  expect(await axeFinds(page)).toEqual([]);
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/card.png`, fullPage: true });
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.id-card')).toBeVisible();
  for (const hidden of ['header', '.made textarea', 'form'])
    await expect(page.locator(hidden).first()).toBeHidden();
  expect(errors.filter((text) => !text.includes('400'))).toEqual([]);
  expect(foreign).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/haiti/vetting/certificates/new');
  await expect(page.locator('body')).not.toContainText(made.code);
});

for (const width of [1440, 390])
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 900 } });
    for (const path of PAGES)
      test(`${path} is quiet, whole and open to everyone, in its languages`, async ({ page }) => {
        const { errors, foreign } = watched(page);
        for (const lang of ['lang=fr', 'lang=en', 'lang=en&words=ht', 'lang=en&words=es']) {
          await page.goto(`${path}?${lang}`);
          await expect(page.locator('h1')).toHaveCount(1);
          await expect(page.locator('body')).not.toContainText(/\bcertificate\.[a-z]\w+/);
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

test.describe('at a gate', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a photo of the card is read, the code is asked for, and it counts', async ({ page }) => {
    const { errors, foreign } = watched(page);
    await page.goto(GATE);
    await expect(page.getByText('This page works without a network')).toBeVisible();
    const photo = { name: 'card.png', mimeType: 'image/png', buffer: made.picture };
    await page.locator('[data-photo]').setInputFiles(photo);
    const verdict = page.locator('.verdict');
    await expect(verdict).toContainText('Now ask for the code');
    await expect(verdict).toContainText('Achieng Example');
    await page.getByLabel('The bearer’s code').fill('0000-0000-0000-0000');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(verdict).toContainText('The code is not that of this card');
    await page.getByLabel('The bearer’s code').fill(made.code.toLowerCase());
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(verdict).toHaveClass('verdict met');
    await expect(verdict).toContainText('It counts');
    expect(await axeFinds(page)).toEqual([]);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/gate-good.png`, fullPage: true });
    await page.getByRole('button', { name: 'Next person' }).click();
    await expect(verdict).toHaveCount(0);
    await expect(page.locator('#gate-text')).toHaveValue('');
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test('it opens and checks without a network, in four languages', async ({ page, context }) => {
    await page.goto(GATE);
    await expect(page.getByText('This page works without a network')).toBeVisible();
    await context.setOffline(true);
    await page.reload();
    await expect(page.locator('[data-fetched]')).toContainText('No network: checked with');
    await page.locator('#gate-text').fill(made.text);
    await page.getByLabel('The bearer’s code').fill(made.code);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(page.locator('.verdict')).toContainText('It counts');
    const at = made.text.indexOf('~') - 9;
    const other = made.text[at] === 'x' ? 'y' : 'x';
    await page.locator('#gate-text').fill(made.text.slice(0, at) + other + made.text.slice(at + 1));
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(page.locator('.verdict')).toContainText('Somebody changed it');
    await expect(page.locator('.verdict')).not.toContainText('Achieng');
    await context.setOffline(false);
    await page.goto(`${GATE}?words=ht`);
    await page.locator('#gate-text').fill('anyen');
    await page.getByRole('button', { name: 'Tcheke', exact: true }).click();
    await expect(page.locator('.verdict')).toContainText('Sa a se pa yon sètifika');
  });

  test('a bearer shows a part and signs for this gate and this number, once', async ({ page }) => {
    const { errors, foreign } = watched(page);
    await page.goto(GATE);
    await page.getByText('For a bearer with a device of their own').click();
    const nonce = await page.locator('#gate-nonce').inputValue();
    expect(nonce).toMatch(/^[0-9a-f]{8}$/);
    const bearer = await page.context().newPage();
    await bearer.goto('/haiti/certificates/show');
    await bearer.getByLabel('Your certificate').fill('nothing');
    await expect(bearer.locator('[data-news]')).toContainText('This is no certificate');
    await bearer.getByLabel('Your certificate').fill(made.text);
    await bearer.getByLabel('State: KEN').check();
    await bearer.getByLabel('The bearer’s code').fill(made.code);
    await bearer.getByRole('button', { name: 'Make the picture' }).click();
    await expect(bearer.locator('[data-news]')).toContainText('To sign, type your code');
    await bearer.getByLabel('The gate is called').fill('haiti');
    await bearer.getByLabel('Number on its screen').fill(nonce);
    await bearer.getByRole('button', { name: 'Make the picture' }).click();
    await expect(bearer.getByText('within five minutes')).toBeVisible();
    expect(await axeFinds(bearer)).toEqual([]);
    if (SHOTS) await bearer.screenshot({ path: `${SHOTS}/show-made.png`, fullPage: true });
    const buffer = await bearer.locator('svg.qr').screenshot();
    await bearer.close();
    const photo = { name: 'shown.png', mimeType: 'image/png', buffer };
    await page.locator('[data-photo]').setInputFiles(photo);
    const verdict = page.locator('.verdict');
    await expect(verdict).toContainText('The bearer signed for this question');
    await expect(verdict).toContainText('KEN');
    await expect(verdict).not.toContainText('Achieng');
    await expect(page.locator('#gate-nonce')).not.toHaveValue(nonce);
    await page.locator('[data-photo]').setInputFiles(photo);
    await expect(verdict).toContainText('It answers another question');
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test('a picture without a certificate is told from a card', async ({ page }) => {
    await page.goto(GATE);
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const buffer = Buffer.from(pixel, 'base64');
    await page
      .locator('[data-photo]')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer });
    await expect(page.locator('[data-news]')).toContainText('No certificate was found');
  });

  test.describe('without script, and without a name', () => {
    test.use({ javaScriptEnabled: false, storageState: { cookies: [], origins: [] } });

    test('the program’s machine checks and says the same', async ({ page }) => {
      await page.goto(`${GATE}?words=fr`);
      await page.locator('#gate-text').fill(made.text);
      await page.locator('#gate-code').fill(made.code);
      await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
      await expect(page.locator('.verdict')).toContainText('Il vaut');
      await expect(page.locator('.verdict')).toContainText('Achieng Example');
      await page.locator('#gate-text').fill('rien');
      await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
      await expect(page.locator('.verdict')).toContainText('Ce n’est pas un certificat');
    });
  });
});

test('a certificate is taken out with a reason, revoked, and the gate learns it', async ({
  page,
}) => {
  await page.goto(`/haiti/vetting/certificates/${made.number}`);
  await page.getByText('Take it out of the vault').first().click();
  await page.getByLabel('Number of a file').first().fill('OC-2026/4');
  await page.getByRole('button', { name: 'Take it out of the vault' }).click();
  await expect(page.locator('.id-card')).toBeVisible();
  await expect(page.locator('.card-code')).toHaveCount(0);
  await page.goto(`/haiti/vetting/certificates/${made.number}`);
  await expect(page.getByText('the card is printed again · OC-2026/4')).toBeVisible();
  await page.getByText('Revoke it for ever').first().click();
  await page.getByRole('button', { name: 'Revoke it for ever' }).click();
  await expect(page.locator('.lede')).toContainText('revoked · the card was lost');
  expect(await axeFinds(page)).toEqual([]);
  await page.goto(GATE);
  await expect(page.getByText('This page works without a network')).toBeVisible();
  await page.locator('#gate-text').fill(made.text);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.locator('.verdict')).toContainText('The office revoked it');
});
