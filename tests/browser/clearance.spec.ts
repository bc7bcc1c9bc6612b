// Who may board: the readiness of a contingent, its rules, and what can be said of one person.
import type { Page } from '@playwright/test';
import { axeFinds, expect, fitsItsWidth, secondPerson, test, watched } from './house.ts';

const THEN = 'on=2024-06-25';
const PAGES: Readonly<Record<string, string>> = {
  'all contingents': `/haiti/vetting/readiness?${THEN}&lang=en`,
  'all contingents in French': `/haiti/vetting/readiness?${THEN}&lang=fr`,
  'one contingent before an arrival': `/haiti/vetting/readiness?state=KEN&arrival=2024-12-31&${THEN}&lang=en`,
  'the rules': '/haiti/vetting/rules?lang=en',
  'the rules in French': '/haiti/vetting/rules?lang=fr',
};

for (const width of [1440, 390])
  test.describe(`clearance at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 1000 } });
    for (const [name, address] of Object.entries(PAGES))
      test(`${name}: quiet and whole`, async ({ page }) => {
        const { errors, foreign } = watched(page);
        expect((await page.goto(address))?.status()).toBe(200);
        await expect(page.locator('h1')).toHaveCount(1);
        await fitsItsWidth(page);
        await expect(page.locator('body'), 'no label without its words').not.toContainText(
          /\bclearance\.\w/,
        );
        expect(await axeFinds(page)).toEqual([]);
        expect([...errors, ...foreign]).toEqual([]);
      });
  });

/** Sets the rules to these groups alone, on their page. */
async function asks(
  page: Page,
  groups: readonly string[],
  { source, days }: { readonly source: string; readonly days: string },
): Promise<void> {
  await page.goto('/haiti/vetting/rules?lang=en');
  await page.locator('summary', { hasText: 'Set other rules' }).click();
  const boxes = page.locator('input[name="requires[]"]');
  for (const box of await boxes.all())
    await box.setChecked(groups.includes((await box.getAttribute('value')) ?? ''));
  await page.locator('#rules-screeningDays').fill(days);
  await page.locator('#rules-source').fill(source);
  await page.locator('form[data-act="vetting.set-clearance-rules"] button').click();
  await expect(page.locator('main')).toContainText(source);
}

const word = (page: Page, name: string) =>
  page.locator('#clearance summary', { hasText: name }).click();
const says = (page: Page, act: string) => page.locator(`form[data-act="${act}"] button`).click();

test('all who pass are signed by one key; one is suspended, and stays so until it is lifted', async ({
  page,
}) => {
  // A screening of years ago, which nobody would let count, so that somebody passes today.
  const drill = { source: 'Order of a drill (invented)', days: '1096' };
  await asks(page, ['screening', 'same-person'], drill);
  await expect(page.locator('main')).toContainText('not asked');
  await page.goto('/haiti/vetting/readiness?state=KEN&lang=en');
  await expect(page.locator('h1')).toContainText('Kenya: 0 of');
  await page.getByRole('button', { name: /Sign \d+ clearances/ }).click();
  await expect(page.locator('#done')).toContainText('clearances are signed');
  await expect(page.locator('h1')).not.toContainText('Kenya: 0 of');
  expect(await axeFinds(page)).toEqual([]);
  await page.goto('/haiti/vetting/readiness?state=KEN&only=cleared&lang=en');
  await page.locator('main a[href*="/vetting/people/off_"]').first().press('Enter');
  await page.waitForURL(/\/vetting\/people\/off_/);
  const clearance = page.locator('#clearance');
  await expect(clearance.locator('p').first()).toContainText('cleared');
  await word(page, 'Suspend');
  await says(page, 'vetting.suspend-clearances');
  await expect(clearance.locator('p').first()).toContainText('suspended');
  expect(await axeFinds(page)).toEqual([]);
  await word(page, 'Lift the suspension');
  await says(page, 'vetting.lift-suspensions');
  await expect(clearance.locator('p').first()).not.toContainText('suspended');
  await word(page, 'Revoke');
  await says(page, 'vetting.revoke-clearances');
  await expect(clearance.locator('p').first()).toContainText('revoked');
});

test('an override takes two people, shows its end and both names, and is told on the brief', async ({
  page,
}) => {
  const all = [
    ...['screening', 'same-person', 'certified', 'age', 'conviction', 'investigation'],
    ...['test', 'training', 'diligence'],
  ];
  await asks(page, all, { source: 'Order after the drill (invented)', days: '365' });
  await page.goto('/haiti/vetting/readiness?state=GTM&lang=en');
  await page.locator('main a[href*="/vetting/people/off_"]').first().press('Enter');
  await page.waitForURL(/\/vetting\/people\/off_/);
  const address = page.url();
  await word(page, 'Propose an override');
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await page.locator('#c-override-until').fill('2020-01-01');
  await says(page, 'vetting.propose-override');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.locator('#c-override-until').fill(soon);
  await says(page, 'vetting.propose-override');
  await expect(page.locator('#clearance')).toContainText('somebody else must agree');
  await expect(page.getByRole('button', { name: 'Agree to the override' })).toHaveCount(0);
  const second = await secondPerson(page, 'oversight', 'Second signer (invented)');
  await second.goto(address);
  await second.getByRole('button', { name: 'Agree to the override' }).click();
  await expect(second.locator('#clearance')).toContainText('Decided by Second signer (invented)');
  expect(await axeFinds(second)).toEqual([]);
  await second.context().close();
  await page.goto('/haiti?lang=en');
  await expect(page.locator('main')).toContainText('cleared by override');
});
