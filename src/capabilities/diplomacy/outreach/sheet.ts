// The columns of an outreach list, and what people call them: who asked whom for what, how and
// when, what came back, and when to ask again. One line is one approach, with its answer if any.
import type { ActSheet } from '../../../acts/index.ts';

/** How people write that nothing came. */
const SILENCE = 'silence';

export const outreachSheet: ActSheet = {
  of: { en: 'outreach lists', fr: 'listes de démarches' },
  columns: [
    {
      field: 'to',
      names: [
        ...['Asked', 'To', 'Party', 'State', 'Country', 'Addressee', 'Who is asked'],
        ...['Destinataire', 'Pays', 'État sollicité', 'País', 'Destinatario'],
      ],
      kind: 'party',
      needed: true,
    },
    {
      field: 'by',
      names: [
        ...['Asked by', 'By', 'From', 'Who asks', 'Requested by', 'Demandé par', 'Par'],
        ...['Solicitado por', 'De'],
      ],
      kind: 'party',
      needed: true,
    },
    {
      field: 'what',
      names: [
        ...['For what', 'What', 'Request', 'Ask', 'Subject', 'Objet', 'Demande', 'Asunto'],
        ...['Solicitud'],
      ],
      needed: true,
    },
    {
      field: 'way',
      names: ['How', 'Way', 'Channel', 'Means', 'Form', 'Voie', 'Moyen', 'Vía', 'Medio'],
      words: {
        letter: ['lettre', 'carta', 'courrier', 'written'],
        note_verbale: ['note', 'nv', 'verbal note', 'nota verbal'],
        call: ['phone', 'telephone', 'phone call', 'appel', 'téléphone', 'llamada'],
        meeting: ['bilateral', 'réunion', 'rencontre', 'entretien', 'reunión'],
        visit: ['visite', 'visita', 'mission'],
        message: ['email', 'e-mail', 'mail', 'courriel', 'mensaje'],
        statement: ['déclaration', 'public statement', 'declaración'],
        other: ['autre', 'otro'],
      },
    },
    {
      field: 'on',
      names: [
        'Asked on',
        'Date',
        'Date asked',
        'Sent',
        'Demandé le',
        'Date de la demande',
        'Fecha',
      ],
      kind: 'day',
    },
    {
      field: 'plannedOn',
      names: ['Planned', 'Planned for', 'To be asked', 'Prévu', 'Prévu pour', 'Previsto'],
      kind: 'day',
    },
    {
      field: 'answerStance',
      names: ['Answer', 'Stance', 'Outcome', 'Status', 'Position', 'Réponse', 'Respuesta'],
      words: {
        agrees: ['yes', 'agreed', 'accepts', 'accepted', 'oui', 'accepte', 'accepté', 'si'],
        agrees_on_conditions: [
          ...['yes with conditions', 'conditional', 'on conditions', 'agrees on conditions'],
          ...['sous conditions', 'oui sous conditions', 'con condiciones'],
        ],
        considers: [
          ...['considering', 'under consideration', 'will consider', 'studying', 'pending'],
          ...['à l’étude', 'envisage', 'en estudio'],
        ],
        takes_note: ['noted', 'takes note', 'prend note', 'toma nota'],
        declines: ['no', 'declined', 'refuses', 'refused', 'non', 'refuse', 'refusé', 'rechaza'],
        [SILENCE]: [
          ...['no answer', 'no reply', 'none', 'nothing', 'awaiting', 'sans réponse', 'aucune'],
          ...['sin respuesta', 'n a', '-', '–'],
        ],
      },
    },
    {
      field: 'answerOn',
      names: [
        ...['Answered on', 'Date of answer', 'Answer date', 'Reply date', 'Répondu le'],
        ...['Date de la réponse', 'Fecha de respuesta'],
      ],
      kind: 'day',
    },
    {
      field: 'answerWords',
      names: [
        ...['Answer in its words', 'Words', 'Reply', 'Response', 'Quote', 'Remarks'],
        ...['Réponse mot pour mot', 'Citation', 'Palabras'],
      ],
    },
    {
      field: 'followUpOn',
      names: [
        ...['Follow up', 'Follow-up due', 'Ask again', 'Next step due', 'Reminder', 'Relance'],
        ...['Relance le', 'Seguimiento'],
      ],
      kind: 'day',
    },
  ],
  key: ['to', 'by', 'what', 'on'],
  make: ({ answerStance, ...row }) =>
    answerStance === undefined || answerStance === SILENCE ? row : { ...row, answerStance },
};
