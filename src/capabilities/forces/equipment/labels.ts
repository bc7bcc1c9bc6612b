// What goods and their stages are called.
import { type Lang, type ProseLang, proseLang } from '../../../kernel/index.ts';
import type { GoodsStage, Item } from './equipment.ts';

export const ITEM_NAMES: Record<ProseLang, Record<Item, string>> = {
  en: {
    armoured_vehicle: 'armoured vehicles',
    patrol_vehicle: 'patrol vehicles',
    truck: 'trucks',
    ambulance: 'ambulances',
    helicopter: 'helicopters',
    aircraft: 'aircraft',
    boat: 'boats',
    drone: 'drones',
    weapon: 'weapons',
    body_armour: 'body armour',
    radio: 'radios',
    generator: 'generators',
    field_hospital: 'field hospitals',
    shelter: 'shelters',
    other: 'other goods',
  },
  fr: {
    armoured_vehicle: 'véhicules blindés',
    patrol_vehicle: 'véhicules de patrouille',
    truck: 'camions',
    ambulance: 'ambulances',
    helicopter: 'hélicoptères',
    aircraft: 'avions',
    boat: 'embarcations',
    drone: 'drones',
    weapon: 'armes',
    body_armour: 'gilets pare-balles',
    radio: 'radios',
    generator: 'groupes électrogènes',
    field_hospital: 'hôpitaux de campagne',
    shelter: 'abris',
    other: 'autre matériel',
  },
};

export const GOODS_STAGE_NAMES: Record<ProseLang, Record<GoodsStage, string>> = {
  en: {
    promised: 'promised',
    shipped: 'shipped',
    arrived: 'arrived',
    serviceable: 'serviceable',
    lost: 'lost',
    returned: 'taken back',
  },
  fr: {
    promised: 'promis',
    shipped: 'expédié',
    arrived: 'arrivé',
    serviceable: 'en état',
    lost: 'perdu',
    returned: 'repris',
  },
};

export const itemName = (item: Item, lang: Lang) => ITEM_NAMES[proseLang(lang)][item];
export const goodsStageName = (stage: GoodsStage, lang: Lang) =>
  GOODS_STAGE_NAMES[proseLang(lang)][stage];
