import type { Bilingual } from '../../../kernel/locale.ts';
import { FACT_KINDS, type FactKey } from '../../sites/index.ts';

/** What somebody can answer for: a medium, the roads, the owner's terms, the ground … */
export const TOPICS = {
  power: { pl: 'prąd', en: 'power' },
  gas: { pl: 'gaz', en: 'gas' },
  water: { pl: 'woda', en: 'water' },
  sewage: { pl: 'ścieki i deszczówka', en: 'sewage and storm water' },
  heat: { pl: 'ciepło', en: 'heat' },
  telecom: { pl: 'telekomunikacja', en: 'telecom' },
  roads: { pl: 'drogi i odległości', en: 'roads and distances' },
  rail: { pl: 'kolej', en: 'rail' },
  terms: { pl: 'własność i warunki', en: 'ownership and terms' },
  land: { pl: 'teren i budynek', en: 'land and building' },
  ground: { pl: 'grunt', en: 'ground' },
  restrictions: { pl: 'ograniczenia', en: 'restrictions' },
  aid: { pl: 'pomoc publiczna', en: 'public aid' },
} as const satisfies Record<string, Bilingual>;

export type Topic = keyof typeof TOPICS;

export const TOPIC_NAMES = Object.keys(TOPICS) as readonly Topic[];

export const isTopic = (text: string): text is Topic => Object.hasOwn(TOPICS, text);

const RAIL: readonly string[] = ['rail-siding', 'siding-distance', 'railway-distance'];

/** Whose matter a fact is. */
export function topicOf(key: FactKey): Topic {
  const [medium] = key.split('-');
  switch (FACT_KINDS[key].group) {
    case 'utilities':
      if (medium === 'treatment' || medium === 'storm') return 'sewage';
      return medium !== undefined && isTopic(medium) ? medium : 'telecom';
    case 'transport':
      return RAIL.includes(key) ? 'rail' : 'roads';
    case 'extent':
    case 'building':
      return 'land';
    case 'terms':
      return 'terms';
    case 'ground':
      return 'ground';
    case 'restrictions':
      return 'restrictions';
    case 'aid':
      return 'aid';
  }
}
