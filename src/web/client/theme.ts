// Light and dark without a new page. The choice is a cookie, so the server writes the next page in
// it.
import { one } from './dom.ts';

const SECONDS = 31_536_000;

export function listenForTheme(): void {
  const link = one<HTMLAnchorElement>('[data-theme-switch]');
  if (!link) return;
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = (): boolean =>
    root.dataset.theme ? root.dataset.theme === 'dark' : system.matches;
  const label = (): void => {
    link.textContent = (isDark() ? link.dataset.light : link.dataset.dark) ?? '';
  };
  label();
  system.addEventListener('change', label);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    root.dataset.theme = isDark() ? 'light' : 'dark';
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
    document.cookie = `muster-theme=${root.dataset.theme};path=/;max-age=${SECONDS};samesite=lax`;
    label();
  });
}
