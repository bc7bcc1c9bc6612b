// A "no" on a page: what was refused, why, the cure, and the code in small.
import type { JSX } from 'preact';
import type { Problem } from '../../kernel/index.ts';
import { told } from '../words/problems.ts';
import { useSheet } from './sheet.ts';

/** `alone`: the page has nothing else, so the refusal is its head. */
export function ProblemBox({ problem, alone }: { problem: Problem; alone: boolean }): JSX.Element {
  const { lang, t } = useSheet();
  const { title, remedy } = told(problem, lang);
  return (
    <div class="problem" role="alert" id="problem" tabindex={-1}>
      {alone ? <h1>{title}.</h1> : <b>{title}.</b>}
      <p>
        {remedy}. {alone ? <a href="/">{t('frame.toHome')}</a> : null}
      </p>
      <p>
        <code>
          {t('frame.code')} {problem.code}
        </code>
      </p>
    </div>
  );
}
