// One claim: the words and where they stand, what other sources say of the same figure, which of
// them counts and who or what chose it, and the claims that it corrects.
import type { JSX } from 'preact';
import type { ClaimView } from '../../capabilities/claims/index.ts';
import { formatDate } from '../../kernel/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { Labelled, TextField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite, sourceName } from '../marks/cite.tsx';
import { instant, shortDate } from '../marks/dates.ts';
import { None, Status } from '../marks/marks.tsx';
import { ClaimFields, DateFields, PartyList } from './claim-form.tsx';
import { FIELDS, lineOf, valueText } from './fields.ts';

interface Shown {
  readonly claim: ClaimView;
  readonly rivals: readonly ClaimView[];
  readonly also: readonly ClaimView[];
  readonly corrects: readonly ClaimView[];
  readonly around: { readonly before: string; readonly after: string };
}

export const claimPage = definePage<{ shown: Shown }>({
  path: '/:mission/claims/:id',
  main: 'shown',
  views: ({ params }) => ({ shown: { view: 'claims.show', query: { claim: params.id } } }),
  draw(sheet, { shown }) {
    const { claim } = shown;
    const { t, lang } = sheet;
    return {
      title: lineOf(claim, t, lang) || claim.quote,
      keys: [
        ['P', t('keys.passage')],
        ['V', t('keys.rivals')],
      ],
      body: <ClaimPage {...shown} />,
    };
  },
});

function ClaimPage({ claim, rivals, also, corrects, around }: Shown): JSX.Element {
  const { t, lang, href, can } = useSheet();
  const { source } = claim;
  const spoken = source.language && source.language !== lang ? source.language : undefined;
  const at = `${href(`/sources/${source.id}`, { claim: claim.id })}#passage`;
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href(`/sources/${source.id}`)}>{sourceName(source, lang)}</a> ·{' '}
            {t(`claim.kind.${claim.kind}`)}
          </p>
          <h1>{lineOf(claim, t, lang) || t(`claim.kind.${claim.kind}`)}</h1>
          <p class="sub">
            <Standing claim={claim} rivals={rivals} />
          </p>
        </div>
        <p class="acts">
          <a class="btn first" href={at} data-key="p">
            {t('passage.inText')}
          </a>
          {can('cases.open') ? (
            <a class="btn" href={`${href('/cases', { claim: claim.id })}#open`}>
              {t('case.followUp')}
            </a>
          ) : null}
        </p>
      </div>
      <blockquote class="cite-block">
        <span class="around" lang={spoken}>
          {around.before}
        </span>
        <q class="yellow" lang={spoken}>
          {claim.quote}
        </q>
        <Cite ids={[claim.id]} />
        <span class="around" lang={spoken}>
          {around.after}
        </span>
      </blockquote>
      {source.invented ? <p class="made-up">{t('source.inventedNote')}</p> : null}
      <div class="two part">
        <Facts claim={claim} />
        <Trail claim={claim} corrects={corrects} />
      </div>
      <Others claim={claim} rivals={rivals} also={also} />
      {can('claims.choose') && rivals.length > 0 ? <Choose claim={claim} rivals={rivals} /> : null}
      {can('claims.amend') ? <Correct claim={claim} /> : null}
    </>
  );
}

/** Whether it counts among its rivals, and who or what chose. */
export function Standing(props: { claim: ClaimView; rivals: readonly ClaimView[] }): JSX.Element {
  const { t, lang, person } = useSheet();
  const { claim, rivals } = props;
  if (rivals.length === 0)
    return <>{claim.also.length > 0 ? t('claim.agreed') : t('claim.alone')}</>;
  const { chosen } = claim;
  if (chosen)
    return (
      <>
        <Status as="met">{t('claim.working')}</Status>{' '}
        {t('claim.chosenBy', {
          by: person(chosen.by),
          day: formatDate(chosen.at.slice(0, 10), lang),
          reason: chosen.reason,
        })}
      </>
    );
  return claim.working ? (
    <>
      <Status as="met">{t('claim.working')}</Status> {t('claim.byRule')}
    </>
  ) : (
    <>
      <Status as="unknown">{t('claim.notWorking')}</Status> {t('claim.byRule')}
    </>
  );
}

function Facts({ claim }: { claim: ClaimView }): JSX.Element {
  const { t, lang, href } = useSheet();
  const { source } = claim;
  const dated = (date: string | null) => (date ? formatDate(date, lang) : null);
  const dates = [
    ['claim.date.saidOn', dated(claim.saidOn)],
    ['claim.date.on', dated(claim.on)],
    ['claim.date.until', dated(claim.until)],
    ['passage.published', dated(source.publishedOn)],
  ] as const;
  return (
    <section aria-labelledby="facts-head">
      <h2 id="facts-head">{t('claim.says')}</h2>
      <dl class="fields">
        {FIELDS[claim.kind]
          .filter(({ name, rare }) => !rare || (claim.fields[name] ?? null) !== null)
          .map((form) => (
            <Pair key={form.name} label={t(`claim.field.${form.name as 'state'}`)}>
              {valueText(form, claim.fields[form.name], t, lang)}
            </Pair>
          ))}
        {dates
          .filter(([, value]) => value !== null)
          .map(([key, value]) => (
            <Pair key={key} label={t(key)}>
              {value}
            </Pair>
          ))}
        <Pair label={t('passage.source')}>
          <a href={href(`/sources/${source.id}`)}>{source.title}</a>
        </Pair>
        <Pair label={t('passage.grade')}>
          {[
            `${source.reliability}${source.credibility}`,
            t(`source.reliable.${source.reliability as 'A'}`),
          ].join(' · ')}
        </Pair>
        {claim.note ? <Pair label={t('claim.note')}>{claim.note}</Pair> : null}
      </dl>
    </section>
  );
}

function Pair(props: { label: string; children: JSX.Element | string | null }): JSX.Element {
  const { t } = useSheet();
  return (
    <>
      <dt>{props.label}</dt>
      <dd>{props.children ?? <None says={t('mark.notSaid')} />}</dd>
    </>
  );
}

/** When it was recorded, by whom and where, and what it corrects. */
function Trail(props: { claim: ClaimView; corrects: readonly ClaimView[] }): JSX.Element {
  const { t, lang, href, person } = useSheet();
  const { claim, corrects } = props;
  return (
    <section aria-labelledby="trail-head">
      <h2 id="trail-head">{t('claim.history')}</h2>
      <ol class="list-plain">
        {[claim, ...corrects].map((each, i) => (
          <li key={each.id}>
            {i === 0 ? (
              lineOf(each, t, lang)
            ) : (
              <a class="was" href={href(`/claims/${each.id}`)}>
                {lineOf(each, t, lang)}
              </a>
            )}
            <small>
              {t('claim.recordedAs', {
                at: instant(each.recordedAt, lang),
                by: person(each.recordedBy),
              })}{' '}
              <a href={href(`/record/${each.entry}`)}>{t('passage.entry', { no: each.entry })}</a>
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Others(props: {
  claim: ClaimView;
  rivals: readonly ClaimView[];
  also: readonly ClaimView[];
}): JSX.Element | null {
  const { t, lang, href } = useSheet();
  const { claim, rivals, also } = props;
  if (rivals.length + also.length === 0) return null;
  const all = [claim, ...rivals, ...also];
  return (
    <section id="rivals" tabindex={-1} data-key="v" aria-labelledby="rivals-head">
      <h2 id="rivals-head">{t('claim.sameFigure')}</h2>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{t('claim.says')}</th>
            <th scope="col">{t('claim.words')}</th>
            <th scope="col">{t('claim.dated')}</th>
            <th scope="col">{t('source.grade')}</th>
            <th scope="col">{t('claim.standing')}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((each) => (
            <tr key={each.id} data-item aria-current={each.id === claim.id ? 'true' : undefined}>
              <td>
                <a href={href(`/claims/${each.id}`)}>{lineOf(each, t, lang)}</a>
                <Cite ids={[each.id]} />
              </td>
              <td data-label={t('claim.words')}>
                <q class="said" lang={each.source.language ?? undefined}>
                  {each.quote}
                </q>
              </td>
              <td class="nw" data-label={t('claim.dated')}>
                {each.dated ? shortDate(each.dated, lang) : <None />}
              </td>
              <td data-label={t('source.grade')}>
                {each.source.reliability}
                {each.source.credibility}
              </td>
              <td data-label={t('claim.standing')}>
                {rivals.length === 0 || each.working ? (
                  <Status as="met">
                    {rivals.length === 0 ? t('claim.agrees') : t('claim.working')}
                  </Status>
                ) : (
                  <span class="rival">≠ {t('claim.rival')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rivals.length > 0 ? <p class="note">{t('claim.rule')}</p> : null}
    </section>
  );
}

export function Choose(props: { claim: ClaimView; rivals: readonly ClaimView[] }): JSX.Element {
  const sheet = useSheet();
  const { t, lang } = sheet;
  const { claim, rivals } = props;
  const all = [claim, ...rivals];
  const chosen = all.find((each) => each.chosen) ?? all.find((each) => each.working);
  return (
    <details class="act part" open={typedIn(sheet, 'claims.choose', 'reason') !== null}>
      <summary class="btn">{t('act.choose')}</summary>
      <ActForm act="claims.choose" values={{ figure: claim.figure }} class="panel">
        <p class="muted">{t('claim.chooseNote')}</p>
        <div class="fields stacked">
          <Labelled label={t('claim.which')}>
            <ul class="list-plain">
              {all.map((each) => (
                <li key={each.id}>
                  <label>
                    <input
                      type="radio"
                      name="claim"
                      value={each.id}
                      checked={each.id === chosen?.id}
                    />{' '}
                    {lineOf(each, t, lang)} <small>{sourceName(each.source, lang)}</small>
                  </label>
                </li>
              ))}
              <li>
                <label>
                  <input type="radio" name="claim" value="" /> {t('claim.backToRule')}
                </label>
              </li>
            </ul>
          </Labelled>
          <TextField
            id="choose-reason"
            label={t('form.why')}
            name="reason"
            needed
            value={typedIn(sheet, 'claims.choose', 'reason')}
          />
        </div>
        <p class="acts">
          <button class="btn first" type="submit">
            {t('act.choose')}
          </button>
        </p>
      </ActForm>
    </details>
  );
}

/** Two ways to set a claim right: a new one that supersedes it, or a withdrawal. */
function Correct({ claim }: { claim: ClaimView }): JSX.Element {
  const sheet = useSheet();
  const { t, lang, request, can } = sheet;
  const published = claim.source.publishedOn && formatDate(claim.source.publishedOn, lang);
  const back = request.path;
  return (
    <>
      <details class="act part" open={request.refused?.act === 'claims.amend'}>
        <summary class="btn">{t('act.correct')}</summary>
        <ActForm
          act="claims.amend"
          back={back}
          then={`/${request.mission}/claims/{claim}`}
          values={{ claim: claim.id }}
          class="panel"
        >
          <p class="muted">{t('claim.correctNote')}</p>
          <div class="fields stacked">
            <ClaimFields
              id="c"
              kind={claim.kind}
              fields={claim.fields}
              typed={(name) => typedIn(sheet, 'claims.amend', name)}
            />
            <DateFields id="c" dates={claim} published={published} />
          </div>
          <p class="acts">
            <button class="btn first" type="submit">
              {t('act.recordCorrection')}
            </button>
          </p>
        </ActForm>
        <PartyList />
      </details>
      {can('claims.withdraw') ? (
        <details class="act part" open={request.refused?.act === 'claims.withdraw'}>
          <summary class="btn grave">{t('act.withdraw')}</summary>
          <ActForm
            act="claims.withdraw"
            back={sheet.href(`/sources/${claim.source.id}`)}
            values={{ claim: claim.id }}
            class="panel"
          >
            <p class="muted">{t('claim.withdrawNote')}</p>
            <div class="fields stacked">
              <TextField id="w-reason" label={t('form.why')} name="reason" needed />
            </div>
            <p class="acts">
              <button class="btn grave" type="submit">
                {t('act.withdraw')}
              </button>
            </p>
          </ActForm>
        </details>
      ) : null}
    </>
  );
}
