import type { Locale } from '../../../../kernel/locale.ts';

const pl = {
  title: 'Ile wolno zabudować',
  rule: 'Reguła',
  most: 'Najwięcej pod dachem',
  unknown: 'nie wiadomo',
  smallest: (name: string) => `Rozstrzyga najmniejsza ze znanych liczb: ${name}.`,
  bound: 'Dopóki którejś liczby nie znamy, to tylko górna granica.',
};

const en: typeof pl = {
  title: 'How much may be built over',
  rule: 'Rule',
  most: 'At most under a roof',
  unknown: 'not known',
  smallest: (name) => `The smallest of the known figures decides: ${name}.`,
  bound: 'While one of the figures is not known, this is only an upper bound.',
};

export const limitMessages = (locale: Locale): typeof pl => (locale === 'pl' ? pl : en);
