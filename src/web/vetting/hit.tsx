// The hit in hand: officer beside list entry, what each likeness adds to the score, three answers.
import type { ComponentChildren, JSX } from 'preact';
import type { HitView } from '../../capabilities/vetting/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { AreaField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { instant } from '../marks/dates.ts';
import { KeyCap } from '../marks/key-cap.tsx';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';

export function HitInHand(props: { view: HitView; next: string | null }): JSX.Element {
  const { t, lang, href } = useSheet();
  const { view, next } = props;
  const { hit, changedNames, threshold } = view;
  const score = (value: number) =>
    new Intl.NumberFormat(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
      value,
    );
  return (
    <section class="hit" id="hit" aria-labelledby="hit-head" tabindex={-1}>
      <div class="heading">
        <h2 id="hit-head">{t('screening.is')}</h2>
        {next ? (
          <a class="small" href={`${href('/vetting/screening', { hit: next })}#hit`} data-key="h">
            {t('screening.next')} <KeyCap>H</KeyCap>
          </a>
        ) : null}
      </div>
      <p class="small muted">
        {t('screening.rank', { score: score(hit.score), threshold: score(threshold) })}
      </p>
      {changedNames.length > 0 ? (
        <p class="note">{t('screening.changed', { what: changedNames.join(', ') })}</p>
      ) : null}
      <Columns view={view} />
      {view.because ? <Because of={view.because} /> : null}
      {view.note ? (
        <p>
          <b>{t('screening.note')}</b> {view.note}
        </p>
      ) : null}
      {view.opened ? <Answer view={view} next={next} /> : null}
      <History view={view} />
    </section>
  );
}

function Columns({ view }: { view: HitView }): JSX.Element {
  const { t } = useSheet();
  const { hit, officer, listed, opened } = view;
  const none = <None says={t('screening.notGiven')} />;
  const list = (all: readonly string[] | undefined) => (all?.length ? all.join(' · ') : none);
  const rows: { key: string; officer: ComponentChildren; listed: ComponentChildren }[] = [
    { key: 'name', officer: officer?.name ?? none, listed: listed?.name ?? none },
    {
      key: 'aliases',
      officer: null,
      listed: list(
        listed?.aliases.map(({ text, weak }) => (weak ? `${text} (${t('screening.weak')})` : text)),
      ),
    },
    { key: 'born', officer: officer?.born ?? none, listed: list(listed?.births) },
    { key: 'birthPlace', officer: officer?.birthPlace ?? none, listed: list(listed?.birthPlaces) },
    {
      key: 'nationality',
      officer: officer?.nationality ?? none,
      listed: list(listed?.nationalities),
    },
    {
      key: 'sex',
      officer: officer?.sex ?? none,
      listed: listed?.sex ? t(`screening.sexes.${listed.sex}`) : none,
    },
    { key: 'document', officer: officer?.document ?? none, listed: list(listed?.documents) },
    { key: 'programme', officer: null, listed: listed?.programme ?? none },
  ];
  return (
    <>
      {opened ? null : <Closed view={view} />}
      {opened && !officer ? <p class="note">{t('screening.erased')}</p> : null}
      {listed ? null : <p class="note">{t('screening.goneEntry')}</p>}
      <Table
        caption={t('screening.is')}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          {
            head: t('table.what'),
            names: true,
            cell: ({ key }) => t(`screening.rows.${key as 'name'}`),
          },
          {
            head: t('screening.officer'),
            cell: (row) => (opened ? row.officer : <None />),
          },
          {
            head: t('screening.entry', { list: hit.listTitle, entry: hit.entry }),
            cell: (row) => row.listed,
          },
        ]}
      />
    </>
  );
}

function Closed({ view: { hit } }: { view: HitView }): JSX.Element {
  const { t, can } = useSheet();
  return (
    <div class="note">
      <p>{t('screening.closed')}</p>
      {can('vetting.open-person') ? (
        <ActForm
          act="vetting.open-person"
          values={{ person: hit.person, reason: 'screening' }}
          class="acts"
        >
          <button class="btn" type="submit" data-key="o">
            {t('screening.open')} <KeyCap>O</KeyCap>
          </button>
        </ActForm>
      ) : null}
    </div>
  );
}

/** A weight this large fills the bar. */
const FULL = 6;

function Because({ of }: { of: NonNullable<HitView['because']> }): JSX.Element {
  const { t, lang } = useSheet();
  const signed = new Intl.NumberFormat(lang, {
    ...{ signDisplay: 'exceptZero', minimumFractionDigits: 1, maximumFractionDigits: 1 },
  });
  const words = [
    t('screening.against', { name: of.against }),
    ...(of.same.length ? [t('screening.sameWords', { words: of.same.join(', ') })] : []),
    ...of.pairs.map(({ how, a, b }) => `${a} – ${b}: ${how}`),
    ...(of.onlyFirst.length ? [t('screening.onlyFirst', { words: of.onlyFirst.join(', ') })] : []),
    ...(of.onlySecond.length
      ? [t('screening.onlySecond', { words: of.onlySecond.join(', ') })]
      : []),
  ];
  return (
    <div class="part">
      <h3>{t('screening.adds')}</h3>
      <p class="small">{words.join(' · ')}</p>
      {of.weights.map(({ feature, name, weight }) => (
        <div key={feature} class="adds-row">
          <span>{name}</span>
          <svg width="88" height="9" aria-hidden="true">
            <rect
              class={weight < 0 ? 'hatched' : 's4'}
              width={Math.min(88, (Math.abs(weight) / FULL) * 88)}
              height="9"
            />
          </svg>
          <b>{signed.format(weight)}</b>
        </div>
      ))}
      {of.turn ? (
        <p class="small muted">
          {t('screening.turn', { name: of.turn.name, score: of.turn.score.toFixed(2) })}
        </p>
      ) : null}
    </div>
  );
}

function Answer({ view, next }: { view: HitView; next: string | null }): JSX.Element | null {
  const { t, can, href, request } = useSheet();
  const { hit } = view;
  const then = next
    ? `${href('/vetting/screening', { hit: next })}#hit`
    : `${href('/vetting/screening')}#hits`;
  if (hit.state === 'same_proposed') return <Second view={view} then={then} />;
  if (!['open', 'cannot_tell'].includes(hit.state) || !can('vetting.answer-hit')) return null;
  return (
    <ActForm act="vetting.answer-hit" values={{ hit: hit.hit }} then={then} back={request.path}>
      <div class="fields stacked">
        <AreaField
          id="hit-note"
          label={t('screening.why')}
          name="note"
          hint={t('screening.whyHint')}
        />
      </div>
      <p class="acts">
        <button class="btn first" type="submit" name="answer" value="different" data-key="d">
          {t('screening.different')} <KeyCap>D</KeyCap>
        </button>
        <button class="btn grave" type="submit" name="answer" value="same" data-key="s">
          {t('screening.sameAnswer')} <KeyCap>S</KeyCap>
        </button>
        <button class="btn" type="submit" name="answer" value="cannot_tell" data-key="c">
          {t('screening.cannotTell')} <KeyCap>C</KeyCap>
        </button>
      </p>
      <p class="small muted">{t('screening.kept')}</p>
    </ActForm>
  );
}

function Second({ view: { hit }, then }: { view: HitView; then: string }): JSX.Element {
  const { t, can, person, request } = useSheet();
  const by = hit.proposedBy ?? '';
  if (by === request.actor.person) return <p class="note">{t('screening.isYours')}</p>;
  return (
    <ActForm act="vetting.confirm-hit" values={{ hit: hit.hit }} then={then}>
      <p class="note">{t('screening.awaitsSecond', { who: person(by) })}</p>
      {can('vetting.confirm-hit') ? (
        <p class="acts">
          <button class="btn grave" type="submit" name="agrees" value="yes" data-key="s">
            {t('screening.agree')} <KeyCap>S</KeyCap>
          </button>
          <button class="btn" type="submit" name="agrees" value="no" data-key="d">
            {t('screening.disagree')} <KeyCap>D</KeyCap>
          </button>
        </p>
      ) : null}
    </ActForm>
  );
}

function History({ view: { history } }: { view: HitView }): JSX.Element {
  const { t, lang, person } = useSheet();
  return (
    <details class="part">
      <summary>{t('screening.history')}</summary>
      <ul class="list-plain">
        {history.map(({ type, at, by, answer, agrees }) => (
          <li key={`${at} ${type}`}>
            {instant(at, lang)}: {t(`screening.step.${type}`)}
            {answer ? ` (${t(`screening.${WORDS[answer]}`)})` : ''}
            {agrees === null ? '' : ` (${t(agrees ? 'screening.yes' : 'screening.no')})`},{' '}
            {person(by)}
          </li>
        ))}
      </ul>
    </details>
  );
}

const WORDS = { different: 'different', same: 'sameAnswer', cannot_tell: 'cannotTell' } as const;
