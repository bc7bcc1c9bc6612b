// "Are they fit?" in sentences. No roster is on record, so the answer is that it is not known; what
// is said of the safeguards is told as said, and silence as silence.
import {
  type Doubt,
  type Figure,
  formatNumber,
  type Lang,
  listed,
  type Party,
  type Prose,
  type ProseLang,
  partyName,
  proseLang,
  sentence,
  together,
} from '../../kernel/index.ts';
import { cite, citeWords, doubtsOrNone, sourceDoubts, sourceName } from '../claims/index.ts';
import { type Counted, clearedSentences } from './clearance/words.ts';
import { MEASURES, type Name, statusName } from './labels.ts';
import { byStatus, type Safeguard, type Said, type Standing, standingsOf } from './safeguard.ts';
import type { RosterTold, SaidOf, VettingSentences } from './sentences.ts';
import { EN } from './words-en.ts';
import { FR } from './words-fr.ts';

const SENTENCES: Readonly<Record<ProseLang, VettingSentences>> = { en: EN, fr: FR };

/** What is settled first, what is missing last. */
const ORDER: readonly Said[] = ['in_place', 'planned', 'under_discussion', 'absent'];

/** What of the roster is told: how many, from whom, and whether anyone of them is real. */
export interface OnRoster {
  readonly contingent: Party;
  readonly invented: boolean;
}

export function answerOf(
  claims: readonly Safeguard[],
  reader: Lang,
  members: readonly OnRoster[] = [],
  cleared: Counted | null = null,
): { finding: Prose; answer: readonly Prose[]; doubts: readonly Doubt[] } {
  const lang = proseLang(reader);
  const s = SENTENCES[lang];
  const standings = standingsOf(claims);
  const roster = rosterOf(members, lang);
  return {
    finding: findingOf(standings, roster, lang),
    answer: [
      claims.length > 0 ? saidOf(standings, lang) : [s.nothing],
      silenceOf(standings, lang),
      [roster ? s.roster(roster) : s.noRoster],
      cleared
        ? clearedSentences(cleared, lang).map((each, i) => (i === 0 ? each : ` ${each}`))
        : [],
    ].filter((paragraph) => paragraph.length > 0),
    doubts: doubtsOrNone(doubtsOf(standings, claims, lang), lang),
  };
}

function rosterOf(members: readonly OnRoster[], lang: ProseLang): RosterTold | null {
  if (members.length === 0) return null;
  const states = [...new Set(members.map(({ contingent }) => contingent))];
  return {
    members: formatNumber(members.length, lang),
    contingents: listed(
      states.map((state) => partyName(state, lang)),
      lang,
    ),
    one: members.length === 1,
    invented: members.every(({ invented }) => invented),
  };
}

function findingOf(
  standings: readonly Standing[],
  roster: RosterTold | null,
  lang: ProseLang,
): Prose {
  const vetting = standings.find(({ measure }) => measure === 'vetting');
  const word = vetting?.word;
  if (!word) return SENTENCES[lang].finding(null, roster);
  const cited = cite(MEASURES[lang].vetting.name, [word]);
  return SENTENCES[lang].finding({ said: word.fields.status, cited }, roster);
}

function namesOf(standings: readonly Standing[], lang: ProseLang): Figure {
  const names = standings.map(({ measure }) => MEASURES[lang][measure].name);
  const words = standings.flatMap(({ word }) => word ?? []);
  return cite(listed(names, lang), words);
}

const isMany = (standings: readonly Standing[], lang: ProseLang) =>
  standings.length > 1 || standings.some(({ measure }) => MEASURES[lang][measure].plural);

function saidOf(standings: readonly Standing[], lang: ProseLang): Prose {
  const s = SENTENCES[lang];
  const groups = ORDER.flatMap((status): SaidOf[] => {
    const own = byStatus(standings, status);
    if (own.length === 0) return [];
    return [{ status, names: namesOf(own, lang), plural: isMany(own, lang) }];
  });
  const words = standings.flatMap(({ word }) => word ?? []);
  const sources = new Set(words.map(({ source }) => source.id));
  const [first] = words;
  const told = sources.size === 1 && first;
  return together(
    told ? s.oneSays(sentence(sourceName(first)), groups) : s.severalSay(groups),
    wordsOf(standings, !told, lang),
  );
}

/** One passage: on what is missing, else on vetting, else the first. */
function wordsOf(standings: readonly Standing[], named: boolean, lang: ProseLang): Prose {
  const missing = byStatus(standings, 'absent')[0]?.word;
  const word = missing ?? standings.find(({ word: any }) => any)?.word;
  if (!word) return [];
  return SENTENCES[lang].inWords(named ? sourceName(word) : null, citeWords(word, lang));
}

function silenceOf(standings: readonly Standing[], lang: ProseLang): Prose {
  const silent = byStatus(standings, 'unknown');
  if (silent.length === 0 || silent.length === standings.length) return [];
  const names = silent.map(({ measure }): Name => MEASURES[lang][measure]);
  const [first, ...rest] = names;
  if (!first) return [];
  const all = lang === 'fr' ? names.map(({ of }) => of) : [first.of, ...rest.map((n) => n.name)];
  return [SENTENCES[lang].silence(listed(all, lang))];
}

function doubtsOf(
  standings: readonly Standing[],
  claims: readonly Safeguard[],
  lang: ProseLang,
): Doubt[] {
  const s = SENTENCES[lang];
  const shown = byStatus(standings, 'in_place');
  const doubts: Doubt[] = [];
  if (shown.length > 0) {
    const text = s.notShown(namesOf(shown, lang), isMany(shown, lang));
    doubts.push({ head: s.heads.notShown, text });
  }
  for (const { measure, word, claims: own } of standings) {
    const rivals = own.filter(({ id }) => word?.rivals.includes(id));
    if (!word || rivals.length === 0) continue;
    const words = [word, ...rivals].map((claim) =>
      cite(`${statusName(claim.fields.status, lang)} (${sourceName(claim)})`, [claim]),
    );
    doubts.push({ head: s.heads.differ, text: s.differ(MEASURES[lang][measure].name, words) });
  }
  return [...doubts, ...sourceDoubts(claims, lang)];
}
