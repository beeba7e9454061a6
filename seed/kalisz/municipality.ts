/**
 * Kalisz as a row. Address, hours, mail and phone of the office are public, as stated on kalisz.pl (the phone in 2021).
 * `synthetic` says that what the city holds here is a demonstration: pages then carry the banner.
 */
export const KALISZ = {
  teryt: '3061011',
  slug: 'kalisz',
  name_pl: 'Kalisz',
  name_en: 'Kalisz',
  office_pl: 'Biuro Obsługi Inwestora, Miasto Kalisz',
  office_en: 'Investor Service Office, City of Kalisz',
  address: 'Główny Rynek 20, 62-800 Kalisz',
  opening_hours: '7:30–15:30',
  email: 'inwestor@um.kalisz.pl',
  phone: '62 765 43 38',
  epsg: 2177,
  case_prefix: 'INW',
  synthetic: true,
} as const;
