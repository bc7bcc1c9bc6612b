// One person's file: what they hold on the day, and every word that was said of them, those that
// another took the place of too; what lies behind it once the person was opened.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { type Json, Problem, type ProseLang, proseLang } from '../../../../kernel/index.ts';
import { paperField } from '../../certification/decide.ts';
import { CERTIFIER_NAMES, FORM_NAMES, SIGNATORY_NAMES } from '../../certification/words.ts';
import { HOLDING_STATES } from '../../holding.ts';
import { GROUPS, groupOf, requirementName } from '../../requirement.ts';
import { personId } from '../../roster/forms.ts';
import { ROSTER_PROBLEMS } from '../../roster/problems.ts';
import { foundOf } from '../../roster/views/found.ts';
import { openedBy } from '../../roster/views/looks.ts';
import { ASSESSOR_NAMES, LANGUAGE_NAMES, RESULT_NAMES, TEST_NAMES } from '../../selection/words.ts';
import { modulesOn } from '../../training/module.ts';
import { moduleSteps } from '../../training/views/modules.ts';
import { COURSE_NAMES, OUTCOME_NAMES, PROVIDER_NAMES, titleIn } from '../../training/words.ts';
import { holdingsAt, onDay } from '../../views/holdings.ts';
import { ATTESTED_KINDS, type Attested, type AttestedDetail } from '../attested.ts';
import { attestedAt } from './attested.ts';

const wordRow = z.object({
  batch: z.string(),
  kind: z.enum(ATTESTED_KINDS),
  what: z.string(),
  whatName: z.string(),
  person: z.string(),
  result: z.string(),
  resultName: z.string(),
  startedOn: z.string().nullable(),
  on: z.string(),
  until: z.string().nullable(),
  receivedOn: z.string(),
  recordedAt: z.string(),
  by: z.string(),
  entry: z.number(),
  /** Numbers of papers, who signed or gave it: words of closed lists. */
  told: z.string(),
  certificate: z.string().nullable(),
  reason: z.string().nullable(),
  /** Counts no more, as if it had not been said. */
  void: z.boolean(),
  /** A later word took its place. */
  superseded: z.boolean(),
  /** Out of the vault, once the person was opened. */
  details: z.string().nullable(),
  signatory: z.string().nullable(),
});
export type WordRow = z.infer<typeof wordRow>;

const fileAnswer = z.object({
  person: z.string(),
  on: z.string(),
  opened: z.boolean(),
  /** False where the person does not serve on the day: then nothing is asked of them. */
  serves: z.boolean(),
  holdings: z.array(
    z.object({
      requirement: z.string(),
      name: z.string(),
      group: z.enum(GROUPS),
      state: z.enum(HOLDING_STATES),
      from: z.string().nullable(),
      until: z.string().nullable(),
      why: z.string(),
    }),
  ),
  words: z.array(wordRow),
});
export type FileAnswer = z.infer<typeof fileAnswer>;

export const attested = defineView({
  name: 'vetting.attested',
  says: 'One person’s file: what they hold on a day, and every word on them, corrected ones too.',
  query: z.object({ person: personId, on: onDay }),
  answer: fileAnswer,
  async look({ person, on: asked }, reach, asking) {
    const found = (await foundOf(reach, asking.mission, [person])).get(person);
    if (!found) throw new Problem(ROSTER_PROBLEMS.unknown, { person });
    const lang = proseLang(asking.lang);
    const on = asked ?? asking.clocks.asOf;
    const [one] = await holdingsAt(reach, asking, { people: found.all, on });
    const modules = modulesOn(await moduleSteps(reach, asking), on);
    const opened = await isOpened(reach, asking, found);
    const all = await attestedAt(reach, asking, { persons: found.all, all: true });
    const vault = opened && !found.erased ? await fieldsOf(reach, found.all) : {};
    return {
      ...{ person, on, opened, serves: one !== undefined },
      holdings: (one?.holdings ?? []).map(({ requirement, state, from, until, why }) => ({
        ...{ requirement, state, from, until, why: why[lang], group: groupOf(requirement) },
        name: requirementName(requirement, modules, lang),
      })),
      words: all
        .map((word) => wordOf(word, { all, lang, modules, vault }))
        .sort((a, b) => b.entry - a.entry),
    };
  },
  rows: ({ words }) => words.map(({ details: _details, signatory: _signatory, ...word }) => word),
});

async function isOpened(
  reach: Reach,
  asking: Asking,
  {
    all,
    post,
  }: { readonly all: readonly string[]; readonly post: { readonly contingent: string } },
): Promise<boolean> {
  const persons = await openedBy(reach, asking, 'person');
  const rosters = await openedBy(reach, asking, 'roster');
  return all.some((each) => persons.has(each)) || rosters.has(null) || rosters.has(post.contingent);
}

async function fieldsOf(reach: Reach, persons: readonly string[]) {
  const all = await Promise.all(persons.map((each) => reach.vault.get(each)));
  return Object.assign({}, ...all) as Readonly<Record<string, Json>>;
}

interface Words {
  readonly lang: ProseLang;
  readonly modules: Parameters<typeof requirementName>[1];
}

export const whatName = (
  { kind, what }: Pick<Attested, 'kind' | 'what'>,
  { lang, modules }: Words,
): string => {
  if (kind === 'certified') return CERTIFIER_NAMES[lang][what as 'state'] ?? what;
  if (kind === 'test') return TEST_NAMES[lang][what as 'medical'] ?? what;
  const module = modules.find((each) => each.module === what);
  return module ? titleIn(module.title, lang) : what;
};

export const resultName = (
  { kind, result }: Pick<Attested, 'kind' | 'result'>,
  lang: ProseLang,
): string => {
  if (kind === 'certified') return CERTIFIED[lang];
  if (kind === 'test') return RESULT_NAMES[lang][result as 'passed'] ?? result;
  return OUTCOME_NAMES[lang][result as 'completed'] ?? result;
};
const CERTIFIED = { en: 'certified', fr: 'certifié' } as const;
const SAID = {
  en: { convicted: 'conviction', investigated: 'open investigation', yes: 'yes', no: 'no' },
  fr: { convicted: 'condamnation', investigated: 'enquête ouverte', yes: 'oui', no: 'non' },
} as const;

/** In one line: kind of paper, who by office, its number. */
export function toldOf({ kind, detail }: Pick<Attested, 'kind' | 'detail'>, lang: ProseLang) {
  const s = SAID[lang];
  const answer = (name: 'convicted' | 'investigated') => {
    const said = detail[name];
    return typeof said === 'boolean' ? `${s[name]}: ${said ? s.yes : s.no}` : null;
  };
  const parts: readonly (string | null | undefined)[] = [
    detail.form && FORM_NAMES[lang][detail.form as 'letter'],
    detail.signatory && SIGNATORY_NAMES[lang][detail.signatory as 'minister'],
    detail.assessor && ASSESSOR_NAMES[lang][detail.assessor as 'state'],
    detail.language && LANGUAGE_NAMES[lang][detail.language as 'en'],
    typeof detail.score === 'number' ? `${detail.score}/100` : null,
    kind === 'training' && detail.course ? COURSE_NAMES[lang][detail.course as 'full'] : null,
    detail.provider && PROVIDER_NAMES[lang][detail.provider as 'state'],
    ...[answer('convicted'), answer('investigated'), detail.document, detail.ageExcept],
  ];
  return parts.filter(Boolean).join(' · ');
}

function wordOf(
  word: Attested,
  of: Words & { readonly all: readonly Attested[]; readonly vault: Readonly<Record<string, Json>> },
): WordRow {
  const { all, lang, vault } = of;
  const { detail, ...rest } = word;
  const later = all.some(
    ({ batch, person, entry }) =>
      batch === word.batch && person === word.person && entry > word.entry,
  );
  const kept = vault[paperField(word.batch)] as Readonly<Record<string, string | null>> | undefined;
  return {
    ...rest,
    ...{ whatName: whatName(word, of), resultName: resultName(word, lang) },
    ...{ told: toldOf(word, lang), certificate: (detail as AttestedDetail).certificate ?? null },
    ...{ superseded: later, details: kept?.details ?? null, signatory: kept?.signatory ?? null },
  };
}
