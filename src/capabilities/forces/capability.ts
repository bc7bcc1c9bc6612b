// What a part of the force can do: the kinds in which a requirement asks for it and an offer gives
// it. After the kinds of unit that the UN's capability requirements list; a source that only says
// "police" or "personnel" speaks of people, and of no capability.
import { type Lang, type ProseLang, proseLang } from '../../kernel/index.ts';
import { type Offer, unitClass } from './offer.ts';

export const CAPABILITIES = [
  'people',
  'formed_police_unit',
  'special_team',
  'infantry',
  'aviation',
  'maritime',
  'medical',
  'engineering',
  'logistics',
  'training',
  'equipment',
  'staff',
  'command',
] as const;
export type ForceCapability = (typeof CAPABILITIES)[number];

const NAMES: Readonly<Record<ProseLang, Readonly<Record<ForceCapability, string>>>> = {
  en: {
    people: 'people of any kind',
    formed_police_unit: 'formed police unit',
    special_team: 'special team',
    infantry: 'infantry',
    aviation: 'aviation',
    maritime: 'maritime unit',
    medical: 'medical',
    engineering: 'engineering',
    logistics: 'logistics',
    training: 'training',
    equipment: 'equipment',
    staff: 'staff',
    command: 'command',
  },
  fr: {
    people: 'personnel de tout type',
    formed_police_unit: 'unité de police constituée',
    special_team: 'équipe spéciale',
    infantry: 'infanterie',
    aviation: 'aviation',
    maritime: 'unité maritime',
    medical: 'santé',
    engineering: 'génie',
    logistics: 'logistique',
    training: 'formation',
    equipment: 'matériel',
    staff: 'état-major',
    command: 'commandement',
  },
};

export function capabilityName(capability: ForceCapability, lang: Lang): string {
  return NAMES[proseLang(lang)][capability];
}

/** Names of one language, for columns of spreadsheets and lists of forms. */
export const CAPABILITY_NAMES = NAMES;

/** What sources write for each, in English, French and Spanish; the first that fits is taken. */
const WORDS: readonly (readonly [ForceCapability, RegExp])[] = [
  ['aviation', /helicopter|hélicopt|helicópt|\baviation\b|aircraft|aéronef|aeronave/i],
  ['maritime', /\bmaritime|coast ?guard|garde-côte|\bnaval\b|patrol boat/i],
  ['medical', /\bmedical|médica|médico|hospital|hôpital|medevac|casevac|surgeon|\bdoctors?\b/i],
  ['engineering', /\bengineer(?:s|ing)?\b|\bgénie\b|\bingenier/i],
  ['formed_police_unit', /formed police|\bfpus?\b|police constituée|policía constituida/i],
  ['special_team', /special (?:forces|teams?|weapons|operations)|\bswat\b|groupe d.intervention/i],
  ['infantry', /infantry|infanterie|infantería/i],
  [
    'staff',
    /staff officers?|headquarters staff|officiers? d.état-major|oficiales? de estado mayor/i,
  ],
  ['command', /force commander|deputy commander|commandant de la force|comandante de la fuerza/i],
];

/** What the words of a passage, and the unit it counts in, say that is given; null of money. */
export function capabilityOf(
  offer: Pick<Offer, 'unit' | 'role'> & { readonly capability?: ForceCapability | null },
  quote: string,
): ForceCapability | null {
  if (offer.capability) return offer.capability;
  const kind = unitClass(offer);
  if (kind === 'money') return null;
  const named = WORDS.find(([, words]) => words.test(quote))?.[0];
  if (named) return named;
  if (kind === 'training' || kind === 'logistics' || kind === 'equipment') return kind;
  return kind === 'people' ? 'people' : null;
}
