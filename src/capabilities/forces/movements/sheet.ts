// The columns of a list of movements, and what people call them.
import type { ActSheet } from '../../../acts/index.ts';
import { CAUSE_NAMES, KIND_NAMES } from './labels.ts';

export const movementSheet: ActSheet = {
  of: { en: 'movements', fr: 'mouvements' },
  columns: [
    {
      field: 'state',
      names: ['State', 'Contingent', 'Country', 'Sending state', 'État', 'Pays', 'País'],
      kind: 'party',
      needed: true,
      hint: 'Write the name of a state, or its code of three letters',
    },
    {
      field: 'kind',
      names: ['Movement', 'Kind', 'Type', 'Event', 'Mouvement', 'Nature', 'Movimiento'],
      needed: true,
      asks: true,
      labels: KIND_NAMES,
      words: {
        advance_party: ['advance', 'advance party', 'détachement précurseur', 'précurseurs'],
        arrive: ['arrival', 'arrived', 'arrives', 'in', 'arrivée', 'arrivés', 'llegada'],
        rotate: ['rotation', 'rotated', 'relief', 'relève'],
        leave: ['left', 'departure', 'departed', 'out', 'withdrawn', 'départ', 'partis', 'salida'],
        repatriated: ['repatriation', 'sent home', 'medevac', 'rapatriement', 'rapatriés'],
        die: ['dead', 'died', 'killed', 'death', 'kia', 'mort', 'décès', 'tué', 'muerto'],
        missing: ['missing in action', 'mia', 'disparu', 'disparus', 'desaparecido'],
        found: ['returned', 'recovered', 'retrouvé'],
        found_dead: ['found dead', 'body recovered', 'retrouvé mort'],
        injured: ['wounded', 'hurt', 'wia', 'blessé', 'blessés', 'herido'],
      },
    },
    {
      field: 'number',
      kind: 'whole',
      names: ['Number', 'Strength', 'People', 'Total', 'Pax', 'Nombre', 'Effectif', 'Número'],
      needed: true,
      hint: 'Write a whole number, such as 150',
    },
    {
      field: 'relief',
      kind: 'whole',
      names: ['Relief', 'Relieved by', 'Incoming', 'Relevés par', 'Arrivants'],
    },
    {
      field: 'on',
      names: ['On', 'Date', 'Day', 'When', 'Le', 'Jour', 'Fecha'],
      kind: 'day',
      needed: true,
    },
    { field: 'unit', names: ['Unit', 'Unité', 'Unidad', 'FPU'] },
    { field: 'rotation', names: ['Rotation', 'Rotation number', 'Rotation no', 'Rotación'] },
    {
      field: 'cause',
      names: ['Cause', 'Reason', 'Motif', 'Causa'],
      asks: true,
      labels: CAUSE_NAMES,
      words: {
        hostile: ['hostile act', 'enemy', 'shot', 'acte hostile', 'tir'],
        accident: ['traffic', 'road accident', 'accident'],
        illness: ['sick', 'medical', 'disease', 'maladie', 'santé'],
        end_of_tour: ['end of tour', 'end of rotation', 'fin de mission', 'relève'],
        discipline: ['disciplinary', 'misconduct', 'discipline'],
        compassion: ['compassionate', 'family', 'famille', 'social'],
        other: ['autre', 'otro'],
        unknown: ['unknown', 'inconnue', 'not known'],
      },
    },
    {
      field: 'notedOn',
      names: ['Noted on', 'Reported on', 'Signal of', 'Noté le', 'Signalé le'],
      kind: 'day',
    },
    { field: 'reference', names: ['Reference', 'Signal', 'File', 'Ref', 'Référence', 'Dossier'] },
  ],
};
