import type { Locale } from '../../../../kernel/locale.ts';

const pl = {
  title: 'Ile wolno zabudować',
  rule: 'Reguła',
  most: 'Najwięcej pod dachem',
  unknown: 'nie wiadomo',
  smallest: (name: string) => `Rozstrzyga najmniejsza ze znanych liczb: ${name}.`,
  bound: 'Dopóki którejś liczby nie znamy, to tylko górna granica.',
  sum: {
    title: 'Rachunek gruntu: hala, zieleń, plac i parking',
    what: 'Co zajmuje grunt',
    m2: 'Powierzchnia',
    land: 'Teren, na którym plan dopuszcza to użycie',
    left: 'Zostaje',
    short: 'Brakuje',
    range: (least: string, most: string) => `nie wiadomo: od ${least} do ${most}`,
    atMost: (m2: string) => `najwyżej ${m2}`,
    note: 'Ile gruntu zajmuje jedno miejsce postojowe i jak głęboki jest plac, to nasze założenie, nie przepis.',
  },
};

const en: typeof pl = {
  title: 'How much may be built over',
  rule: 'Rule',
  most: 'At most under a roof',
  unknown: 'not known',
  smallest: (name) => `The smallest of the known figures decides: ${name}.`,
  bound: 'While one of the figures is not known, this is only an upper bound.',
  sum: {
    title: 'The ground reckoned up: hall, greenery, yard and parking',
    what: 'What takes ground',
    m2: 'Area',
    land: 'Land on which the plan admits this use',
    left: 'Left',
    short: 'Short',
    range: (least, most) => `not known: ${least} to ${most}`,
    atMost: (m2) => `at most ${m2}`,
    note: 'How much ground a parking place takes and how deep the yard is are our assumptions, not law.',
  },
};

export const limitMessages = (locale: Locale): typeof pl => (locale === 'pl' ? pl : en);
