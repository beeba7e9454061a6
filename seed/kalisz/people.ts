import type { Bilingual } from '../../src/kernel/locale.ts';

export type ContactKey = 'alicja' | 'tomasz' | 'hanna';

/** Invented people. Their numbers are never given out and their addresses end nowhere. */
export const CONTACTS: Readonly<
  Record<ContactKey, { name: string; role: Bilingual; phone: string; email: string; languages: readonly string[] }>
> = {
  alicja: {
    name: 'Alicja Wzorcowa',
    role: { pl: 'opiekunka inwestora, tereny przemysłowe', en: 'investor officer, industrial land' },
    phone: '62 000 00 11',
    email: 'alicja.wzorcowa@kalisz.example',
    languages: ['pl', 'en', 'de'],
  },
  tomasz: {
    name: 'Tomasz Przykładny',
    role: { pl: 'opiekun inwestora, hale i biura', en: 'investor officer, halls and offices' },
    phone: '62 000 00 12',
    email: 'tomasz.przykladny@kalisz.example',
    languages: ['pl', 'en'],
  },
  hanna: {
    name: 'Hanna Modelowa',
    role: { pl: 'opiekunka lokalnych firm, obszar rewitalizacji', en: 'local business officer, revitalisation area' },
    phone: '62 000 00 13',
    email: 'hanna.modelowa@kalisz.example',
    languages: ['pl', 'en', 'uk'],
  },
};

export type AccountKey = 'clerk' | 'colleague' | 'administrator';

/** Sign-ins of the demonstration; their passwords come from whoever seeds. */
export const ACCOUNTS: Readonly<Record<AccountKey, { email: string; name: string; role: string }>> = {
  clerk: { email: CONTACTS.alicja.email, name: CONTACTS.alicja.name, role: 'clerk' },
  colleague: { email: CONTACTS.tomasz.email, name: CONTACTS.tomasz.name, role: 'clerk' },
  administrator: { email: 'administrator@kalisz.example', name: 'Ewa Zmyślona', role: 'administrator' },
};
