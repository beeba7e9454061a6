import { plural } from '../../../../ui/quantity.ts';
import type { Authority } from '../../core/law/relaxations.ts';

/** Z najwyżej ilu działek naraz. */
const ofParcels = (count: number): string => plural('pl', count, { one: 'działki', few: 'działek', many: 'działek' });

export const pl = {
  title: 'Co jeszcze pozwoliłoby jej stanąć',
  text: 'Każdą możliwość sprawdziły jeszcze raz te same reguły i w każdej hala ma znalezione miejsce. Żadna nie jest obietnicą: decyduje ten, kto jest wymieniony.',
  nothing: 'Nic z tego, co sprawdziliśmy, nie pozwoliłoby jej stanąć.',
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
  owners: 'właściciele działek',
  named: (rule: string) => `„${rule}”`,
  lessRule: (rule: string, p: { needed: string; now: string }) => `${rule} (${p.needed} zamiast ${p.now})`,
  oneRule: (rule: string) => `Musiałaby ustąpić reguła ${rule}`,
  rules: (rules: readonly string[]) => `Musiałyby ustąpić naraz dwie reguły: ${rules.join(' i ')}`,
  looked: {
    parcels: (p: { upTo: number; within: number; cut: boolean }) =>
      `Braliśmy pod uwagę działki do ${p.within} m od granicy${p.cut ? ', ale nie wszystkie, bo jest ich tam bardzo dużo' : ''}, i sprawdziliśmy ${
        p.upTo === 0 ? 'tylko część z nich' : `każdy zestaw z najwyżej ${p.upTo} ${ofParcels(p.upTo)}`
      }, od najmniejszego.`,
    parcelsLeft: (p: { each: number; left: number }) =>
      `Na tym szukanie stanęło: ${p.left} ${plural('pl', p.left, { one: 'zestaw', few: 'zestawy', many: 'zestawów' })} po ${p.each} ${plural('pl', p.each, { one: 'działce', few: 'działki', many: 'działek' })} i większe nie zostały sprawdzone.`,
    noParcels: 'Działek obok nie sprawdzaliśmy.',
    singles: 'Reguły próbowaliśmy po jednej; gdy jedna wystarcza, par nie szukamy.',
    pairs: 'Reguły próbowaliśmy po jednej, a gdy żadna sama nie wystarczała, po dwie naraz.',
    pairsLeft: (left: number) =>
      `${left} ${plural('pl', left, { one: 'para reguł nie została sprawdzona', few: 'pary reguł nie zostały sprawdzone', many: 'par reguł nie zostało sprawdzonych' })}.`,
    never: 'Nie szukamy dołączenia działki razem z ustąpieniem reguły.',
  },
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
