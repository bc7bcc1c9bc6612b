import { axeFinds, expect, test } from './house.ts';

test.use({ locale: 'fr-FR' });

test('French is spoken where the browser asks for it, on every page of a mission', async ({
  page,
}) => {
  for (const path of ['', '/mandate', '/forces', '/situation', '/vetting', '/cases', '/sources']) {
    await page.goto(`/haiti${path}?on=2026-04-10`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.getByRole('link', { name: 'Synthèse', exact: true })).toBeVisible();
    await expect(page.locator('input[name=on]')).toHaveValue('10 avril 2026');
    await expect(page.locator('body'), 'no label without its words').not.toContainText(
      /\b(?:frame|page|mark|claim|source|review|forces|mandate|case|situation)\.[a-z]\w+/,
    );
  }
  expect(await axeFinds(page)).toEqual([]);
});

test('a foreign passage says its language', async ({ page }) => {
  await page.goto('/haiti/forces?on=2026-04-10');
  await expect(page.locator('td .said[lang=en]').first()).toBeVisible();
});

test('English is one press away and stays', async ({ page }) => {
  await page.goto('/haiti');
  await page.getByRole('link', { name: 'anglais' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/haiti/mandate');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a refusal reads French: a page that is not there, a date, a claim, a form; and for a script', async ({
  page,
}) => {
  const no = page.locator('#problem');
  await page.goto('/haiti/nowhere');
  await expect(no.getByRole('heading')).toHaveText('Il n’y a pas de page à cette adresse.');
  await expect(no).toContainText('Allez à la première page et cherchez-la de là.');
  await expect(no).toContainText('server.no-page');
  await page.goto('/haiti?on=hier%20soir');
  await expect(no).toContainText('« hier soir » n’est pas une date qui se comprend ici.');
  await page.goto('/haiti/claims/clm_00000000000000000000000000');
  await expect(no).toContainText('Il n’y a pas de déclaration clm_');
  expect(await axeFinds(page)).toEqual([]);
  await page.goto('/sign-in');
  await page.getByLabel('Nom pour entrer').fill('Personne inventée');
  await page.getByLabel('Phrase secrète', { exact: true }).fill('une phrase qui ne va pas');
  await page.locator('main').getByRole('button', { name: 'Entrer' }).click();
  await expect(no).toContainText('Personne n’entre sous ce nom avec cette phrase secrète.');

  const answer = await page.request.get('/api/haiti/sources.show?source=src_none', {
    headers: { 'accept-language': 'fr' },
  });
  expect(await answer.json()).toMatchObject({
    title: 'Il n’y a pas de source src_none dans cette mission',
    remedy: 'Cherchez son identifiant dans la liste des sources',
  });
});
