// Where a Chromium is, for the browser tests; null when there is none.
import { existsSync } from 'node:fs';

const PLACES = [
  process.env.MUSTER_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

export function chromium() {
  return PLACES.find((path) => path && existsSync(path)) ?? null;
}
