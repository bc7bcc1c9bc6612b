// The batches: each letter, test day and course with how many it speaks of; and one of them with
// its people, by ids, names where they were opened.
import { defineView, z } from '../../../../acts/index.ts';
import { Problem, proseLang } from '../../../../kernel/index.ts';
import { named } from '../../../claims/index.ts';
import { choicesIn, choicesView } from '../../roster/choices.ts';
import { foundOf } from '../../roster/views/found.ts';
import { modulesOn } from '../../training/module.ts';
import { moduleSteps } from '../../training/views/modules.ts';
import { namesFor } from '../../training/views/training.ts';
import { ATTESTED_KINDS, type Attested } from '../attested.ts';
import { ATTESTED_PROBLEMS } from '../problems.ts';
import { attestedAt } from './attested.ts';
import { resultName, toldOf, whatName } from './one.ts';

const batchView = z.object({
  batch: z.string(),
  kind: z.enum(ATTESTED_KINDS),
  what: z.string(),
  whatName: z.string(),
  startedOn: z.string().nullable(),
  on: z.string(),
  people: z.number(),
  /** How many came to each result. */
  results: z.array(z.object({ result: z.string(), name: z.string(), people: z.number() })),
  corrected: z.number(),
  told: z.string(),
  by: z.string(),
  recordedAt: z.string(),
  entry: z.number(),
});
export type BatchView = z.infer<typeof batchView>;

export const batches = defineView({
  name: 'vetting.batches',
  says: 'Certifications, test days and courses on record, with how many each speaks of.',
  query: z.object({ kind: z.enum(ATTESTED_KINDS).optional() }),
  answer: z.object({ batches: z.array(batchView) }),
  async look({ kind }, reach, asking) {
    const all = await attestedAt(reach, asking, kind ? { kind } : {});
    const modules = modulesOn(await moduleSteps(reach, asking), asking.clocks.asOf);
    const of = { lang: proseLang(asking.lang), modules };
    return {
      batches: [...groupsIn(all).values()]
        .map((own) => batchOf(own, of))
        .sort((a, b) => (a.on === b.on ? b.entry - a.entry : a.on < b.on ? 1 : -1)),
    };
  },
});

function groupsIn(all: readonly Attested[]): Map<string, [Attested, ...Attested[]]> {
  const groups = new Map<string, [Attested, ...Attested[]]>();
  for (const each of all) {
    const group = groups.get(each.batch);
    if (group) group.push(each);
    else groups.set(each.batch, [each]);
  }
  return groups;
}

function batchOf(own: [Attested, ...Attested[]], of: Parameters<typeof whatName>[1]): BatchView {
  const first = own.find(({ reason }) => reason === null) ?? own[0];
  const { batch, kind, what, startedOn, on, by, recordedAt, entry } = first;
  const results = [...new Set(own.map(({ result }) => result))].sort();
  // What is of one person only is told of nobody here.
  const { score: _score, convicted: _c, investigated: _i, ...detail } = first.detail;
  return {
    ...{ batch, kind, what, startedOn, on, by, recordedAt, entry, people: own.length },
    whatName: whatName(first, of),
    results: results.map((result) => ({
      ...{ result, name: resultName({ kind, result }, of.lang) },
      people: own.filter((each) => each.result === result).length,
    })),
    corrected: own.filter(({ reason }) => reason !== null).length,
    told: toldOf({ kind, detail }, of.lang),
  };
}

const batchPerson = z.object({
  person: z.string(),
  /** Out of the vault; null where it was not opened today. */
  name: z.string().nullable(),
  contingent: z.string(),
  contingentName: z.string(),
  result: z.string(),
  resultName: z.string(),
  on: z.string(),
  until: z.string().nullable(),
  told: z.string(),
  certificate: z.string().nullable(),
  reason: z.string().nullable(),
  void: z.boolean(),
  entry: z.number(),
});
export type BatchPerson = z.infer<typeof batchPerson>;

const oneAnswer = z.object({
  batch: batchView,
  people: z.array(batchPerson),
  purposes: choicesView.shape.purposes,
});
export type OneBatch = z.infer<typeof oneAnswer>;

export const batch = defineView({
  name: 'vetting.batch',
  says: 'One certification, test day or course with its people, by ids; names where opened.',
  query: z.object({ batch: z.string().max(40) }),
  answer: oneAnswer,
  async look({ batch: id }, reach, asking) {
    const lang = proseLang(asking.lang);
    const every = await attestedAt(reach, asking, { batch: id, all: true });
    const last = new Map(every.map((each) => [each.person, each]));
    for (const each of every)
      if ((last.get(each.person)?.entry ?? 0) < each.entry) last.set(each.person, each);
    const own = [...last.values()];
    const [first, ...rest] = own;
    if (!first) throw new Problem(ATTESTED_PROBLEMS.noSuchBatch, { batch: id });
    const modules = modulesOn(await moduleSteps(reach, asking), asking.clocks.asOf);
    const found = await foundOf(
      reach,
      asking.mission,
      own.map(({ person }) => person),
    );
    const nameOf = await namesFor(reach, asking);
    return {
      purposes: choicesIn(asking.lang).purposes,
      batch: batchOf([first, ...rest], { lang, modules }),
      people: own.map(({ person, result, on, until, detail, kind, ...word }) => {
        const contingent = found.get(person)?.post.contingent ?? '';
        const told = toldOf({ kind, detail: personal(detail) }, lang);
        return {
          ...{ person, result, on, until, told, contingent, name: nameOf({ person, contingent }) },
          ...{ contingentName: contingent && named(contingent, asking.lang).name },
          ...{ resultName: resultName({ kind, result }, lang) },
          ...{ certificate: detail.certificate ?? null, reason: word.reason, void: word.void },
          entry: word.entry,
        };
      }),
    };
  },
  // A table that is taken away holds no names.
  rows: ({ people }) => people.map(({ name: _name, ...row }) => row),
});

/** What differs from person to person. */
const personal = ({ score, convicted, investigated }: Attested['detail']): Attested['detail'] => ({
  ...(score === undefined ? {} : { score }),
  ...(convicted === undefined ? {} : { convicted }),
  ...(investigated === undefined ? {} : { investigated }),
});
