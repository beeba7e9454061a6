import type { plCompared } from './pl-compared.ts';

type P = (name: string) => string;

export const enCompared: Readonly<Record<keyof typeof plCompared, (p: P) => string>> = {
  firm: (p) => `By the figures given the size of the firm is: ${p('size')}.`,
  'firm.own': (p) =>
    `The firm itself in the last year: ${p('people')} people, turnover ${p('turnover')}, balance sheet ${p('balance')}.`,
  'firm.linked': (p) =>
    `Linked firm ${p('n')} counts in full: ${p('people')} people, ${p('turnover')}, ${p('balance')}.`,
  'firm.partner': (p) =>
    `Partner firm ${p('n')} counts by ${p('share')}: of ${p('people')} people, ${p('turnover')}, ${p('balance')}.`,
  'firm.whole': (p) =>
    `Together: ${p('people')} people, turnover ${p('turnover')}, balance sheet ${p('balance')}. That is a firm of size: ${p('size')}.`,
  'firm.new': () => 'The firm has not closed two years yet, so the last one decides.',
  'firm.alike': (p) => `Both closed years say the same: ${p('size')}.`,
  'firm.changed': (p) =>
    `The last year says: ${p('last')}, the one before: ${p('earlier')}. A change counts only after two years in a row, so the size so far stays: ${p('before')}.`,
  'firm.changed-unknown': (p) =>
    `The last year says: ${p('last')}, the one before: ${p('earlier')}. A change counts only after two years in a row; say which size the firm had before.`,
  'firm.public': () =>
    'Public bodies hold at least 25% of capital or votes: such a firm counts as large. The office looks at exceptions.',
  'firm.rule': () =>
    'Fewer people than the bound, and turnover or balance sheet not above theirs. A linked firm is one in which somebody has the majority of votes; a partner holds 25 to 50%.',

  'scenario.asked': () => 'As asked',
  'scenario.zone-only': () => 'The Polish Investment Zone alone',
  'scenario.local-only': () => 'The exemption from property tax alone',
  'scenario.de-minimis': () => 'The Zone and a de minimis exemption instead of a regional one',
  'scenario.without-grant': () => 'Without the other aid that you ask about',
  'scenario.later': (p) => `After the law changes, ${p('day')}`,
  'scenario.as-micro': () => 'If the firm were micro',
  'scenario.as-small': () => 'If the firm were small',
  'scenario.as-medium': () => 'If the firm were medium',
  'scenario.as-large': () => 'If the firm were large',
  'scenario.elsewhere': (p) => `The same in: ${p('place')}`,
  'crossed.zone': () => 'it changes whether the threshold of the Investment Zone is reached',
  'crossed.large': () => 'the project becomes large and loses the increase for smaller firms',
  'crossed.jobs': () => 'the years of exemption for jobs change',
  'next.zone': (p) => `${p('amount')} are missing to the threshold of the Investment Zone`,
  'next.large': (p) => `${p('amount')} of costs are left before the project is large`,
  'next.jobs': (p) => `jobs missing to ${p('years')} of exemption: ${p('count')} (if resolution XLVI/630/2014 holds)`,

  'offer.ask': () => 'Your answers do not decide this: ask.',
  'offer.smaller': () => 'For micro, small and medium firms.',
  'offer.not-smaller': () => 'Not for large firms.',
  'offer.small': () => 'For micro and small firms.',
  'offer.not-small': () => 'Only for micro and small firms.',
  'offer.jobs': () => 'New jobs are made.',
  'offer.no-jobs': () => 'No new jobs are made.',
  'offer.place': () => 'The municipality lies in this area.',
  'offer.elsewhere': () => 'The municipality lies outside this area.',
  'offer.research': () => 'There is research and development.',
  'offer.no-research': () => 'There is no research and development.',
  'offer.zone': () => 'The building lies in the zone.',
  'offer.outside': () => 'The building lies outside the zone.',
  'offer.rent': () => 'The premises are municipal.',
  'offer.private': () => 'The premises are not municipal.',
};
