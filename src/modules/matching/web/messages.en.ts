import type { Messages } from './messages.pl.ts';

const WORDS =
  'No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty'.split(
    ' ',
  );
const format = new Intl.NumberFormat('en-GB');
const count = (n: number): string => WORDS[n] ?? format.format(n);
const noun = (n: number): string => (n === 1 ? 'site' : 'sites');

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const en = {
  kinds: {
    land: {
      choice: 'Land to build on',
      name: 'Land',
      hint: 'ground on which you build yourself',
      many: 'land',
      one: 'land',
    },
    hall: {
      choice: 'Ready hall',
      name: 'Hall',
      hint: 'a ready production building or warehouse',
      many: 'halls',
      one: 'hall',
    },
    office: { choice: 'Office', name: 'Office', hint: 'space for desk work', many: 'offices', one: 'office' },
    premises: {
      choice: 'Premises',
      name: 'Premises',
      hint: 'shop, services, food, workshop',
      many: 'premises',
      one: 'premises',
    },
  },
  placesForms: { one: 'site', few: 'sites', many: 'sites', other: 'sites' },
  home: {
    title: 'A site for your investment',
    promise: (city: string) =>
      `In a few minutes you will know whether ${city} has a site for your investment, and what is still missing.`,
    description:
      'Sites for investment that answer every requirement: what they meet, what is unknown, and how we know.',
    question: 'What does your investment need?',
    kind: 'What you look for',
    hall: 'Hall, length and width',
    hallLength: 'Length of the hall in metres',
    hallWidth: 'Width of the hall in metres',
    power: 'Connected power',
    show: 'Show sites',
    offer: (n: number, fresh: number) =>
      `${n} ${noun(n)} on offer. Each of the ${fresh} up-to-date facts about them has a source and a day.`,
    offerLarge: (sites: string) => `Sites on offer: ${sites}.`,
    offerEmpty: 'There is no site on offer yet. Describe your need and we will look.',
    whole: 'Describe the whole need',
    wholeAfter: '; a quarter of an hour is enough, and no account is needed.',
    pledge: 'What we promise',
    pledgeMeasured: (month: number, year: number) =>
      `What we promise, and how we did in ${MONTHS[month - 1] ?? ''} ${year}`,
    firstAnswer: 'A first human answer within one working day',
    allVerdicts: 'Every site answers every requirement, at once',
    unknownSaid: "What we don't know, we say, instead of guessing",
    samePerson: 'One person with a name and a phone for every site',
    ofCases: (n: number) => (n === 1 ? 'of 1 case' : `of ${n} cases`),
    notMeasured: 'not measured yet',
    notMeasuredWhy: (n: number, least: number) =>
      `We show the result once ${least} cases have fallen due; so far ${n === 1 ? '1 has' : `${n} have`}.`,
    median: (hours: string) => `Median ${hours} working hours.`,
    measuredSynthetic: 'Some of the cases counted are examples.',
    measuredFrom: 'Counted from the course of cases, not typed in.',
    staleFacts: (n: number) => (n === 0 ? 'None is out of date.' : `Out of date and waiting to be confirmed: ${n}.`),
    freshOf: (n: number) => `of ${n} facts fresh`,
    contactOf: (n: number) => (n === 1 ? 'of 1 site' : `of ${n} sites`),
    doors: 'What brings you here?',
    investor: {
      title: 'I invest',
      text: 'A site, an answer to every requirement, and one person who takes the matter through the city hall and the operators.',
      sites: 'Sites on offer',
      need: 'Match a site to your need',
      fit: 'Check whether a hall fits a parcel',
      ask: 'Ask a person',
    },
    firm: {
      title: 'I run a firm in the city',
      text: 'Premises or a larger hall, a move, an extension. For a workshop or a restaurant too.',
      premises: 'Premises on offer',
      halls: 'Halls on offer',
      ask: 'Tell us about your firm',
    },
    innovator: {
      title: 'I have an idea or an invention',
      text: 'Write what it can do and what it lacks. A person who knows the university, firms and institutions here will answer.',
      ask: 'Tell us about your idea',
    },
    map: (n: number, area: string | null) => (area === null ? `${n} ${noun(n)}` : `${n} ${noun(n)}, ${area} together`),
    all: 'See all of them in a list',
  },
  need: {
    title: 'What does your investment need?',
    lede: "Write as much as you know. “Don't know” is a good answer: we will show what depends on it.",
    of: (n: number, all: number) => `${n} of ${all}`,
    groups: {
      what: 'What it will be',
      place: 'Land and building',
      media: 'Utilities',
      access: 'Access and surroundings',
      terms: 'Money and dates',
    },
    fields: {
      kind: { label: 'What you look for', hint: '' },
      activity: { label: 'What you will do', hint: 'In your own words, for example: metal machining for aviation.' },
      pkd: {
        label: 'PKD 2025 code',
        hint: 'The Polish activity code, if you know it. Whether the plan admits the activity depends on it.',
      },
      area: { label: 'Area', hint: 'At least this much. For land, in hectares.' },
      length: { label: 'Length of the hall', hint: '' },
      width: { label: 'Width of the hall', hint: '' },
      height: { label: 'Height', hint: 'Of the building at the ridge; in a ready hall, clear height.' },
      power: { label: 'Connected power', hint: 'For the whole plant once it runs.' },
      gas: { label: 'Gas', hint: '' },
      water: { label: 'Water', hint: '' },
      sewage: { label: 'Industrial sewage', hint: '' },
      axle: { label: 'Lorry access', hint: 'Axle load that the road to the gate must bear.' },
      rail: { label: 'Rail siding', hint: '' },
      road: { label: 'To a national road at most', hint: 'By road from the gate.' },
      tenure: { label: 'On what terms', hint: '' },
      price: { label: 'Price or rent up to', hint: 'Net. For a lease, per month.' },
      start: { label: 'Site needed by', hint: 'For example 31.03.2027.' },
      jobs: { label: 'Jobs', hint: 'How many people you will employ. Some plans count parking places by it.' },
      outlay: { label: 'Outlay', hint: 'Roughly. It changes no verdict; it helps us answer.' },
    },
    axleOptions: {
      '': 'no requirement',
      '11.5': '11.5 t/axle, 16.5 m combinations',
      '10': '10 t/axle',
      '8': '8 t/axle, smaller lorries',
    },
    axleOther: (t: string) => `${t} t/axle`,
    railNeeded: 'needed',
    tenureOptions: { '': 'either', sale: 'purchase', lease: 'lease' },
    findPkd: 'Find a code',
    pkdKnown: 'Chosen code:',
    show: 'Show sites',
    keep: 'Keep and finish later',
    kept: 'Your answers are in the address of this page',
    keptText: 'Copy the address or bookmark the page. We store nothing until you send an enquiry.',
    keptLabel: 'Address to copy',
    live: 'Live result',
    liveLarge: 'The offer is large. The list will tell how many sites answer.',
    liveEmpty: 'Say what you look for and we will count the sites.',
    liveLater: 'Correct the marked fields and we will count the sites.',
    mustTitle: '“must” or “wish”?',
    mustText: 'A must can rule a site out. A wish only changes the order.',
    privacyText: "We don't ask who you are. You give an address only when you want a person to answer.",
    faults: {
      required: 'Say what you look for: land, a hall, an office or premises',
      'unknown-choice': 'Choose one of the options',
      repeated: 'Give one value instead of several',
      'not-a-number': 'Enter a number, for example 2.5',
      'not-positive': "Enter a number greater than zero, or tick “don't know”",
      'too-large': 'Check the number: we take {max} at most',
      'ambiguous-number': 'Write {whole} without a comma or point, or {decimal} with one decimal place less',
      'not-whole': 'Enter a whole number',
      'not-a-day': 'Enter a day that exists, for example 31.03.2027',
      past: "That day has passed. Give a later one, or tick “don't know”",
      'too-far': 'Give a day within the next 30 years',
      'not-a-pkd': 'This is not a PKD 2025 code. Enter one such as 25.53.Z, or look for it',
      'unknown-pkd': 'There is no code {code} in PKD 2025. The nearest codes: {near}',
      'old-pkd': 'Code {code} is from PKD 2007 and is no longer used since 2025. Instead of it: {near}',
      'too-long': 'Shorten it to {max} characters',
      'bad-characters': 'Remove invisible characters; type the text',
    },
    faultOther: 'Check this field',
  },
  pkd: {
    title: 'Find a PKD 2025 code',
    lede: 'Write what you do. The chosen code goes back to the form with your other answers.',
    question: 'What you do',
    hint: 'One or two words, for example: bakery, machining, warehouse. Or the beginning of a code.',
    search: 'Search',
    back: 'Back to the form without a code',
    found: (n: number) => `Found: ${n}`,
    none: 'We found nothing. Try another word, or leave the field empty and describe the activity in your own words.',
    choose: (code: string) => `Choose ${code}`,
    source:
      'Codes of the Polish Classification of Activities 2025 (Dz.U. 2024 poz. 1936); the first four digits are the NACE Rev. 2.1 class. The names are ours, shorter than the official ones. We know all 728 subclasses.',
    options: 'PKD code suggestions',
  },
  results: {
    titleAll: 'Sites on offer',
    unjudged: (n: number) =>
      `We held your need against the first sites that pass the filters. Not checked: ${n.toLocaleString('en-GB')}. Narrow the filters and we check them all.`,
    ledeAll: (n: number) =>
      n === 0
        ? 'There are no sites on offer now. Describe your need and we will look among land that is not on offer yet.'
        : `${count(n)} ${noun(n)} with facts that have a source and a day. Describe your need and each will answer every requirement.`,
    titleNeed: 'Sites for your need',
    heading: ({ pass, maybe, fail }: { pass: number; maybe: number; fail: number }) => {
      if (pass > 0) return `${count(pass)} ${noun(pass)} ${pass === 1 ? 'meets' : 'meet'} every must`;
      if (maybe > 0) return `${count(maybe)} ${noun(maybe)} may fit`;
      return fail > 0 ? 'No site fits in full' : 'There is no site of this kind yet';
    },
    lede: ({ pass, maybe, fail }: { pass: number; maybe: number; fail: number }) => {
      const rest =
        fail === 0 ? '' : ` ${count(fail)} ${fail === 1 ? 'other is' : 'others are'} ruled out, and we say why.`;
      if (pass > 0 && maybe > 0)
        return `${count(maybe)} more ${maybe === 1 ? 'has' : 'have'} a condition to meet or a fact to check.${rest}`;
      if (maybe > 0) return `Each has a condition to meet or a fact to check.${rest}`;
      if (pass > 0) return rest.trim();
      return fail > 0
        ? 'Below are the sites that miss by the least, each with its reason. Sometimes changing one requirement is enough.'
        : 'Send us your need: we will look with private owners and nearby.';
    },
    yourNeed: 'Your need:',
    change: 'Change the need',
    describe: 'Describe a need',
    sort: 'Order: first the sites that meet every must, then those with a condition and with an unknown; those ruled out come last.',
    sortAll: 'Order: by kind, then from the largest.',
    filterAll: 'All',
    filterLabel: 'Kind of site',
    view: 'View',
    list: 'List',
    map: 'Map',
    listHeading: 'List of sites',
    outHeading: (n: number) => `${count(n)} ${noun(n)} ruled out`,
    otherKinds: (n: number) => `Of another kind: ${n} ${noun(n)}`,
    outRest: (n: number) => (n === 1 ? 'One more site that misses by more' : `${n} more sites that miss by more`),
    outText: 'The nearest first. With each stands what cannot be reconciled with the need.',
    area: 'area',
    road: 'to a national road',
    hall: 'hall',
    notChecked: 'not checked',
    power: 'power',
    price: 'price',
    rent: 'rent',
    clearHeight: 'height',
    nothingInTheWay: 'Nothing stands in the way.',
    wishesShort: (n: number) => `Wishes not met: ${n}.`,
    drawnLand: 'border drawn by the office',
    parcels: (numbers: string, many: boolean) => `${many ? 'parcels' : 'parcel'} ${numbers}`,
    ask: 'Nothing fits?',
    askLink: 'Send us this need',
    askAfter: ': we will look among private and neighbouring land, and a person will answer.',
    onMap: (name: string) => `${name} on the map`,
    mapHeading: 'Map of sites',
    mapLater: 'The map will stand here soon. The list beside it is complete.',
    mapCaption:
      'Numbers as in the list; the sign at a number is its weakest verdict. Drawn for orientation, not for measuring.',
    asOf: (day: string) => `Verdicts are information as of ${day}, not decisions.`,
    print: 'Print the list',
    total: (n: number) => `${n} ${n === 1 ? 'requirement' : 'requirements'} in all.`,
    summary: {
      dims: (l: string, w: string) => `${l} × ${w} m`,
      height: (v: string) => `height ${v}`,
      area: (v: string) => `from ${v}`,
      water: (v: string) => `water ${v}`,
      sewage: (v: string) => `sewage ${v}`,
      gas: (v: string) => `gas ${v}`,
      axle: (v: string) => `access ${v}`,
      rail: 'rail siding',
      road: (v: string) => `national road within ${v}`,
      price: (v: string) => `up to ${v}`,
      sale: 'purchase',
      lease: 'lease',
      start: (v: string) => `site by ${v}`,
      length: (v: string) => `hall ${v} long`,
      width: (v: string) => `hall ${v} wide`,
    },
  },
  counted: ({ pass, maybe, fail }: { pass: number; maybe: number; fail: number }) => ({
    big: pass + maybe === 0 ? 'No site' : `${pass > 0 ? pass : maybe} ${noun(pass > 0 ? pass : maybe)}`,
    rest:
      pass > 0
        ? `${pass === 1 ? 'fits' : 'fit'}${maybe > 0 ? `, ${maybe} after checking` : ''}.`
        : maybe > 0
          ? `${maybe === 1 ? 'fits' : 'fit'} after checking.`
          : 'fits in full; we will show the nearest.',
    more: fail > 0 ? `${fail} ruled out.` : '',
  }),
} satisfies Messages;
