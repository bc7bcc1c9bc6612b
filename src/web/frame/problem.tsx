// A "no" on a page: what was refused, why, the cure, and the code in small.
import type { JSX } from 'preact';
import type { Problem } from '../../kernel/index.ts';
import { useSheet } from './sheet.ts';

export function ProblemBox({ problem }: { problem: Problem }): JSX.Element {
  const { t } = useSheet();
  return (
    <div class="problem" role="alert" id="problem" tabindex={-1}>
      <b>{problem.message}.</b>
      <p>{problem.remedy}.</p>
      <p>
        <code>
          {t('frame.code')} {problem.code}
        </code>
      </p>
    </div>
  );
}
