// The picture of the mission: the gap at a glance, the same in time, and every step taken apart.
import type { JSX } from 'preact';
import type {
  PictureAnswer,
  PictureLineView,
  PictureStep,
  PictureView,
} from '../../capabilities/forces/index.ts';
import { formatDate } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { percent } from '../drawings/scale.ts';
import { StepsDrawing } from '../drawings/steps.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Cited, Rival } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';

/** Pixels of the plot, of the whole force and of one of many. */
const TALL = 250;
const SMALL = 64;

export function drawingLabel(t: ReturnType<typeof useSheet>['t'], picture: PictureView): string {
  const lines = picture.lines.map(({ name, now }) => `${name} ${now?.text ?? '0'}`).join(', ');
  return t('picture.drawing', { lines });
}

export function Picture({ answer }: { answer: PictureAnswer }): JSX.Element {
  const { t } = useSheet();
  const { picture, from, asOf } = answer;
  if (picture.lines.length === 0)
    return <Empty says={t('picture.empty')} but={t('picture.emptyBut')} />;
  return (
    <>
      <Glance picture={picture} asOf={asOf} />
      <StepsDrawing {...{ picture, from, asOf }} label={drawingLabel(t, picture)} height={TALL} />
    </>
  );
}

/** What holds today as bars of one scale, the missing part hatched in red. */
export function Glance({ picture, asOf }: { picture: PictureView; asOf: string }): JSX.Element {
  const { t, lang } = useSheet();
  const rows = picture.lines.filter(({ now }) => now !== null);
  const most = Math.max(1, ...rows.map(({ now }) => sizeOf(now)));
  const caption = t('picture.glanceCaption', { day: formatDate(asOf, lang) });
  return (
    <table class="glance">
      <caption class="sr">{caption}</caption>
      <thead class="sr">
        <tr>
          <th scope="col">{t('picture.line')}</th>
          <th scope="col">{t('picture.count')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((line) => (
          <tr key={line.of}>
            <th scope="row">
              <span class="name" title={line.means}>
                {line.name}
              </span>
            </th>
            <td>
              <div class="bar-line">
                <Bar line={line} most={most} gap={line.of === 'present' ? picture.gap : null} />
                <span class="says">
                  <NowText line={line} />
                  {line.of === 'present' && picture.gap ? (
                    <b class="missing"> {picture.gap.text}</b>
                  ) : null}
                </span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const sizeOf = (step: PictureStep | null) => step?.quantity?.min ?? step?.quantity?.max ?? 0;

function Bar(props: { line: PictureLineView; most: number; gap: PictureView['gap'] }): JSX.Element {
  const { line, most, gap } = props;
  const { now, of } = line;
  const [low, high] = [now?.quantity?.min ?? 0, now?.quantity?.max ?? sizeOf(now)];
  const share = (value: number) => percent(value / most);
  return (
    <svg class="glance-bar" width="100%" height="18" aria-hidden="true">
      <rect class={`a-bar-${of}`} x="0" y="1" height="16" width={share(low)} />
      {high > low ? (
        <rect class={`a-band-${of}`} x={share(low)} y="1" height="16" width={share(high - low)} />
      ) : null}
      {now && now.open > 0 ? (
        <rect class="hatched" x={share(high)} y="1" height="16" width="26" />
      ) : null}
      {gap ? (
        <rect class="a-missing" x={share(low)} y="4" height="10" width={share(gap.missing)} />
      ) : null}
    </svg>
  );
}

function NowText({ line }: { line: PictureLineView }): JSX.Element {
  const { t } = useSheet();
  const { now, rests } = line;
  if (!now) return <None says={t('picture.nothing')} />;
  return (
    <>
      <Cited text={now.text ?? t('picture.noNumber')} ids={rests} bold />
      {now.rivals.map(({ text, claims }) => (
        <Rival key={text} text={text} ids={claims} />
      ))}
      {now.openText ? <span class="muted"> {now.openText}</span> : null}
    </>
  );
}

interface StepRow {
  readonly key: string;
  readonly line: PictureLineView;
  readonly step: PictureStep;
  readonly change: PictureStep['changes'][number];
}

/** Every figure that became another one, the newest first. */
export function stepRows({ lines }: PictureView): StepRow[] {
  return lines
    .flatMap((line) =>
      line.steps.flatMap((step) =>
        step.changes.map((change, i) => ({
          ...{ line, step, change },
          key: `${line.of}-${step.day}-${i}`,
        })),
      ),
    )
    .sort((a, b) => b.step.day.localeCompare(a.step.day));
}

export function Steps({ picture, rows }: { picture: PictureView; rows?: readonly StepRow[] }) {
  const { t, lang, href } = useSheet();
  return (
    <Table
      caption={t('picture.steps')}
      rows={rows ?? stepRows(picture)}
      keyOf={({ key }) => key}
      columns={[
        {
          head: t('picture.day'),
          whole: true,
          cell: ({ change }) => shortDate(change.date, lang),
        },
        { head: t('picture.line'), names: true, cell: ({ line }) => line.name },
        {
          head: t('table.who'),
          cell: ({ change }) =>
            change.state ? (
              <a href={href(`/forces/${encodeURIComponent(change.state.party)}`)}>
                {change.state.name}
              </a>
            ) : (
              t('picture.whole')
            ),
        },
        { head: t('picture.change'), cell: ({ change }) => <ChangeText change={change} /> },
        {
          head: t('picture.then'),
          num: true,
          cell: ({ step }) => (
            <>
              <b>{step.text ?? (step.open > 0 ? t('picture.noNumber') : t('picture.none'))}</b>
              {step.openText ? <small class="none"> {step.openText}</small> : null}
              {step.rivals.map(({ text, claims }) => (
                <Rival key={text} text={text} ids={claims} />
              ))}
            </>
          ),
        },
      ]}
    />
  );
}

function ChangeText({ change }: { change: PictureStep['changes'][number] }): JSX.Element {
  const { t } = useSheet();
  const { before, after, open, how, claims, why } = change;
  const text = after ?? (open ? t('picture.noNumber') : t('picture.none'));
  return (
    <>
      <span class={how === 'reckoned' ? 'reckoned' : undefined}>
        <Cited text={text} ids={claims} bold />
      </span>
      {before && before !== after ? (
        <span class="muted"> {t('picture.from', { before })}</span>
      ) : null}
      {how ? <small class="none"> {t(`picture.how.${how}`)}</small> : null}
      {why ? <span> {why}</span> : null}
    </>
  );
}

/** One small drawing a state, all on one scale of time. */
export function Parts({ answer }: { answer: PictureAnswer }): JSX.Element {
  const { t, href } = useSheet();
  const { parts, from, asOf } = answer;
  return (
    <ul class="state-pictures">
      {parts.map((picture) => {
        const { id, name } = picture.scope;
        return (
          <li key={id} data-item>
            <h3>
              <a href={href('/forces/picture', { state: id })}>{name}</a>
            </h3>
            <StepsDrawing
              {...{ picture, from, asOf }}
              label={drawingLabel(t, picture)}
              height={SMALL}
              small
            />
            <p class="tiny">
              {picture.lines.map(({ of, name: line, now }) => (
                <span key={of}>
                  {line} <b>
                    {now?.text ?? (now && now.open > 0 ? t('picture.noNumber') : '0')}
                  </b>{' '}
                </span>
              ))}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** The same as files: the drawing as it is printed, the steps as rows. */
export function Files({ state }: { state?: string | undefined }): JSX.Element {
  const { request, t } = useSheet();
  const { clocks, lang, mission } = request;
  const common = new URLSearchParams({ on: clocks.asOf, known: clocks.knownAt, lang });
  if (state) common.set('state', state);
  const address = (view: string, format: string, more = '') =>
    `/api/${mission}/${view}?${common}${more}&format=${format}`;
  return (
    <span class="files">
      {t('picture.files')}:&nbsp;
      <a href={address('forces.picture-file', 'file', '&as=svg')}>SVG</a> ·{' '}
      <a href={address('forces.picture-file', 'file', '&as=png')}>PNG</a> ·{' '}
      <a href={address('forces.picture', 'csv')}>CSV</a> ·{' '}
      <a href={address('forces.picture', 'xlsx')}>XLSX</a>
    </span>
  );
}
