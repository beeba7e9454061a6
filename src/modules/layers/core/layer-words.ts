import type { Bilingual, Locale } from '../../../kernel/locale.ts';
import { LAYER_KINDS, type LayerKind } from './layer.ts';

type Words = {
  /** As it stands in a list after a colon. */
  readonly name: Bilingual;
  /** Who has it, and may agree to something in its strip. */
  readonly keeper: Bilingual;
};

export const LAYER_WORDS: Readonly<Record<LayerKind, Words>> = {
  road: {
    name: { pl: 'drogi publiczne', en: 'public roads' },
    keeper: { pl: 'zarządca drogi', en: 'the road manager' },
  },
  forest: {
    name: { pl: 'lasy', en: 'forests' },
    keeper: { pl: 'ewidencja gruntów i budynków', en: 'the land register' },
  },
  watercourse: {
    name: { pl: 'cieki', en: 'watercourses' },
    keeper: { pl: 'Wody Polskie', en: 'the water authority (Wody Polskie)' },
  },
  'power-line': {
    name: { pl: 'linie energetyczne', en: 'power lines' },
    keeper: { pl: 'operator sieci energetycznej', en: 'the power network operator' },
  },
  'gas-pipe': {
    name: { pl: 'gazociągi', en: 'gas pipes' },
    keeper: { pl: 'operator sieci gazowej', en: 'the gas network operator' },
  },
  easement: {
    name: { pl: 'służebności', en: 'easements' },
    keeper: { pl: 'księga wieczysta', en: 'the land and mortgage register' },
  },
  flood: {
    name: { pl: 'zagrożenie powodzią', en: 'flood hazard' },
    keeper: { pl: 'Wody Polskie', en: 'the water authority (Wody Polskie)' },
  },
  heritage: {
    name: { pl: 'zabytki', en: 'heritage' },
    keeper: { pl: 'wojewódzki konserwator zabytków', en: 'the regional heritage conservator' },
  },
  nature: {
    name: { pl: 'ochrona przyrody', en: 'nature protection' },
    keeper: {
      pl: 'regionalna dyrekcja ochrony środowiska',
      en: 'the regional directorate for environmental protection',
    },
  },
};

const SEPARATOR = ', ';

/** Layers as the parameter of a message: their codes in order. */
export const layersParam = (kinds: readonly LayerKind[]): string => kinds.join(SEPARATOR);

const kindsIn = (param: string): LayerKind[] => LAYER_KINDS.filter((kind) => param.split(SEPARATOR).includes(kind));

/** "lasy, cieki" of such a parameter. */
export const layerNames = (param: string, locale: Locale): string =>
  kindsIn(param)
    .map((kind) => LAYER_WORDS[kind].name[locale])
    .join(SEPARATOR);

/** Who has those layers, each once. */
export const layerKeepers = (param: string, locale: Locale): string =>
  [...new Set(kindsIn(param).map((kind) => LAYER_WORDS[kind].keeper[locale]))].join(SEPARATOR);
