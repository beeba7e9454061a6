import type { LayerKind } from './layer.ts';

/** What the law asks of a thing; left out: the source does not say. */
export type Attributes = {
  readonly roadClass?: 'motorway' | 'expressway' | 'national' | 'provincial' | 'district' | 'municipal';
  /** Whether the road runs there in a built-up area. */
  readonly builtUp?: boolean;
  /** Of a carriageway or a bed of which only the axis is drawn, metres. */
  readonly width?: number;
  /** Kilovolts. */
  readonly voltage?: number;
  readonly underground?: boolean;
  readonly pressure?: 'low' | 'medium' | 'raised' | 'high';
  /** Nominal, millimetres. */
  readonly diameter?: number;
  /** Of the building permit or of construction. */
  readonly year?: number;
  readonly flood?: 'q10' | 'q1' | 'q0.2' | 'between-dykes' | 'dyke-failure';
  readonly heritage?: 'register' | 'register-area' | 'record' | 'archaeology';
  readonly nature?:
    | 'national-park'
    | 'reserve'
    | 'landscape-park'
    | 'protected-landscape'
    | 'natura-2000'
    | 'monument'
    | 'ecological-use'
    | 'documentation-site'
    | 'landscape-complex';
  readonly effect?: 'forbids' | 'asks';
  /** Kept free on every side, as the operator or the deed states it, metres. */
  readonly metres?: number;
};

export type AttributeName = keyof Attributes;

/** Which attributes a layer may have. */
export const ATTRIBUTES_OF: Readonly<Record<LayerKind, readonly AttributeName[]>> = {
  road: ['roadClass', 'builtUp', 'width'],
  forest: [],
  watercourse: ['width'],
  'power-line': ['voltage', 'underground', 'metres'],
  'gas-pipe': ['pressure', 'diameter', 'year', 'metres'],
  easement: ['effect', 'metres'],
  flood: ['flood'],
  heritage: ['heritage'],
  nature: ['nature'],
};

type Shape =
  | { readonly value: 'number'; readonly from: number; readonly to: number }
  | { readonly value: 'boolean' }
  | { readonly value: 'choice'; readonly words: Readonly<Record<string, readonly string[]>> };

const number = (from: number, to: number): Shape => ({ value: 'number', from, to });

/** What may stand in a file: ranges, and the Polish words of registers beside our own codes. */
export const ATTRIBUTE_SHAPES: Readonly<Record<AttributeName, Shape>> = {
  roadClass: {
    value: 'choice',
    words: {
      motorway: ['a', 'autostrada'],
      expressway: ['s', 'ekspresowa', 'droga ekspresowa'],
      national: ['k', 'dk', 'krajowa', 'droga krajowa'],
      provincial: ['w', 'dw', 'wojewódzka', 'droga wojewódzka'],
      district: ['p', 'dp', 'powiatowa', 'droga powiatowa'],
      municipal: ['g', 'dg', 'gminna', 'droga gminna'],
    },
  },
  builtUp: { value: 'boolean' },
  width: number(0.5, 200),
  voltage: number(0.1, 1000),
  underground: { value: 'boolean' },
  pressure: {
    value: 'choice',
    words: {
      low: ['niskie', 'n/c'],
      medium: ['średnie', 'ś/c'],
      raised: ['podwyższone średnie', 'podwyższone'],
      high: ['wysokie', 'w/c'],
    },
  },
  diameter: number(10, 2000),
  year: number(1850, 2100),
  flood: {
    value: 'choice',
    words: {
      q10: ['10%', '10', 'wysokie'],
      q1: ['1%', '1', 'średnie'],
      'q0.2': ['0,2%', '0.2%', '0,2', '0.2', 'niskie'],
      'between-dykes': ['międzywale'],
      'dyke-failure': ['zniszczenie wału'],
    },
  },
  heritage: {
    value: 'choice',
    words: {
      register: ['rejestr', 'wpis do rejestru'],
      'register-area': ['rejestr obszarowy', 'układ urbanistyczny'],
      record: ['gez', 'ewidencja', 'gminna ewidencja zabytków'],
      archaeology: ['azp', 'stanowisko archeologiczne'],
    },
  },
  nature: {
    value: 'choice',
    words: {
      'national-park': ['park narodowy'],
      reserve: ['rezerwat', 'rezerwat przyrody'],
      'landscape-park': ['park krajobrazowy'],
      'protected-landscape': ['ochk', 'obszar chronionego krajobrazu'],
      'natura-2000': ['natura 2000', 'obszar natura 2000'],
      monument: ['pomnik przyrody'],
      'ecological-use': ['użytek ekologiczny'],
      'documentation-site': ['stanowisko dokumentacyjne'],
      'landscape-complex': ['zespół przyrodniczo-krajobrazowy'],
    },
  },
  effect: { value: 'choice', words: { forbids: ['zakaz'], asks: ['zgoda'] } },
  metres: number(0, 100),
};

const YES: readonly string[] = ['tak', 't', 'true', 'yes', '1'];
const NO: readonly string[] = ['nie', 'n', 'false', 'no', '0'];

/** The value that a text stands for; null: it is none of the attribute's. */
export function readAttribute(name: AttributeName, text: string): string | number | boolean | null {
  const shape = ATTRIBUTE_SHAPES[name];
  const word = text.trim().toLowerCase();
  if (shape.value === 'boolean') return YES.includes(word) ? true : NO.includes(word) ? false : null;
  if (shape.value === 'choice')
    return Object.entries(shape.words).find(([code, words]) => code === word || words.includes(word))?.[0] ?? null;
  const value = /^-?\d+([.,]\d+)?$/.test(word) ? Number(word.replace(',', '.')) : NaN;
  return value >= shape.from && value <= shape.to ? value : null;
}
