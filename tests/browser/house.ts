// What browser tests share: the program's address, the owner's session, and what no page may do.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test as plain } from '@playwright/test';

export const test = plain.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
  baseURL: async ({}, use) => use(process.env.MUSTER_URL),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
  storageState: async ({}, use) => use(process.env.MUSTER_STATE),
});

test.beforeEach(() => {
  test.skip(!process.env.MUSTER_CHROMIUM, 'no Chromium here: apt-get install chromium');
});

export { expect };

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/** What axe finds, as lines to read; the rules of WCAG 2.2 A and AA and axe's own best practice. */
export async function axeFinds(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: readonly Violation[] }> };
    };
    return (await axe.run()).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary ?? ''}`),
  );
}

/** No page scrolls sideways, at whatever width it is seen. */
export async function fitsItsWidth(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, 'no sideways scroll').toBeLessThanOrEqual(0);
}

/** Collects what a page says in its console and what it asks of other hosts. */
export function watched(page: Page): { readonly errors: string[]; readonly foreign: string[] } {
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === process.env.MUSTER_URL;
    if (!own && !/^(?:data|blob):$/.test(url.protocol)) foreign.push(request.url());
  });
  return { errors, foreign };
}

export async function asked<T>(path: string): Promise<T> {
  const response = await fetch(`${process.env.MUSTER_URL}/api/haiti/${path}`);
  return (await response.json()) as T;
}

/**
 * A second person with an office of the mission, invited on the owner's page, on a page of a session
 * of their own; the caller closes its context.
 */
export async function secondPerson(page: Page, office: string, name: string): Promise<Page> {
  await page.goto('/people?lang=en');
  await page.locator('summary', { hasText: 'Invite a person' }).click();
  await page.locator('#i-name').fill(name);
  await page.locator(`input[name="offices[]"][value="${office}"]`).check();
  await page.locator('#i-within').fill('haiti');
  await page.locator('#i-within').press('Enter');
  const link = await page.locator('#done [data-link]').getAttribute('data-link');
  const browser = page.context().browser();
  if (!link || !browser) throw new Error('the page of people shows no link');
  const context = await browser.newContext({
    baseURL: process.env.MUSTER_URL,
    storageState: { cookies: [], origins: [] },
  });
  const second = await context.newPage();
  await second.goto(link);
  return second;
}

interface Ids {
  readonly source: string;
  readonly claim: string;
  readonly rival: string;
}

/** Ids of the sample: a source, a claim of it, and a claim that another contradicts. */
export async function idsOf(): Promise<Ids> {
  const { claims } = await asked<{
    claims: readonly { id: string; source: { id: string }; rivals: readonly string[] }[];
  }>('claims.list');
  const [first] = claims;
  const rival = claims.find(({ rivals }) => rivals.length > 0);
  if (!first || !rival) throw new Error('the sample holds no claims');
  return { source: first.source.id, claim: first.id, rival: rival.id };
}
