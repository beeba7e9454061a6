import { layerNames } from '../../../layers/index.ts';
import type { BesideTexts } from './finding-texts.ts';

/** Parking, access and the yard of a hall. */
export const besideEn: BesideTexts = {
  'needed-parking': () => 'as many as the plan asks',
  'needed-parking-places': (p, w) => `${w.places(p.places)}, ${w.quantity(p.area)}`,
  'needed-yard': (p, w) => `${w.number(p.length)} × ${w.quantity(p.depth)} along the hall`,
  'needed-no-yard': () => 'no yard',
  'found-parking': (p, w) => `${w.quantity(p.area)} left, at most ${w.places(p.places)}`,
  'found-yard': (p, w) => `a yard up to ${w.quantity(p.depth)} deep`,
  'parking-room': (p, w) =>
    `The parking places have room beside hall, greenery and yard. ${w.quantity(p.each)} for a place with the way to it is our assumption, not law.`,
  'parking-none-needed': () => 'The plan asks for no parking place here.',
  'parking-instead-of-yard': () => 'The parking places have room on the ground only in place of the yard.',
  'parking-tight': (p, w) =>
    `${w.quantity(p.each)} are left for each place with the way to it, and we assume ${w.quantity(p.assumed)} (our assumption, not law).`,
  'parking-no-room': (p, w) =>
    `The plan asks for ${w.places(p.places)}, and the ground has room for ${w.places(p.room)} at most, even without a yard and ways to them.`,
  'parking-no-zone': () => 'No zone admits this use for sure, so that it is not known which parking norm applies.',
  'parking-norm-unknown': (p) => `The parking norm of zone ${p.zones} is not in our base or waits to be checked.`,
  'parking-norm-in-words': (p) =>
    `The plan describes the parking norm of zone ${p.zones} in words, which a person has to read.`,
  'parking-people-unknown': () => 'The plan counts places by people at work, and their number was not given.',
  'parking-no-assumption': () => 'On this day we hold no assumption of how much land parking places and a yard take.',
  'yard-fits': (p, w) => `A yard ${w.quantity(p.depth)} deep fits along the longer side of the hall.`,
  'yard-on-terms': () =>
    'The yard fits only where the hall stands on a condition, or where somebody has to agree to paving.',
  'yard-no-room': (p, w) =>
    `A yard ${w.quantity(p.depth)} deep does not fit along the hall in any position. That depth is our assumption, not law.`,
  'yard-not-found': (p, w) =>
    `We found no position in which a yard ${w.quantity(p.depth)} deep is left along the hall. That depth is our assumption, not law.`,
  'yard-layers-unknown': (p) =>
    `The yard fits, but we have no current data on what else may take up room: ${layerNames(p.layers, 'en')}.`,
  'yard-no-road': () => 'Checked: there is no access road to this land.',
  'yard-no-hall': () => 'It is not known where the hall would stand, and so not where a yard would fit.',
  'yard-use-unknown': () => 'It is not known whether one may build there, and so not where a yard would fit.',
  'yard-not-needed': () => 'We assume no yard for lorries beside such a building.',
  'take-give-jobs': () => 'Say how many people will work there',
  'take-design-parking': () => 'Design parking that takes less ground, on several levels for example',
  'take-plan-yard': () =>
    'Show in the design how a lorry turns: on a shallower yard, beside the hall or driving around it',
  'take-agree-yard': () => 'Agree on which strips may be paved',
  'take-build-access': () => 'Agree on an entrance and build an access road',
};
