import type { Authority } from '../../core/law/relaxations.ts';

export const pl = {
  title: 'Co jeszcze pozwoliłoby jej stanąć',
  text: 'Każdą możliwość sprawdziły jeszcze raz te same reguły i w każdej hala ma znalezione miejsce. Żadna nie jest obietnicą: decyduje ten, kto jest wymieniony.',
  change: 'Zmiana',
  who: 'Kto mógłby się zgodzić',
  ground: 'Podstawa',
  verdict: 'Potem',
  unverified: 'przepisu nikt u nas jeszcze nie sprawdził w akcie',
  parcels: (p: { one: boolean; numbers: string; more: string }) =>
    p.one
      ? `Razem z sąsiednią działką ${p.numbers}: ${p.more} więcej`
      : `Razem z sąsiednimi działkami ${p.numbers}: ${p.more} więcej`,
  ofCity: 'własność miasta',
  notOfCity: 'nie należy do miasta',
  ownerUnknown: 'nie wiemy, czyja jest',
  ownersUnknown: 'nie wiemy, czyje są wszystkie',
  owner: 'właściciel działki',
  lessRule: (rule: string, p: { needed: string; now: string }) =>
    `Reguła „${rule}” musiałaby ustąpić: ${p.needed} zamiast ${p.now}`,
  noRule: (rule: string) => `Reguła „${rule}” musiałaby ustąpić`,
  authorities: {
    'building-authority': 'organ wydający pozwolenie na budowę, za zgodą ministra (odstępstwo)',
    'city-council': 'rada miasta (zmiana planu miejscowego)',
    'road-manager': 'zarządca drogi',
    'water-authority': 'Wody Polskie',
    'network-operator': 'operator sieci',
    'entitled-person': 'ten, komu służy służebność',
    'heritage-conservator': 'konserwator zabytków',
    'nature-authority': 'organ ochrony przyrody',
  } satisfies Record<Authority, string>,
};
