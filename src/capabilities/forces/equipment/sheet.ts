// The columns of a list of equipment, and what people call them.
import type { ActSheet } from '../../../acts/index.ts';
import { GOODS_STAGE_NAMES, ITEM_NAMES } from './labels.ts';

export const equipmentSheet: ActSheet = {
  of: { en: 'equipment', fr: 'matériel' },
  columns: [
    {
      field: 'state',
      names: ['State', 'Contingent', 'Country', 'Sending state', 'État', 'Pays', 'País'],
      kind: 'party',
      needed: true,
      hint: 'Write the name of a state, or its code of three letters',
    },
    { field: 'unit', names: ['Unit', 'Unité', 'Unidad', 'FPU'] },
    {
      field: 'item',
      names: ['Item', 'Equipment', 'Type', 'Matériel', 'Article', 'Equipo'],
      needed: true,
      asks: true,
      labels: ITEM_NAMES,
      words: {
        armoured_vehicle: ['apc', 'mrap', 'armoured vehicles', 'véhicule blindé', 'blindés'],
        patrol_vehicle: ['pickup', 'jeep', 'patrol vehicles', 'véhicule de patrouille'],
        truck: ['trucks', 'lorry', 'camion'],
        ambulance: ['ambulances'],
        helicopter: ['helicopters', 'hélicoptère', 'helicóptero'],
        aircraft: ['plane', 'avion', 'avión'],
        boat: ['boats', 'embarcation', 'bateau'],
        drone: ['drones', 'uav'],
        weapon: ['weapons', 'rifle', 'arme'],
        body_armour: ['body armour', 'vest', 'gilet'],
        radio: ['radios', 'communications'],
        generator: ['generators', 'groupe électrogène'],
        field_hospital: ['field hospital', 'hôpital de campagne'],
        shelter: ['tent', 'tente', 'abri'],
        other: ['other', 'autre'],
      },
    },
    {
      field: 'stage',
      names: ['Stage', 'Status', 'State of goods', 'Étape', 'Statut', 'Estado'],
      needed: true,
      asks: true,
      labels: GOODS_STAGE_NAMES,
      words: {
        promised: ['pledged', 'promis'],
        shipped: ['sent', 'expédié'],
        arrived: ['delivered', 'received', 'arrivé', 'reçu'],
        serviceable: ['working', 'operational', 'en état', 'opérationnel'],
        lost: ['destroyed', 'perdu', 'détruit'],
        returned: ['taken back', 'repris'],
      },
    },
    {
      field: 'number',
      names: ['Number', 'Quantity', 'Qty', 'Nombre', 'Quantité', 'Cantidad'],
      kind: 'whole',
      needed: true,
      hint: 'Write a whole number, such as 6',
    },
    {
      field: 'on',
      names: ['On', 'Date', 'Day', 'When', 'Le', 'Jour', 'Fecha'],
      kind: 'day',
      needed: true,
    },
    { field: 'notedOn', names: ['Noted on', 'Reported on', 'Noté le'], kind: 'day' },
    { field: 'reference', names: ['Reference', 'Signal', 'File', 'Ref', 'Référence', 'Dossier'] },
  ],
};
