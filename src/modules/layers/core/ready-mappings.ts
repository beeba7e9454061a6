import type { Bilingual } from '../../../kernel/locale.ts';
import type { LayerKind } from './layer.ts';
import type { LayerMapping, ThingMapping } from './layer-mapping.ts';

export type ReadyMapping = {
  /** For `--mapping`, and stored nowhere: an office's own mapping of that name goes before it. */
  readonly name: string;
  readonly kind: LayerKind;
  readonly title: Bilingual;
  /** What the register's things are not, in the words of the one who relies on them. */
  readonly caution: Bilingual;
  readonly mapping: LayerMapping;
};

const of = (mapping: Partial<ThingMapping> = {}): ThingMapping => ({ columns: {}, words: {}, always: {}, ...mapping });

/** Names of classes by BDOT10k's catalogue (rozp. 27.07.2021, Dz.U. 2021 poz. 1412); the codes of `x_kod` as published files have them. */
const BDOT: Bilingual = { pl: 'BDOT10k, schemat 2021', en: 'BDOT10k, scheme of 2021' };
/** Classes by GESUT's exchange scheme (rozp. 23.07.2021, Dz.U. 2021 poz. 1374), read in files of surveyors' programs. */
const GESUT: Bilingual = { pl: 'GESUT, schemat 2021', en: 'GESUT, scheme of 2021' };
/** Layers of the service of the central register of nature protection (sdi.gdos.gov.pl/wfs). */
const GDOS: Bilingual = { pl: 'GDOŚ, formy ochrony przyrody', en: 'GDOŚ, forms of nature protection' };

/** The category is the manager's; only the code of the class tells a motorway from another national road. */
const ROAD: ThingMapping = of({
  columns: { name: ['numerDrogi', 'nazwaDrogi', 'ulicaNazwa'], roadClass: ['x_kod', 'kategoriaZarzadzania'], width: 'szerokoscNawierzchni' }, // prettier-ignore
  words: {
    roadClass: Object.fromEntries(
      ['SKDR', 'SKJZ'].flatMap((code) => [
        [`${code}01`, 'motorway'],
        [`${code}02`, 'expressway'],
        ...[3, 4, 5, 6, 7, 8].map((n) => [`${code}0${n}`, '']),
      ]),
    ) as Record<string, string>,
  },
  // The act is about public roads alone.
  leave: { kategoriaZarzadzania: ['wewnętrzna', 'zakładowa'] },
});

const VOLTAGE = {
  // 220 or 400: the widest row holds.
  SULN01: '',
  SULN02: '110',
  // Any of 6 to 30: one row.
  SULN03: '30',
  SULN04: '0.4',
  'linia elektroenergetyczna najwyższego napięcia': '',
  'linia elektroenergetyczna wysokiego napięcia': '110',
  'linia elektroenergetyczna średniego napięcia': '30',
  'linia elektroenergetyczna niskiego napięcia': '0.4',
  NN: '',
  WN: '110',
  SN: '30',
  'n/n': '0.4',
};

const NATURE = {
  ParkiNarodowe: 'national-park',
  Rezerwaty: 'reserve',
  ParkiKrajobrazowe: 'landscape-park',
  ObszaryChronionegoKrajobrazu: 'protected-landscape',
  ObszarySpecjalnejOchrony: 'natura-2000',
  SpecjalneObszaryOchrony: 'natura-2000',
  UzytkiEkologiczne: 'ecological-use',
  ZespolyPrzyrodniczoKrajobrazowe: 'landscape-complex',
  StanowiskaDokumentacyjne: 'documentation-site',
  PomnikiPrzyrody: 'monument',
  PomnikiPrzyrodyPowierzchniowe: 'monument',
} as const;

/** What public sources hand out, ready to be taken. */
export const READY_MAPPINGS: readonly ReadyMapping[] = [
  {
    name: 'bdot10k',
    kind: 'road',
    title: BDOT,
    caution: {
      pl: 'Osie jezdni. Czy to teren zabudowy, baza nie mówi, więc liczymy większą odległość.',
      en: 'Axes of carriageways. Whether the area is built-up the base does not say, so the greater distance counts.',
    },
    mapping: { ...of(), classes: { OT_SKJZ_L: ROAD, OT_SKDR_L: ROAD } },
  },
  {
    name: 'bdot10k',
    kind: 'forest',
    title: BDOT,
    caution: {
      pl: 'Pokrycie terenu, nie użytek Ls: granicę lasu z przepisu ma ewidencja gruntów.',
      en: 'Cover of the land, not use Ls: the forest border of the law is the land register’s.',
    },
    mapping: { ...of(), classes: { OT_PTLZ_A: of({ leave: { x_kod: ['PTLZ03'], rodzaj: ['zadrzewienie'] } }) } },
  },
  {
    name: 'bdot10k',
    kind: 'watercourse',
    title: BDOT,
    caution: {
      pl: 'Rzeki i rowy bez szerokości są tu osiami: pas liczymy od osi, nie od brzegu.',
      en: 'Rivers and ditches without a width are axes here: the strip is reckoned from the axis, not from the bank.',
    },
    mapping: {
      ...of({ columns: { name: ['nazwa', 'nazwaCieku'] } }),
      classes: {
        OT_SWRS_L: of({ columns: { name: ['nazwa', 'nazwaCieku'], width: 'szerokosc' } }),
        OT_SWKN_L: of({ columns: { name: ['nazwa', 'nazwaCieku'], width: 'szerokosc' } }),
        OT_SWRM_L: of({ columns: { width: 'szerokosc' } }),
        OT_PTWP_A: of({ columns: { name: 'nazwa' } }),
      },
    },
  },
  {
    name: 'bdot10k',
    kind: 'power-line',
    title: BDOT,
    caution: {
      pl: 'Tylko linie napowietrzne. Kabli tu nie ma: zna je operator i GESUT.',
      en: 'Overhead lines alone. There are no cables in it: the operator and GESUT know them.',
    },
    mapping: {
      ...of(),
      classes: {
        OT_SULN_L: of({
          columns: { voltage: ['x_kod', 'rodzaj'] },
          words: { voltage: VOLTAGE },
          always: { underground: 'nie' },
          leave: { x_kod: ['SULN05'], rodzaj: ['LTK', 'linia telekomunikacyjna'] },
        }),
      },
    },
  },
  {
    name: 'bdot10k',
    kind: 'gas-pipe',
    title: BDOT,
    caution: {
      pl: 'Głównie przewody naziemne, bez ciśnienia i średnicy. Gazociągi pod ziemią zna operator i GESUT.',
      en: 'Mostly pipes above ground, without pressure and diameter. The operator and GESUT know those below.',
    },
    mapping: {
      ...of(),
      classes: {
        OT_SUPR_L: of({
          leave: {
            x_kod: ['SUPR01', 'SUPR02', 'SUPR04', 'SUPR05', 'SUPR06'],
            rodzaj: ['benzynowy', 'ciepłowniczy', 'kanalizacyjny', 'naftowy', 'wodociągowy'],
          },
        }),
      },
    },
  },
  {
    name: 'bdot10k',
    kind: 'nature',
    title: BDOT,
    caution: {
      pl: 'Cztery formy ochrony. Pozostałe ma rejestr GDOŚ.',
      en: 'Four forms of protection. The register of GDOŚ has the others.',
    },
    mapping: {
      ...of({ columns: { name: 'nazwa' } }),
      classes: {
        OT_TCON_A: of({ always: { nature: 'natura-2000' } }),
        OT_TCPK_A: of({ always: { nature: 'landscape-park' } }),
        OT_TCPN_A: of({ always: { nature: 'national-park' } }),
        OT_TCRZ_A: of({ always: { nature: 'reserve' } }),
      },
    },
  },
  {
    name: 'gesut',
    kind: 'power-line',
    title: GESUT,
    caution: {
      pl: 'Napięcie jest tu klasą: niskie, średnie, wysokie.',
      en: 'Voltage is a class here: low, medium, high.',
    },
    mapping: {
      ...of(),
      classes: {
        GES_PrzewodElektroenergetyczny: of({
          columns: { name: 'wladajacy', voltage: 'typPrzewodu', underground: 'przebieg' },
          words: {
            voltage: { n: '0.4', s: '30', w: '110', j: '', x: '' },
            underground: { p: 'tak', z: 'tak', n: 'nie', g: '' },
          },
        }),
      },
    },
  },
  {
    name: 'gesut',
    kind: 'gas-pipe',
    title: GESUT,
    caution: {
      pl: 'Rok budowy nie stoi w tym pliku, a od niego zależy strefa: zapytaj operatora.',
      en: 'The file has no year of construction, on which the zone depends: ask the operator.',
    },
    mapping: {
      ...of(),
      classes: {
        GES_PrzewodGazowy: of({
          columns: { name: 'wladajacy', pressure: 'typPrzewodu', diameter: 'srednica' },
          words: { pressure: { n: 'low', s: 'medium', p: 'raised', w: 'high', j: '', x: '' } },
        }),
      },
    },
  },
  {
    name: 'gdos',
    kind: 'nature',
    title: GDOS,
    caution: {
      pl: 'Granice w rejestrze nie są ustaleniem prawnym; otuliny pomijamy. Jeden plik to jedna forma: wgraj każdą pod własną nazwą źródła.',
      en: 'Borders in the register are no legal determination; buffer zones are left out. One file is one form: hand each over under a source’s name of its own.',
    },
    mapping: {
      ...of({ columns: { name: 'nazwa' }, leave: { nazwa: ['*otulina'] } }),
      classes: Object.fromEntries(
        Object.entries(NATURE).flatMap(([name, nature]) =>
          ['', 'Polygon'].map((end) => [`${name}${end}`, of({ columns: { name: 'nazwa' }, always: { nature } })]),
        ),
      ),
    },
  },
];

export const readyMapping = (kind: LayerKind, name: string): ReadyMapping | null =>
  READY_MAPPINGS.find((one) => one.kind === kind && one.name === name) ?? null;
