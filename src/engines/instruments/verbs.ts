// The verb with which a paragraph of a resolution begins: in its -ing form above, in the third
// person below the numbers. Words of the trade, with their adverbs and particles.

const PREAMBULAR = new Set(
  `acknowledging acting addressing affirming alarmed anticipating appalled appealing applauding
  appreciating approving awaiting aware bearing being believing calling cognizant commending
  concerned concurring condemning confident confirming congratulating conscious considering
  convinced declaring deeming demanding denouncing deploring desiring desirous determined
  determining dismayed disturbed drawing emphasising emphasizing encouraged encouraging endorsing
  expecting expressing fulfilling giving grateful guided having highlighting honouring hoping
  insisting intending inviting keeping lamenting looking meeting mindful noting observing outraged
  paying pledging praising proclaiming reacting reaffirming realising realizing recalling
  recognising recognizing recommending referring regretting reiterating rejecting remaining
  remembering reminding renewing requesting resolved responding restating saluting seeking sharing
  shocked stressing supporting taking thanking underlining underscoring urging viewing voicing
  warning welcoming wishing pursuant
  rappelant réaffirmant notant soulignant condamnant considérant constatant exprimant insistant
  prenant réitérant reconnaissant saluant agissant ayant conscient convaincu préoccupé alarmé
  résolu guidé sachant affirmant accueillant remerciant se s’inquiétant s'inquiétant appréciant
  recordando reafirmando observando subrayando condenando considerando expresando tomando
  reiterando reconociendo acogiendo actuando habiendo teniendo consciente preocupado
  encomiando destacando determinando acusando`.split(/\s+/),
);

const OPERATIVE = new Set(
  `accepts acknowledges acts adjusts adopts affirms agrees appeals applauds appoints appreciates
  approves asks assures authorises authorizes bears calls cautions censures clarifies commends
  concurs condemns confirms congratulates considers creates decides declares demands denounces
  deplores designates determines directs draws elects emphasises emphasizes encourages endorses
  establishes exempts exhorts expects expresses extends finds gives highlights honours hopes
  increases insists instructs intends invites keeps lifts looks maintains mandates notes notifies
  observes offers orders pays pledges praises proclaims prohibits proposes reaffirms recalls
  recognises recognizes recommends reduces regards regrets reiterates rejects remains reminds renews
  repeats requests requires resolves restates reviews revokes salutes shares signals specifies
  stands states stresses suggests supports takes terminates thanks transmits trusts underlines
  underscores undertakes urges views voices warns welcomes
  décide prie demande engage exhorte invite encourage souligne réaffirme rappelle condamne exige
  autorise approuve se salue note prend exprime réitère charge entend insiste lance remercie
  considère constate déplore affirme appelle confirme crée proroge recommande reconnaît regrette
  renouvelle s’engage s'engage soutient estime appuie enjoint
  solicita pide exhorta insta alienta acoge recuerda reafirma condena autoriza expresa subraya toma
  invita encomia pone reitera alienta destaca hace`.split(/\s+/),
);

const ADVERBS = new Set(
  `further also again hereby now therefore once fully too
  également aussi vivement profondément gravement fermement énergiquement instamment
  profundamente enérgicamente también`.split(/\s+/),
);
/** Words that go with the verb before them, in their order. */
const AFTER: readonly RegExp[] = [
  'in mind|into account|note|tribute|forward|attention|upon|on|into consideration|acte|nota',
  'again|also|further|once again|strongly|firmly|également|aussi|de nouveau|en outre|también',
  'with (?:(?:deep|grave|great|serious|profound|growing|utmost) )?' +
    '(?:concern|appreciation|satisfaction|regret|approval|alarm|interest|gratitude)',
].map((form) => new RegExp(String.raw`^ (?:${form})\b`, 'i'));
const HAVING = /^ (?:also |further )?\p{L}+(?:ed|en|ard|ld|de|t)\b(?: note)?/iu;
/** Longer than any verb with its adverbs and particles. */
const HEAD = 160;
const WORD = /^[\p{L}’'-]+/u;
const OPENING_QUOTE = /^["“”„«»'‘’]\s*/;
/** "In this regard, requests": the verb stands behind the first comma. */
const LED_IN = /^(?:In|To|With|For|At|On|Pending|Until|Under|À|Dans|En)\s[^,;:.]{2,80},\s+/;

interface Verb {
  readonly phrase: string;
  /** Whether the word is one of the trade, and not only of its form. */
  readonly known: boolean;
}

/** The verb of an operative paragraph; null where the text does not begin with one. */
export function operativeVerb(text: string): Verb | null {
  const head = text.slice(0, HEAD).replace(OPENING_QUOTE, '');
  const led = LED_IN.exec(head)?.[0].length ?? 0;
  const form = /^\p{Ll}{3,}s$/u;
  return (
    verbAt(head, OPERATIVE, form) ?? (led > 0 ? verbAt(head.slice(led), OPERATIVE, null) : null)
  );
}

/** The verb of a preambular paragraph; null where the text does not begin with one. */
export function preambularVerb(text: string): Verb | null {
  const head = text.slice(0, HEAD).replace(OPENING_QUOTE, '');
  if (!/^\p{Lu}/u.test(head)) return null;
  return verbAt(head, PREAMBULAR, /^\p{Ll}{3,}(?:ing|ant|ando|iendo)$/u);
}

function verbAt(head: string, known: ReadonlySet<string>, form: RegExp | null): Verb | null {
  let at = 0;
  for (let i = 0; i < 4; i++) {
    const word = WORD.exec(head.slice(at))?.[0];
    if (!word) return null;
    const low = word.toLowerCase();
    const end = at + word.length;
    const isKnown = known.has(low);
    const isForm = form?.test(low) === true && (i > 0 || /^\p{Lu}/u.test(word));
    const isAdverb = ADVERBS.has(low) || /^\p{L}{2,}(?:ly|ment|mente)$/u.test(low);
    if (isKnown || (isForm && !isAdverb))
      return { phrase: withParticles(head, end, low), known: isKnown };
    if (!isAdverb || head.charAt(end) !== ' ') return null;
    at = end + 1;
  }
  return null;
}

function withParticles(head: string, from: number, verb: string): string {
  let end = from;
  if (verb === 'having' || verb === 'ayant' || verb === 'habiendo' || verb === 'se')
    end +=
      HAVING.exec(head.slice(end))?.[0].length ??
      /^ \p{L}+/u.exec(head.slice(end))?.[0].length ??
      0;
  if (/^(?:deeply|gravely|profoundly|seriously)? ?(?:concerned)$/.test(verb))
    return head.slice(0, end);
  for (const after of AFTER) end += after.exec(head.slice(end))?.[0].length ?? 0;
  if (verb === 'calls' || verb === 'calling')
    end += /^ for\b/.exec(head.slice(end))?.[0].length ?? 0;
  return head.slice(0, end);
}
