// The columns of a table of obligations, and what people call them. What makes a duty fall due
// stands in one of several columns: a day, a length of time from a day, an interval, an event.
import type { ActSheet } from '../../../acts/index.ts';

type Row = Readonly<Record<string, unknown>>;

const SPAN = 'Write it as 30 days, 10 working days, 3 months or P30D';

export const dutySheet: ActSheet = {
  of: { en: 'obligations', fr: 'obligations' },
  columns: [
    {
      field: 'owner',
      names: ['Owed by', 'Owner', 'Responsible', 'Débiteur', 'Responsable', 'Deudor'],
      kind: 'party',
      needed: true,
    },
    {
      field: 'to',
      names: ['Owed to', 'To', 'Addressee', 'Recipient', 'Destinataire', 'Destinatario'],
      kind: 'party',
    },
    {
      field: 'what',
      names: ['What is owed', 'What', 'Obligation', 'Duty', 'Task', 'Objet', 'Obligación'],
      needed: true,
    },
    {
      field: 'instrument',
      names: ['Instrument', 'Resolution', 'Basis', 'Résolution', 'Texte', 'Resolución'],
    },
    { field: 'clause', names: ['Clause', 'Paragraph', 'Para', 'Paragraphe', 'Párrafo'] },
    {
      field: 'trigger.on',
      names: ['Due', 'Due date', 'Deadline', 'Due on', 'Échéance', 'Date limite', 'Vence'],
      kind: 'day',
    },
    {
      field: 'trigger.span',
      names: ['Within', 'Time allowed', 'Period', 'Délai', 'Plazo'],
      hint: SPAN,
    },
    {
      field: 'trigger.every',
      becomes: 'trigger.span',
      names: ['Every', 'Interval', 'Frequency', 'Fréquence', 'Cada'],
      hint: SPAN,
    },
    {
      field: 'trigger.from',
      names: ['From', 'Counted from', 'Starting', 'À compter du', 'Desde'],
      kind: 'day',
    },
    { field: 'trigger.event', names: ['Event', 'After each', 'Événement', 'Evento'] },
    { field: 'since', names: ['Laid down on', 'Since', 'Depuis', 'Adopted'], kind: 'day' },
  ],
  key: ['owner', 'to', 'what', 'instrument', 'clause'],
  make: (row) => ({ ...row, trigger: triggerOf((row.trigger ?? {}) as Row) }),
};

/** What people write for how often: "quarterly", "every 3 months", "tous les mois". */
function interval(text: string): string {
  const word = WORDS.find(([form]) => form.test(text.trim()));
  return word ? word[1] : text.trim().replace(/^(?:every|each|tou(?:te)?s les|cada)\s+/i, '');
}
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:quarterly|every quarter|trimestriel(?:le)?|chaque trimestre|trimestral)$/i, 'P3M'],
  [/^(?:monthly|(?:every|each) month|mensuel(?:le)?|tous les mois|chaque mois|mensual)$/i, 'P1M'],
  [/^(?:weekly|(?:every|each) week|hebdomadaire|chaque semaine|semanal)$/i, 'P1W'],
  [/^(?:half-yearly|semi-annual(?:ly)?|semestriel(?:le)?|semestral)$/i, 'P6M'],
  [/^(?:yearly|annual(?:ly)?|(?:every|each) year|annuel(?:le)?|chaque année|anual)$/i, 'P1Y'],
];

function triggerOf({ on, span, every, from, event }: Row): Row {
  if (on !== undefined) return { kind: 'date', on };
  if (every !== undefined) return { kind: 'every', span: interval(String(every)), from };
  if (event !== undefined) return { kind: 'event', event, span };
  if (span !== undefined) return { kind: 'within', span, from };
  return { kind: 'standing' };
}
