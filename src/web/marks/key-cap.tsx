import type { JSX } from 'preact';

/**
 * The key that does the same as the control that it stands in; who hears the page is told by `?`.
 */
export function KeyCap({ children }: { children: string }): JSX.Element {
  return (
    <span class="cap" aria-hidden="true">
      {children}
    </span>
  );
}
