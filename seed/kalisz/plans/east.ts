import { PIWONICE } from '../land/piwonice.ts';
import { SRODMIESCIE } from '../land/srodmiescie.ts';
import { WINIARY } from '../land/winiary.ts';
import { type ActSheet, PRODUCTION, PRODUCTION_AND_SERVICES, road, SERVICES } from './act-sheet.ts';

/** Being prepared: what it says is a draft, so it can't carry a plain yes. The southern strips stay outside it. */
export const PIWONICE_ZAGORZYNEK: ActSheet = {
  identifier: 'piwonice-zagorzynek',
  title: 'Plan miejscowy Piwonice–Zagorzynek, projekt (dane przykładowe)',
  resolution: 'uchwała przykładowa o przystąpieniu nr P/3',
  block: PIWONICE,
  cells: 'r1 b1 b2 b3 b4 b5 b6 c1 c2 c3 c4 c5',
  monthsInForce: null,
  zones: [
    {
      designation: '1P/U',
      symbol: 'P/U',
      name: PRODUCTION_AND_SERVICES,
      cells: 'b1 b2 b3 b4 b5',
      paragraph: 6,
      use: ['P', 'PS', 'U'],
      limits: {
        'max-cover': 55,
        'min-intensity': 0.02,
        'max-intensity': 1.6,
        'max-height': 15,
        'min-green': 25,
        'building-line': 15,
      },
      parking: '1 miejsce postojowe na 100 m² powierzchni użytkowej',
    },
    {
      designation: '2P',
      symbol: 'P',
      name: PRODUCTION,
      cells: 'c2 c3 c4 c5 b6',
      paragraph: 7,
      use: ['P', 'PS', 'UL'],
      limits: { 'max-cover': 60, 'min-intensity': 0.02, 'max-intensity': 1.8, 'max-height': 18, 'min-green': 20 },
    },
    {
      designation: '1ZP',
      symbol: 'ZP',
      name: { pl: 'zieleń urządzona', en: 'parks and planted areas' },
      cells: 'c1',
      paragraph: 8,
      use: ['ZP'],
      limits: { 'min-green': 80 },
    },
    road('1KDD', 'r1', 10),
  ],
};

/** An older plan: its symbols are those of the 2003 regulation, kept as drawn; the classes are what they mean. */
export const LODZKA_WINIARY: ActSheet = {
  identifier: 'lodzka-winiary',
  title: 'Plan miejscowy Łódzka–Winiary (dane przykładowe)',
  resolution: 'uchwała przykładowa nr Ł/4',
  block: WINIARY,
  monthsInForce: 205,
  zones: [
    {
      designation: '1PU',
      symbol: 'PU',
      name: PRODUCTION_AND_SERVICES,
      cells: 'a1 a2 a3 b4',
      paragraph: 31,
      use: ['P', 'U'],
      limits: { 'max-cover': 50, 'max-height': 12, 'min-green': 20, 'building-line': 10 },
    },
    {
      designation: '2U',
      symbol: 'U',
      name: SERVICES,
      cells: 'b1 b2 b3',
      paragraph: 32,
      use: ['U'],
      limits: { 'max-cover': 45, 'max-height': 12, 'min-green': 25, 'building-line': 12 },
      parking: '3 miejsca postojowe na 100 m² powierzchni użytkowej',
    },
  ],
};

export const SRODMIESCIE_KWARTAL: ActSheet = {
  identifier: 'srodmiescie-kwartal',
  title: 'Plan miejscowy Śródmieście, kwartał przykładowy (dane przykładowe)',
  resolution: 'uchwała przykładowa nr S/7',
  block: SRODMIESCIE,
  monthsInForce: 44,
  zones: [
    {
      designation: '1MW/U',
      symbol: 'MW/U',
      name: { pl: 'zabudowa mieszkaniowa wielorodzinna i usługi', en: 'apartment houses and services' },
      cells: 'a1 a2 a3 a4 b3 a5 a6 a7',
      paragraph: 9,
      use: ['MW', 'U'],
      limits: { 'max-cover': 85, 'max-intensity': 3.2, 'max-height': 15, 'min-green': 5 },
    },
    {
      designation: '2U',
      symbol: 'U',
      name: SERVICES,
      cells: 'b1 b2 b4 b5 b6',
      paragraph: 10,
      use: ['U', 'UG', 'UK'],
      also: ['MW'],
      limits: { 'max-cover': 80, 'max-intensity': 3, 'max-height': 14, 'min-green': 5 },
      unchecked: ['max-intensity'],
    },
  ],
};
