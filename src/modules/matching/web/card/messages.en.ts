import type { CardMessages } from './messages.pl.ts';

export const en = {
  title: (name: string) => `Card of a site: ${name}`,
  back: 'Page of the site',
  hint: 'The card fits on one A4 sheet. Use your browser’s “Print”.',
  facts: 'Key facts',
  plan: 'What the local plan says',
  noPlan: 'Our records hold no local plan in force here.',
  where: 'Location',
  contact: 'Contact',
  code: 'The code leads to the page of the site, where facts are always current.',
  codeLabel: (address: string) => `QR code with the address ${address}`,
  asOf: (day: string) => `As of ${day}. This is information, neither an offer in law nor a decision.`,
  synthetic: 'Invented data, for demonstration.',
} satisfies CardMessages;
