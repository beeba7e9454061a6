import { plural } from '../../../../ui/quantity.ts';
import type { Messages } from './messages.ts';

const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${count} ${plural('en', count, { one, few: many, many })}`;

export const en = {
  title: 'What else would let it stand',
  text: 'Each was held against the same rules again, with a place found for the hall. None is a promise: whoever is named decides.',
  nothing: 'Nothing that we tried would let it stand.',
  change: 'Change',
  who: 'Who could agree',
  ground: 'Ground',
  verdict: 'Then',
  unverified: 'nobody here has checked this clause in the act yet',
  parcels: (p: { one: boolean; numbers: string; more: string }) =>
    `Together with neighbouring ${p.one ? 'parcel' : 'parcels'} ${p.numbers}: ${p.more} more`,
  ofCity: 'owned by the city',
  notOfCity: 'not owned by the city',
  ownerUnknown: 'we don’t know whose it is',
  ownersUnknown: 'we don’t know whose all of them are',
  owner: 'the owner of the parcel',
  owners: 'the owners of the parcels',
  named: (rule: string) => `“${rule}”`,
  lessRule: (rule: string, p: { needed: string; now: string }) => `${rule} (${p.needed} instead of ${p.now})`,
  oneRule: (rule: string) => `The rule ${rule} would have to give way`,
  rules: (rules: readonly string[]) => `Two rules would have to give way together: ${rules.join(' and ')}`,
  looked: {
    parcels: (p: { upTo: number; within: number; cut: boolean }) =>
      `We considered parcels up to ${p.within} m from the border${p.cut ? ', but not all of them, as there are very many' : ''}, and tried ${
        p.upTo === 0 ? 'only some of them' : `every set of at most ${counted(p.upTo, ['parcel', 'parcels'])}`
      }, smallest first.`,
    parcelsLeft: (p: { each: number; left: number }) =>
      `There the search stopped: ${counted(p.left, ['set', 'sets'])} of ${counted(p.each, ['parcel', 'parcels'])} and all larger ones were not tried.`,
    noParcels: 'Parcels beside it were not tried.',
    singles: 'Rules were tried one by one; where one is enough, pairs are not looked for.',
    pairs: 'Rules were tried one by one and, as none was enough, two together.',
    pairsLeft: (left: number) => `${counted(left, ['pair of rules was', 'pairs of rules were'])} not tried.`,
    never: 'A parcel added together with a rule giving way is not looked for.',
  },
  authorities: {
    'building-authority': 'the authority that issues the building permit, with the minister’s consent (departure)',
    'city-council': 'the city council (a change of the local plan)',
    'road-manager': 'the road authority',
    'water-authority': 'Polish Waters (Wody Polskie)',
    'network-operator': 'the network operator',
    'entitled-person': 'whoever holds the easement',
    'heritage-conservator': 'the heritage conservator',
    'nature-authority': 'the nature protection authority',
  },
} satisfies Messages;
