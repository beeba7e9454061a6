import type { Bilingual } from '../../../../../kernel/locale.ts';
import type { Utility } from '../../message-codes.ts';
import type { Authority, Relaxable } from '../relaxations.ts';
import type { RoadClass } from '../road-distance.ts';
import type { AreaEffect, AreaKind } from '../strips/protected-area.ts';

// oxlint-disable-next-line max-params
const both = (pl: string, en: string): Bilingual => ({ pl, en });

export const UTILITY_NAMES: Readonly<Record<Utility, Bilingual>> = {
  power: both('prąd', 'power'),
  gas: both('gaz', 'gas'),
  water: both('woda', 'water'),
  sewage: both('ścieki', 'sewage'),
};

export const AREA_NAMES: Readonly<Record<AreaKind, Bilingual>> = {
  q10: both('powódź, prawdopodobieństwo 10 %', 'flood, probability 10 %'),
  q1: both('powódź, prawdopodobieństwo 1 %', 'flood, probability 1 %'),
  'between-dykes': both('między brzegiem a wałem', 'between bank and dyke'),
  'q0.2': both('powódź, prawdopodobieństwo 0,2 %', 'flood, probability 0.2 %'),
  'dyke-failure': both('zalanie po przerwaniu wału', 'flood where a dyke breaks'),
  register: both('zabytek w rejestrze', 'monument in the register'),
  'register-area': both('obszar w rejestrze zabytków', 'area in the register of monuments'),
  record: both('zabytek w gminnej ewidencji', 'monument in the municipal record'),
  archaeology: both('stanowisko archeologiczne', 'archaeological site'),
  'national-park': both('park narodowy', 'national park'),
  reserve: both('rezerwat przyrody', 'nature reserve'),
  'landscape-park': both('park krajobrazowy', 'landscape park'),
  'protected-landscape': both('obszar chronionego krajobrazu', 'protected landscape'),
  'natura-2000': both('obszar Natura 2000', 'Natura 2000 site'),
  monument: both('pomnik przyrody', 'nature monument'),
  'ecological-use': both('użytek ekologiczny', 'ecological use'),
  'documentation-site': both('stanowisko dokumentacyjne', 'documentation site'),
  'landscape-complex': both('zespół przyrodniczo-krajobrazowy', 'nature and landscape complex'),
};

export const EFFECT_NAMES: Readonly<Record<AreaEffect, Bilingual>> = {
  forbids: both('zakazuje', 'forbids'),
  asks: both('wymaga zgody', 'asks for consent'),
  none: both('nie zakazuje', 'does not forbid'),
};

export const RELAXATION_NAMES: Readonly<Record<Relaxable, Bilingual>> = {
  'border-blank': both('odległość od granicy działki', 'distance from the border'),
  'border-open': both('odległość ściany z oknami od granicy', 'distance of a wall with windows from the border'),
  forest: both('odległość od lasu', 'distance from a forest'),
  'building-line': both('linia zabudowy', 'building line'),
  'drawn-line': both('linia zabudowy z rysunku', 'drawn building line'),
  'use-refused': both('przeznaczenie w planie', 'use in the plan'),
  road: both('odległość od drogi', 'distance from a road'),
  watercourse: both('brzeg wody', 'bank of a water'),
  flood: both('zagrożenie powodzią', 'flood hazard'),
  'power-line': both('linia energetyczna', 'power line'),
  'gas-pipe': both('gazociąg', 'gas pipe'),
  easement: both('służebność', 'easement'),
  heritage: both('ochrona zabytków', 'heritage'),
  nature: both('ochrona przyrody', 'nature'),
};

export const AUTHORITY_NAMES: Readonly<Record<Authority, Bilingual>> = {
  'building-authority': both('organ wydający pozwolenie na budowę', 'the authority that permits building'),
  'city-council': both('rada miasta', 'the city council'),
  'road-manager': both('zarządca drogi', 'the manager of the road'),
  'water-authority': both('Wody Polskie', 'the water authority'),
  'network-operator': both('operator sieci', 'the operator of the network'),
  'entitled-person': both('osoba uprawniona ze służebności', 'the person entitled by the easement'),
  'heritage-conservator': both('konserwator zabytków', 'the conservator of monuments'),
  'nature-authority': both('regionalny dyrektor ochrony środowiska', 'the regional director for the environment'),
};

export const ROAD_NAMES: Readonly<Record<RoadClass, Bilingual>> = {
  motorway: both('autostrada', 'motorway'),
  expressway: both('droga ekspresowa', 'expressway'),
  national: both('droga krajowa', 'national road'),
  provincial: both('droga wojewódzka', 'provincial road'),
  district: both('droga powiatowa', 'district road'),
  municipal: both('droga gminna', 'municipal road'),
};
