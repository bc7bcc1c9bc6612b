import { axeFinds, expect, fitsItsWidth, test, watched } from './house.ts';

const PAGES: Readonly<Record<string, string>> = {
  training: '/haiti/vetting/training?lang=en&on=2024-06-25',
  'training in French, before an arrival':
    '/haiti/vetting/training?lang=fr&on=2024-06-25&arrival=2025-06-30',
  'training before there was any': '/haiti/vetting/training?lang=en&on=2023-07-31&known=2023-07-31',
  'the catalogue': '/haiti/vetting/training/modules?lang=fr',
  'one module of it': '/haiti/vetting/training/modules?lang=en&module=cptm-1',
  'recording a course': '/haiti/vetting/training/record?lang=en&contingent=JAM',
  'recording a test': '/haiti/vetting/training/record?lang=fr&what=test&contingent=JAM',
  'recording certifications':
    '/haiti/vetting/training/record?lang=en&what=certified&contingent=JAM',
  'due diligence': '/haiti/vetting/diligence?lang=fr&on=2024-06-25',
};

for (const width of [1440, 390])
  test.describe(`training at ${width} pixels`, () => {
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

test('what will have lapsed before an arrival is found by keyboard, and leads to who it is', async ({
  page,
}) => {
  await page.goto('/haiti/vetting/training?lang=en&on=2024-06-25');
  await expect(page.locator('h1')).toContainText(
    /^\d+ of \d+ hold all that is asked on 25 June 2024/,
  );
  await page.locator('#f-arrival').focus();
  await page.keyboard.type('2025-06-30');
  await page.locator('#f-requirement').selectOption({ label: 'Medical examination' });
  await page.getByRole('button', { name: 'Show' }).press('Enter');
  await page.waitForURL(/arrival=2025-06-30/);
  await expect(page.locator('main')).toContainText('will have lapsed by 30 June 2025');
  const row = page.getByRole('row', { name: /^Medical examination \d+\/\d+/ });
  await expect(row).toContainText('held today');
  await page.locator('#lacking tbody a').first().press('Enter');
  await page.waitForURL(/\/vetting\/people\/off_/);
  await expect(page.locator('#fitness')).toContainText('Certified by the state');
  expect(await axeFinds(page)).toEqual([]);
});

test('a course of a whole contingent is recorded in one form, and one line of it is corrected', async ({
  page,
}) => {
  await page.goto('/haiti/vetting/training?lang=en');
  await page.getByRole('link', { name: 'Record attendance' }).click();
  await page.locator('#w-contingent').selectOption('BEN');
  await page.getByRole('button', { name: 'Choose' }).click();
  await page.locator('#r-module').selectOption('cptm-2');
  await page.locator('#r-startedOn').fill('2025-01-16');
  await page.locator('#r-endedOn').fill('2025-01-15');
  const rows = page.locator('form[data-act="vetting.record-training"] tbody tr');
  const people = await rows.count();
  expect(people).toBeGreaterThan(40);
  await rows.first().locator('select').selectOption('absent');
  await rows.nth(1).getByRole('checkbox').check();
  const send = page.getByRole('button', { name: /^Record \d+ people$/ });
  await send.click();
  await expect(page.locator('main')).toContainText('which is earlier');
  await expect(page.locator('#r-startedOn')).toHaveValue('2025-01-16');
  await expect(rows.first().locator('select')).toHaveValue('absent');
  await page.locator('#r-startedOn').fill('2025-01-14');
  await send.click();
  await page.waitForURL(/\/vetting\/training\/trn_/);
  await expect(page.locator('.lede')).toHaveText(`absent: 1, completed: ${people - 2}`);
  await page
    .getByRole('link', { name: /^Correct: / })
    .first()
    .click();
  await page.waitForURL(/person=off_/);
  await page.locator('#c-result').selectOption('none');
  await page.locator('#c-reason').selectOption('wrong_person');
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await expect(page.locator('main')).toContainText('corrected: another person was meant');
  expect(await axeFinds(page)).toEqual([]);
});

test('a register comes as a spreadsheet, with a dry run that says which rows are wrong', async ({
  page,
}) => {
  await page.goto('/haiti/vetting/training/record?lang=en&what=test&contingent=BEN');
  await page.locator('#s-test').selectOption('driving');
  await page.locator('#s-takenOn').fill('2025-01-17');
  const text = 'Matricule,Résultat\nBJ 3658,réussi\nBJ 3664,échec\nBJ 9999,réussi\n';
  const file = { name: 'tests.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('#s-file').setInputFiles(file);
  await page.getByRole('button', { name: 'Look at the file' }).click();
  await page.waitForURL(/\/import\/imp_/);
  await expect(page.locator('main')).toContainText('names nobody on a roster of this mission');
  await page.getByRole('button', { name: 'Record 2 good rows' }).click();
  await page.waitForURL(/taken=2/);
  await page.goto('/haiti/vetting/training?lang=en');
  await expect(
    page.getByRole('row', { name: /^Driving test Test 17 Jan 2025 2 not passed: 1, passed: 1/ }),
  ).toBeVisible();
});

test('a module is set with its source, asked for, and retired again', async ({ page }) => {
  await page.goto('/haiti/vetting/training/modules?lang=en');
  await page.getByText('Set a module').click();
  await page.locator('#m-module').fill('radio-1');
  await page.locator('#m-title-en').fill('Radio communication');
  await page.locator('#m-months').fill('0');
  await page.locator('#m-needed').selectOption('roles');
  await page.locator('#module').getByLabel('Logistics').check();
  await page.locator('#m-from').fill('2026-01-01');
  await page.locator('#m-source').fill('A course plan, made up');
  await page.getByRole('button', { name: 'Set the module' }).click();
  await expect(page.locator('main')).toContainText('is less than one month');
  await page.locator('#m-months').fill('12');
  await page.locator('#m-needed').selectOption('roles');
  await page.locator('#module').getByLabel('Logistics').check();
  await page.getByRole('button', { name: 'Set the module' }).click();
  const row = page.getByRole('row', { name: /^Radio communication/ });
  await expect(row).toContainText('Logistics');
  await row.getByRole('link', { name: 'radio-1' }).click();
  await page.locator('#x-from').fill('2026-06-01');
  await page.locator('#x-reason').fill('The radios were changed.');
  await page.getByRole('button', { name: 'Ask for it no more' }).click();
  await expect(page.locator('main')).toContainText('from 1 Jun 2026: The radios were changed.');
});

test('a unit is looked into, suspended, and not lifted by the same hand', async ({ page }) => {
  await page.goto('/haiti/vetting/diligence?lang=en');
  await page.getByRole('row', { name: /Benin/ }).getByRole('link').first().click();
  await page.waitForURL(/\/diligence\/unt_/);
  await page.locator('#a-on').fill('2026-10-01');
  await page.locator('#a-risk').selectOption('high');
  await page.locator('#a-decision').selectOption('go');
  await page.locator('#a-reviewOn').fill('2027-04-01');
  await page.getByRole('button', { name: 'Assess the risk' }).click();
  await expect(page.locator('main')).toContainText('nobody goes without measures');
  await page.locator('#a-decision').selectOption('go_with_measures');
  await page.locator('#a-measure-0').selectOption('monitoring');
  await page.locator('#a-due-0').fill('2026-12-31');
  await page.locator('#a-note').fill('Made up, to try the form.');
  await page.getByRole('button', { name: 'Assess the risk' }).click();
  await expect(page.locator('.lede')).toContainText('to be looked at again by 1 April 2027');
  await page.locator('summary', { hasText: 'Suspend' }).click();
  await page.locator('#s-on').fill('2026-11-01');
  await page.getByRole('button', { name: 'Suspend' }).click();
  await expect(page.locator('.lede')).toContainText('Suspended on 1 November 2026');
  await page.locator('summary', { hasText: 'Lift the suspension' }).click();
  await page.locator('#s-on').fill('2026-11-02');
  await page.getByRole('button', { name: 'Lift the suspension' }).click();
  await expect(page.locator('main')).toContainText('a second person must look');
  expect(await axeFinds(page)).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a contingent is chosen and its people stand in the form', async ({ page }) => {
    await page.goto('/haiti/vetting/training/record?lang=fr&what=certified');
    await page.locator('#w-contingent').selectOption('GTM');
    await page.getByRole('button', { name: 'Choisir' }).click();
    await expect(page.locator('tbody tr').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Inscrire \d+ personnes$/ })).toBeVisible();
  });
});
