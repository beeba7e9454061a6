import type { Bilingual } from '../../../../../kernel/locale.ts';
import type { OpenPoint, StripCode } from './buildable-area.ts';
import type { LimitKind } from './footprint-limits.ts';
import type { LayerKind } from './layers.ts';

/** The names of what the buildable area and its limits tell by code, for whoever reads them outside of a page. `of`: the zone or the thing. */
type Said = (of: string) => Bilingual;

export const LAYER_SAID: Readonly<Record<LayerKind, Bilingual>> = {
  road: { pl: 'odległość od jezdni drogi publicznej', en: 'distance from the carriageway of a public road' },
  forest: { pl: 'las', en: 'forest' },
  watercourse: { pl: 'ciek i jego brzeg', en: 'watercourse and its bank' },
  'power-line': { pl: 'linia energetyczna', en: 'power line' },
  'gas-pipe': { pl: 'gazociąg', en: 'gas pipe' },
  easement: { pl: 'służebność', en: 'easement' },
  flood: { pl: 'zagrożenie powodzią', en: 'flood hazard' },
  heritage: { pl: 'ochrona zabytków', en: 'heritage protection' },
  nature: { pl: 'ochrona przyrody', en: 'nature protection' },
};

const ofLayer =
  (layer: LayerKind): Said =>
  (of) => ({ pl: `${LAYER_SAID[layer].pl}: ${of}`, en: `${LAYER_SAID[layer].en}: ${of}` });

export const STRIP_SAID: Readonly<Record<StripCode, Said>> = {
  'use-refused': (of) => ({
    pl: `plan nie dopuszcza tego użycia (${of})`,
    en: `the plan does not admit this use (${of})`,
  }),
  'use-unknown': (of) => ({
    pl: `nie wiadomo, czy plan dopuszcza to użycie (${of})`,
    en: `it is not known whether the plan admits this use (${of})`,
  }),
  unplanned: () => ({ pl: 'bez planu miejscowego i ogólnego', en: 'under neither a local nor a general plan' }),
  'drawn-line': (of) => ({
    pl: `przed linią zabudowy z rysunku (${of})`,
    en: `before the drawn building line (${of})`,
  }),
  'building-line': (of) => ({ pl: `przed linią zabudowy (${of})`, en: `before the building line (${of})` }),
  'border-blank': () => ({ pl: 'przy granicy: żadna ściana', en: 'at the border: no wall' }),
  'border-open': () => ({
    pl: 'przy granicy: tylko ściana bez okien i drzwi',
    en: 'at the border: only a wall without windows or doors',
  }),
  road: ofLayer('road'),
  forest: ofLayer('forest'),
  watercourse: ofLayer('watercourse'),
  'power-line': ofLayer('power-line'),
  'gas-pipe': ofLayer('gas-pipe'),
  easement: ofLayer('easement'),
  flood: ofLayer('flood'),
  heritage: ofLayer('heritage'),
  nature: ofLayer('nature'),
};

export const OPEN_SAID: Readonly<Record<OpenPoint['code'], Said>> = {
  'layer-missing': (of) => {
    const layer = LAYER_SAID[of as LayerKind] ?? { pl: of, en: of };
    return { pl: `tego nikt jeszcze nie sprawdził: ${layer.pl}`, en: `nobody has looked at this yet: ${layer.en}` };
  },
  'layer-stale': (of) => {
    const layer = LAYER_SAID[of as LayerKind] ?? { pl: of, en: of };
    return { pl: `dane są nieaktualne: ${layer.pl}`, en: `the data are out of date: ${layer.en}` };
  },
  'layer-partly': (of) => {
    const layer = LAYER_SAID[of as LayerKind] ?? { pl: of, en: of };
    return {
      pl: `dane nie obejmują całego terenu: ${layer.pl}`,
      en: `the data do not cover all of the land: ${layer.en}`,
    };
  },
  'line-not-coded': (of) => ({
    pl: `linii zabudowy terenu ${of} nie ma jeszcze w bazie`,
    en: `the building line of zone ${of} is not in the base yet`,
  }),
  'line-unchecked': (of) => ({
    pl: `linii zabudowy terenu ${of} nikt jeszcze nie porównał z planem`,
    en: `nobody has compared the building line of zone ${of} with the plan yet`,
  }),
  'line-side-unstated': (of) => ({
    pl: `nie wskazano, po której stronie linii zabudowy terenu ${of} można budować`,
    en: `on which side of the building line of zone ${of} one may build has not been stated`,
  }),
  'line-open': (of) => ({
    pl: `z linii zabudowy terenu ${of} nie wynika, dokąd można budować`,
    en: `the building line of zone ${of} does not say up to where one may build`,
  }),
  'distance-in-words': (of) => ({
    pl: `plan określa w terenie ${of} odległość słowami; musi je odczytać człowiek`,
    en: `the plan sets a distance in words in zone ${of}, which a person has to read`,
  }),
  'use-conditional': (of) => ({
    pl: `plan dopuszcza to użycie w terenie ${of} pod warunkiem`,
    en: `the plan admits this use in zone ${of} under a condition`,
  }),
  consent: (of) => ({ pl: `potrzebna zgoda: ${of}`, en: `consent is needed: ${of}` }),
  'law-unread': (of) => {
    const strip = of in STRIP_SAID ? STRIP_SAID[of as StripCode]('') : { pl: of, en: of };
    return {
      pl: `podstawy tego pasa nikt jeszcze nie sprawdził: ${strip.pl}`,
      en: `nobody has checked yet what takes this strip: ${strip.en}`,
    };
  },
};

export const LIMIT_SAID: Readonly<Record<LimitKind, Bilingual>> = {
  room: { pl: 'miejsce, które zostaje na gruncie', en: 'the room that is left on the ground' },
  'max-cover': { pl: 'największa powierzchnia zabudowy', en: 'largest building footprint' },
  'max-intensity': { pl: 'największa intensywność zabudowy', en: 'largest floor area ratio' },
  'min-green': { pl: 'najmniejsza powierzchnia biologicznie czynna', en: 'least biologically active area' },
  'parking-and-yard': { pl: 'parking i plac manewrowy', en: 'parking and yard' },
};
