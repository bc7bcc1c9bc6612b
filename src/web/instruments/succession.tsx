// How the mission goes on under a successor mandate: what it was and is called, and what of it was
// kept, superseded and closed. One form records it; the clocks show before and after.
import type { JSX } from 'preact';
import type { InstrumentRow, SuccessionView } from '../../capabilities/mandates/index.ts';
import { formatDate, formatNumber, plusDays } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { Line } from '../diplomacy/evidence-fields.tsx';
import { typedIn } from '../forms/act-form.tsx';
import { ActPart } from '../forms/act-part.tsx';
import { SelectField } from '../forms/fields.tsx';
import { turned } from '../frame/address.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { wordAt } from '../words/words.ts';
import { Crumb, nameOf } from './parts.tsx';

interface Carried {
  readonly kind: string;
  readonly id: string;
  readonly what: string | null;
}

interface Answers {
  readonly all: { readonly successions: readonly SuccessionView[] };
  readonly carried: { readonly items: readonly Carried[] };
  readonly list: { readonly rows: readonly InstrumentRow[] };
}

export const successionPage = definePage<Answers>({
  path: '/:mission/mandate/succession',
  main: 'all',
  views: () => ({
    all: { view: 'mandates.successions' },
    carried: { view: 'mandates.carried' },
    list: { view: 'mandates.instruments' },
  }),
  draw: ({ t }, answers) => ({
    title: t('succ.page'),
    keys: [['J K', t('keys.move')]],
    body: <Successions {...answers} />,
  }),
});

function Successions({ all: { successions }, carried, list }: Answers): JSX.Element {
  const { t, lang } = useSheet();
  const n = formatNumber(successions.length, lang);
  return (
    <>
      <div class="head">
        <div>
          <Crumb />
          <h1>
            {successions.length === 0
              ? t('succ.none')
              : t('succ.title', { count: successions.length, n })}
          </h1>
          <p class="lede">{t('succ.about')}</p>
        </div>
      </div>
      {successions.length === 0 ? (
        <Empty says={t('succ.noneYet')} but={t('succ.noneBut')} />
      ) : (
        successions.map((one) => <Succession key={one.succession} one={one} />)
      )}
      <Succeed items={carried.items} rows={list.rows} />
    </>
  );
}

const FATES = ['kept', 'superseded', 'closed'] as const;
const MARKS: Readonly<Record<(typeof FATES)[number], Standing>> = {
  kept: 'met',
  superseded: 'late',
  closed: 'past',
};

function Succession({ one }: { one: SuccessionView }): JSX.Element {
  const { t, lang, href, request } = useSheet();
  const eve = plusDays(one.from, -1);
  const cited = (of: SuccessionView['before']) =>
    of ? <a href={href(`/mandate/instruments/${of.id}`)}>{nameOf(of)}</a> : <None />;
  return (
    <section id={one.succession}>
      <h2>
        {one.nameBefore === one.nameAfter ? one.nameAfter : `${one.nameBefore} → ${one.nameAfter}`}
      </h2>
      <p>{one.reason}</p>
      <div class="two">
        <div>
          <h3>
            <a href={turned(request, { on: eve })}>
              {t('succ.before', { day: formatDate(eve, lang) })}
            </a>
          </h3>
          <p>
            {one.nameBefore} · {cited(one.before)}
          </p>
        </div>
        <div>
          <h3>
            <a href={turned(request, { on: one.from })}>
              {t('succ.after', { day: formatDate(one.from, lang) })}
            </a>
          </h3>
          <p>
            {one.nameAfter} · {cited(one.instrument)}
          </p>
        </div>
      </div>
      <p>
        {FATES.map((fate) =>
          t(`succ.counts.${fate}`, {
            count: one.counts[fate],
            n: formatNumber(one.counts[fate], lang),
          }),
        ).join(' · ')}
        {one.hidden > 0
          ? ` · ${t('succ.hidden', { count: one.hidden, n: formatNumber(one.hidden, lang) })}`
          : ''}
      </p>
      <Table
        caption={t('succ.items')}
        rows={[...one.items].sort((a, b) => FATES.indexOf(b.fate) - FATES.indexOf(a.fate))}
        keyOf={({ kind, id }) => `${kind} ${id}`}
        columns={[
          { head: t('succ.kindHead'), cell: ({ kind }) => wordAt(t, 'succ.kind', kind) },
          { head: t('table.what'), names: true, cell: (item) => <Thing item={item} /> },
          {
            head: t('succ.fate'),
            whole: true,
            cell: ({ fate }) => <Status as={MARKS[fate]}>{t(`succ.fates.${fate}`)}</Status>,
          },
          {
            head: t('succ.by'),
            cell: ({ by, kind }) =>
              by ? <Thing item={{ kind, id: by, what: t('succ.successor') }} /> : <None />,
          },
        ]}
      />
    </section>
  );
}

const PLACES: Readonly<Record<string, (id: string) => string>> = {
  obligation: (id) => (id.startsWith('clm_') ? `/claims/${id}` : `/obligations/${id}`),
  case: (id) => `/cases/${id}`,
  offer: (id) => `/claims/${id}`,
  gate: (id) => `/mandate/gates/${id}`,
};

/** A thing that goes on or not, with its page; a person by name for those who may read it. */
function Thing({ item: { kind, id, what } }: { item: Carried }): JSX.Element {
  const { t, href, person } = useSheet();
  if (kind === 'person') return <>{person(id)}</>;
  const place = PLACES[kind]?.(id);
  const says = what ?? `${wordAt(t, 'succ.kind', kind)} …${id.slice(-6)}`;
  return place ? <a href={href(place)}>{says}</a> : <>{says}</>;
}

const ACT = { act: 'mandates.succeed', id: 'su' } as const;

function Succeed({
  items,
  rows,
}: {
  items: readonly Carried[];
  rows: readonly InstrumentRow[];
}): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const instruments = rows.map((row) => [row.id, nameOf(row)] as const);
  const pick = (name: 'instrument' | 'before', label: string, empty: string) => (
    <SelectField
      id={`su-${name}`}
      label={label}
      name={name}
      value={typedIn(sheet, ACT.act, name)}
      empty={empty}
      options={instruments}
    />
  );
  return (
    <ActPart act={ACT.act} label={t('succ.act')} note={t('succ.note')} first>
      {pick('instrument', t('succ.instrument'), t('succ.choose'))}
      {pick('before', t('succ.follows'), t('mark.none'))}
      <Line {...ACT} name="from" label={t('succ.from')} hint={t('form.dayHint')} needed />
      <Line {...ACT} name="name.en" label={t('home.nameEn')} hint={t('succ.nameHint')} />
      <Line {...ACT} name="name.fr" label={t('home.nameFr')} />
      <Line {...ACT} name="reason" label={t('instr.reason')} needed />
      {items.length > 0 ? (
        <fieldset class="all fields">
          <legend>{t('succ.itemsOpen')}</legend>
          {items.map((item, i) => (
            <FateField key={`${item.kind} ${item.id}`} item={item} at={i} />
          ))}
        </fieldset>
      ) : null}
    </ActPart>
  );
}

function FateField({ item, at }: { item: Carried; at: number }): JSX.Element {
  const sheet = useSheet();
  const { t, person } = sheet;
  const name = `fates[${at}].fate`;
  const kind = wordAt(t, 'succ.kind', item.kind);
  const what = item.kind === 'person' ? person(item.id) : (item.what ?? `…${item.id.slice(-6)}`);
  return (
    <>
      <input type="hidden" name={`fates[${at}].item`} value={item.id} />
      <SelectField
        id={`su-${at}`}
        label={`${kind}: ${what}`}
        name={name}
        value={typedIn(sheet, ACT.act, name) ?? 'kept'}
        options={FATES.map((fate) => [fate, t(`succ.fates.${fate}`)])}
      />
    </>
  );
}
