// A "no" on a page: what was refused, why, the cure, and the code in small.
import type { JSX } from 'preact';
import type { Problem } from '../../kernel/index.ts';
import { useSheet } from './sheet.ts';

/** `alone`: the page has nothing else, so the refusal is its head. */
export function ProblemBox({ problem, alone }: { problem: Problem; alone: boolean }): JSX.Element {
  const { t } = useSheet();
  return (
    <div class="problem" role="alert" id="problem" tabindex={-1}>
      {alone ? <h1>{problem.message}.</h1> : <b>{problem.message}.</b>}
      <p>
        {problem.remedy}. {alone ? <a href="/">{t('frame.toHome')}</a> : null}
      </p>
      <p>
        <code>
          {t('frame.code')} {problem.code}
        </code>
      </p>
    </div>
  );
}
