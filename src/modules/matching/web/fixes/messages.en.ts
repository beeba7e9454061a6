import type { Messages } from './messages.ts';

export const en = {
  title: 'What else would let it stand',
  text: 'Each was held against the same rules again, with a place found for the hall. None is a promise: whoever is named decides.',
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
  lessRule: (rule: string, p: { needed: string; now: string }) =>
    `The rule “${rule}” would have to give way: ${p.needed} instead of ${p.now}`,
  noRule: (rule: string) => `The rule “${rule}” would have to give way`,
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
