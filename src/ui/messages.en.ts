import type { Verdict } from '../kernel/finding.ts';
import type { UiMessages } from './messages.pl.ts';

const verdict: Record<Verdict, string> = {
  pass: 'meets',
  conditional: 'conditional',
  unknown: 'unknown',
  fail: 'fails',
};

export const en = {
  language: { code: 'pl', name: 'Polski' },
  skip: 'Skip to content',
  demoLabel: 'About the data',
  demoStrong: 'Demonstration data.',
  demoText: 'Sites, parcels, people and figures are invented or examples. They are not an offer of the city.',
  navLabel: 'Main',
  nav: {
    sites: 'Sites',
    need: 'Find a match',
    enquiry: 'Write to us',
    office: 'Cases',
    officeSites: 'Site base',
    officeWork: 'To check',
    officeSubmissions: "Owners' submissions",
    officePlans: 'Plans',
    officeRegisters: 'Lists',
    officeAudit: 'Audit trail',
  },
  officeNavLabel: 'Office',
  signOut: 'Sign out',
  weekdays: (hours: string) => `Mon–Fri ${hours}`,
  signedInAs: (name: string) => `Signed in: ${name}`,
  disclaimer:
    'Answers are information, not decisions. With each one we say how we know it, as of which day, and who decides.',
  footLabel: 'About this service',
  accessibility: 'Accessibility statement',
  placeSearch: 'Find a parcel or street',
  privacy: 'Personal data and business secrets',
  forOffice: 'Staff entrance',
  testInbox: 'Test inbox',
  theme: { label: 'Appearance', auto: 'as the system', light: 'light', dark: 'dark' },
  printedFrom: 'Printed from',
  verdict,
  verdictCount: {
    pass: (count: number) => (count === 1 ? 'meets' : 'meet'),
    conditional: () => verdict.conditional,
    unknown: () => verdict.unknown,
    fail: (count: number) => (count === 1 ? 'fails' : 'fail'),
  },
  form: {
    dontKnow: "don't know",
    must: 'must',
    wish: 'wish',
    howImportant: (label: string) => `How important: ${label}`,
    error: 'Error:',
    errorTitlePrefix: 'Error: ',
    optional: 'optional',
    summary: (count: number, few: string) => `${count} ${few} to correct`,
    summaryOne: 'One thing to correct',
    summaryForms: { one: 'thing', few: 'things', many: 'things', other: 'things' },
  },
  fault: {
    requestId: 'Error reference',
    home: 'Home page',
    sites: 'List of sites',
    retryIn: (minutes: number) => `Try again in ${minutes} min.`,
    400: {
      title: "We don't understand this address",
      why: 'The address or the data sent is damaged: too long, or with characters that are not allowed.',
      next: 'Go back and try again, or start from the home page.',
    },
    401: {
      title: 'Please sign in',
      why: 'This page is for the staff of the office, and the session has ended or never began.',
      next: 'Sign in and open the page again.',
    },
    403: {
      title: "We can't do that",
      why: 'You may not open this page, or the form was not sent from our own page.',
      next: 'Open the form here and send it again. Nothing was saved.',
    },
    404: {
      title: 'There is no such page',
      why: 'The address is incomplete, the page has moved, or the site was withdrawn from the offer.',
      next: 'Check the address, or go to the list of sites.',
    },
    405: {
      title: "This page can't be used that way",
      why: 'The page does not accept this kind of request.',
      next: 'Open it in the usual way, from the address bar or a link.',
    },
    409: {
      title: 'Someone was faster',
      why: 'Since this page was opened, somebody changed the same data.',
      next: 'Open the page again, see what changed, and repeat your change.',
    },
    413: {
      title: 'That is too much at once',
      why: 'What was sent is larger than 64 kB.',
      next: 'Shorten the text and send it again. We take larger material by e-mail.',
    },
    415: {
      title: "We don't take data in this form",
      why: 'The form arrived in a format that we do not know.',
      next: 'Fill in the form on the page and send it from there.',
    },
    422: {
      title: 'Something needs correcting',
      why: 'Some answers are incomplete or contradict each other.',
      next: 'Go back to the form: beside each field we say what to correct.',
    },
    429: {
      title: 'Too many attempts',
      why: 'Many requests came from this place in a short time. This is how we protect forms and accounts.',
      next: 'Wait and try again. Nothing was saved.',
    },
    500: {
      title: 'Something broke on our side',
      why: 'It is our fault, not yours. It has been recorded and somebody will read it.',
      next: 'Reload the page in a moment. If you sent a form, first check whether a confirmation has come.',
    },
    503: {
      title: 'We are briefly unavailable',
      why: 'There is a break, or the database does not answer.',
      next: 'Try again in a few minutes.',
    },
  },
} satisfies UiMessages;
