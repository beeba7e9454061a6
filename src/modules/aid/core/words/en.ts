import { enCompared } from './en-compared.ts';
import type { StepCode } from './pl.ts';

type P = (name: string) => string;

export const en: Readonly<Record<StepCode, (p: P) => string>> = {
  gap: (p) => `The tables hold no rule for ${p('day')}. We take no number from another year.`,
  'gap.of': (p) => `Missing: ${p('what')}.`,
  'rate-needed': () =>
    'Give the euro rate: with these costs it decides whether the project is large (the threshold is in euro).',

  'incentive.lost': (p) =>
    `Works are to start on ${p('start')}, and the application can come on ${p('asOf')} at the earliest. Whoever starts before applying loses all of the aid.`,
  'incentive.same-day': (p) =>
    `Works and application fall on one day, ${p('start')}. The application must come first; it is safer to move the works.`,
  'incentive.open': (p) =>
    `Works are to start on ${p('start')}. Apply before that, and order nothing before you apply.`,
  'incentive.unknown': () =>
    'We do not know when works start. The application must come first, or all of the aid is lost.',
  'incentive.what': () =>
    'Start of works is construction or the first binding order of equipment. Buying land and asking for permits are not. In the Investment Zone costs count only after the day of the decision.',

  size: (p) => `Size of the firm: ${p('size')}. It is counted with linked and partner firms.`,
  'size.unknown': () => 'The size of the firm is not given, so here are results for each of the four.',
  intensity: (p) => `Regional aid may cover up to ${p('share')} of the costs.`,
  'intensity.none': () => 'This municipality lies outside the area of regional aid.',
  'intensity.area': (p) => `A large firm, ${p('area')}: ${p('share')}.`,
  'intensity.large': () => 'This is a large investment project, so the increase for smaller firms does not count.',
  'intensity.transition': () =>
    'Sources disagree whether the increase of 10 points for a just transition plan holds in this area.',
  'intensity.no-transition-list': () =>
    'In a part of this voivodeship an increase of 10 points for a just transition plan may hold. We have no list of municipalities yet, so it is not added.',

  ceiling: (p) => `At most ${p('amount')} of regional aid from all sources together.`,
  'costs.investment': (p) => `Counted from the investment costs: ${p('costs')}.`,
  'costs.labour': (p) =>
    `Counted from two years of labour costs, because they exceed the investment costs: ${p('costs')}.`,
  'ceiling.plain': (p) => `${p('share')} of these costs.`,
  'ceiling.tranches': (p) =>
    `A large project: ${p('share')} of the sum of ${p('a')} in full, ${p('b')} at ${p('middle')} and ${p('c')} at ${p('above')}.`,
  'ceiling.conditions': () =>
    'Investments of one group begun within 3 years in the same subregion are added up as one project.',

  'minimum.reached': (p) => `At least ${p('amount')} of investment costs are needed. Your ${p('costs')} are enough.`,
  'minimum.either': (p) =>
    `The threshold is ${p('amount')}, depending on what is not known yet. Your costs: ${p('costs')}.`,
  'minimum.missed': (p) => `At least ${p('amount')} of investment costs are needed. Your ${p('costs')} are not enough.`,
  'minimum.refused': (p) =>
    `The firm cannot get a decision on support here. The threshold itself would be ${p('amount')}.`,
  'minimum.ratio-given': (p) => `Unemployment of the county is ${p('share')} of the national average, as you state.`,
  'minimum.ratio-january': () =>
    'Unemployment as published for January 2026. The regulation asks for the announcement as of 30 June, which we do not have yet.',
  'minimum.ratio-unknown': () => 'We do not know the unemployment rate of this county, so all thresholds are shown.',
  'minimum.losing-unknown': () =>
    'It is not confirmed whether the municipality is on the list of cities losing functions or borders one; then the threshold starts from PLN 10 million. The manager of the Zone confirms it.',
  'minimum.losing': () => 'It is taken that the municipality is on the list of cities losing functions or borders one.',
  'minimum.medium': () => 'Sources disagree whether a medium firm bears 10 or 20% of the threshold.',
  'minimum.claimed': (p) => `Discount counted: ${p('what')}.`,
  'minimum.open': (p) =>
    `It is not known whether a discount is due: ${p('what')}. The threshold is shown with and without it.`,
  'minimum.c-area': () =>
    'A large firm gets a decision here for a new economic activity only; extending an existing plant is excluded.',
  'minimum.c-area-open': () =>
    'A large firm gets a decision here for a new economic activity only. Say whether it is one.',
  'minimum.c-area-refused': () =>
    'In this area a large firm gets a decision for a new economic activity only, and this investment is none.',
  'minimum.binding': () => 'This is a first assessment. Only the decision on support binds.',
  'activity.allowed': (p) => `Activity ${p('pkd')} is not excluded from the Polish Investment Zone.`,
  'activity.denied': (p) => `Activity ${p('pkd')} is excluded from the Polish Investment Zone.`,
  'activity.by-hand': (p) => `Activity ${p('pkd')} has to be looked at: ask the office or the manager of the Zone.`,
  years: (p) => `The decision on support holds for ${p('years')}.`,
  'years.since-finished': () => 'The exemption can be used only from the month in which the investment is finished.',
  points: (p) => `${p('points')} of ${p('most')} are needed.`,
  'points.groups': (p) => `At least ${p('least')} in each of the two groups, economic and social.`,
  'points.economic': () =>
    'Economic: strategic sector or regional specialisation, exports, research and development, key cluster or service centre, smaller firm.',
  'points.social': () =>
    'Social: steady and specialised jobs, low impact on the environment, location, training and vocational schools, care for employees.',

  room: (p) => `${p('amount')} of de minimis aid are left on ${p('day')}.`,
  'room.full': () => 'The limit of de minimis aid is used up.',
  'room.open': (p) => `We do not know how much de minimis aid the firm has had. At most ${p('amount')} are left.`,
  'room.members': (p) => `The single undertaking is ${p('names')} (firms: ${p('count')}). Aid of each of them counts.`,
  'room.others': (p) => `Aid of firms that are not part of it is not counted: ${p('names')}.`,
  'room.through': () => 'A natural person or a public body does not link firms into one undertaking.',
  'room.converted': (p) =>
    `${p('pln')} of ${p('day')} is ${p('eur')} at PLN ${p('rate')}, the rate of that day (mean rate of the National Bank, art. 11(3) of the act of 30.04.2004).`,
  'room.group': () =>
    'Aid of the whole “single undertaking” counts: firms linked by votes, boards, contract or agreement, through other firms too.',
  'room.later': (p) => `Aid dated after the day of this answer is not counted (items: ${p('count')}).`,
  'room.grows': (p) => `From ${p('day')} there is ${p('amount')} more, because earlier aid no longer counts.`,

  tax: (p) => `Property tax: ${p('amount')} a year.`,
  'tax.most': (p) =>
    `Property tax: at most ${p('amount')} a year. These are maximum rates; we do not have the municipality's rates of this year.`,
  'tax.open': () => 'Give the area of land and buildings and the value of structures to have the tax counted.',
  'tax.land': (p) => `Land ${p('m2')} m²: ${p('amount')}.`,
  'tax.building': (p) => `Buildings of ${p('m2')} m² usable area: ${p('amount')}.`,
  'tax.structures': (p) => `Structures worth ${p('value')}: ${p('amount')}.`,
  'tax.first-year': () => 'A new building is taxed from 1 January of the year after it was finished or first used.',
  'tax.first-year-from': (p) =>
    `A new building and structures are taxed from ${p('day')}: from 1 January of the year after they were finished or first used.`,
  'tax.storeys': (p) => `Of ${p('whole')} m², ${p('usable')} m² count, by the height of the rooms.`,
  'tax.rounding': () =>
    'Base and tax are rounded to full zlotys. Area 1.40–2.20 m high counts by half, lower not at all.',

  relief: (p) => `De minimis exemption in Kalisz: ${p('years')}, together ${p('amount')}.`,
  'relief.other-city': () => 'The tables hold no resolutions of this municipality. Ask its office.',
  'relief.fits': (p) => `That is ${p('amount')}; it fits the de minimis limit (${p('room')}).`,
  'relief.cut': (p) => `That is ${p('amount')}; the de minimis limit allows only ${p('room')}.`,
  'relief.room-open': () =>
    'It is not known how much de minimis aid the firm has had, so nobody can say whether the exemption fits.',
  'relief.rate-needed': () => 'Give the euro rate to see whether the exemption fits the de minimis limit.',
  'relief.jobs-contested': () =>
    'Resolution XLVI/630/2014 (years of exemption for new jobs) stands on an older page of the city and no longer on the newer one. The result is shown with and without it.',
  'relief.regional.production': (p) =>
    `Or regional aid for production: up to ${p('years')}, up to ${p('amount')}, within the ceiling of the map.`,
  'relief.regional.warehouse': (p) =>
    `Or regional aid for a warehouse: up to ${p('years')}, up to ${p('amount')}, within the ceiling of the map.`,
  'relief.regional.services': (p) =>
    `Or regional aid for business services: up to ${p('years')}, up to ${p('amount')}, within the ceiling of the map.`,
  'relief.regional.too-small': () =>
    'The floor is too small for regional aid: a warehouse needs 2,000 m², offices of business services 1,500 m².',
  'relief.regional.no': () => 'This activity gives no exemption as regional aid.',
  'relief.regional.unknown': () => 'Give the exact PKD code to check the exemption as regional aid (up to 5 years).',
  'relief.notice': () => 'The intention has to be notified before the investment begins.',

  scheme: (p) => `Exemption for ${p('years')}: up to ${p('amount')}.`,
  'scheme.none': () => 'The project does not get this exemption.',
  'scheme.within': () =>
    'It is regional aid: with other aid for the same costs it does not exceed the ceiling of the map.',
  'scheme.new': () => 'For land and buildings newly bought or newly built for business.',
  'scheme.jobs': () => '5 jobs give a year of exemption, 10 two years, 15 three, 25 four, and 40 five years.',
  'scheme.de-minimis': () => 'It is de minimis aid: it fits only into the limit that is left.',
  'scheme.barriers': () =>
    'Resolution XV/173/2015 exempts buildings adapted for people with disabilities (de minimis). We have neither its years nor its conditions: ask the office.',

  rent: (p) => `A lower rent of municipal premises gives ${p('amount')} over two years.`,
  'rent.private': () => 'The reduction is for municipal premises only.',
  'rent.first': (p) => `For the first 12 months ${p('share')} less.`,
  'rent.second': (p) => `For the next 12 months ${p('share')} less, then the full rent.`,
  renewal: (p) => `Grant for renovation in the special revitalisation zone: up to ${p('amount')}.`,
  'renewal.outside': () => 'The grant is only for buildings in the special revitalisation zone.',
  'renewal.share': (p) => `At most ${p('share')} of the costs, and at most ${p('most')}.`,
  'renewal.call': (p) => `Calls have ended on 31 October so far; the next such day is ${p('day')}.`,
  'premises.other-costs': () =>
    'These are other costs than the investment, so the common ceiling does not count them. Ask whether it is de minimis aid.',
  'premises.confirm': () =>
    'Nobody in the office has verified yet that these rules still hold: the Revitalisation Office confirms them.',

  ...enCompared,
  stack: (p) => `For the same costs ${p('amount')} together; the ceiling of the map is ${p('ceiling')}.`,
  'stack.part': (p) => `${p('what')}: up to ${p('amount')}.`,
  'stack.income-tax': () => 'Exemption from income tax is worth as much tax as the firm would have paid in that time.',
  'stack.income-tax-given': () =>
    'Exemption from income tax is counted from the tax that you expect, over the years of the decision.',
  'stack.order': () =>
    'Order: grants first, then property tax, and last income tax, which fills what is left up to the ceiling.',
  'stack.either': () =>
    'The same property tax may be exempt either as regional aid or as de minimis aid; de minimis aid for the same costs counts toward the ceiling too.',
  'stack.other-costs': () =>
    'Rent, renovation, training and workplaces are other costs: that aid stands beside and has limits of its own.',
  'stack.same-costs': () => 'Aid from several sources for the same costs never exceeds the ceiling of the map.',
  own: (p) => `The firm pays at least ${p('amount')} (${p('share')} of the costs) itself, without public support.`,
  keeping: (p) => `The investment stays in place for at least ${p('years')} after it is finished.`,
  'keeping.relocation': (p) =>
    `No moving of the same activity within the European Economic Area: ${p('years')} before and after.`,
  'keeping.difficulty': () => 'A firm in difficulty, or one that has not paid back aid, gets no new aid.',
};

export const enNames: Readonly<Record<string, string>> = {
  'size.micro': 'micro',
  'size.small': 'small',
  'size.medium': 'medium',
  'size.large': 'large',
  'claim.reinvestment': 'reinvestment',
  'claim.research': 'research and development',
  'claim.businessServices': 'modern business services',
  'instrument.grant': 'Other aid for the same costs',
  'instrument.de-minimis': 'Exemption from property tax (de minimis)',
  'instrument.property-tax': 'Exemption from property tax (regional aid)',
  'instrument.income-tax': 'Exemption from income tax (Polish Investment Zone)',
  'asks.size': 'size of the firm',
  'asks.losingFunctions': 'city losing functions',
  'asks.unemploymentRatio': 'unemployment against the average',
  'asks.reinvestment': 'reinvestment',
  'asks.researchAndDevelopment': 'research and development',
  'asks.modernBusinessServices': 'modern business services',
  'asks.newEconomicActivity': 'new economic activity',
  'asks.zoneOpen': 'a decision on support is possible',
  'asks.sizeBefore': 'size of the firm so far',
  'asks.zoneThreshold': 'threshold of the Zone reached',
  'asks.zoneActivity': 'activity admitted to the Zone',
  'asks.municipalPremises': 'municipal premises',
  'asks.inRevitalisationZone': 'building in the revitalisation zone',
  'asks.deMinimisReceived': 'de minimis aid received',
  'answer.true': 'yes',
  'answer.false': 'no',
  'answer.none': 'none',
  'answer.all': 'the whole limit',
};
