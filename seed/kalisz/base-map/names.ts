import type { Drawn } from './base-features.ts';
import type { LonLat } from './curve.ts';

type Named = 'station' | 'label' | 'zone-label' | 'shield';

const named = (kind: Named, rank: number): ((name: string, at: LonLat) => Drawn) => {
  return (name, at) => ({ kind, rank, name, geometry: { type: 'Point', coordinates: at } });
};

const district = named('label', 1);
const estate = named('label', 2);
const zone = named('zone-label', 2);
const shield = named('shield', 1);
const station = named('station', 1);

export const town: Drawn = named('label', 0)('Kalisz', [18.0905, 51.7625]);

export const districts: readonly Drawn[] = [
  district('Dobrzec', [18.053, 51.7585]),
  district('Majków', [18.0672, 51.7738]),
  district('Chmielnik', [18.099, 51.7838]),
  district('Tyniec', [18.1162, 51.7742]),
  district('Winiary', [18.1352, 51.7602]),
  district('Rypinek', [18.1085, 51.7445]),
  district('Zagorzynek', [18.0868, 51.7372]),
  district('Piwonice', [18.1168, 51.7252]),
  district('Sulisławice', [18.0492, 51.7192]),
  district('Szczypiorno', [18.0252, 51.7252]),
  district('Rajsków', [18.1112, 51.7602]),
  estate('Śródmieście', [18.0872, 51.7582]),
  estate('Ogrody', [18.0622, 51.7672]),
  estate('Kaliniec', [18.0672, 51.7562]),
  estate('Czaszki', [18.0842, 51.7495]),
  estate('Asnyka', [18.0652, 51.7508]),
  estate('Widok', [18.0582, 51.7518]),
  estate('Korczak', [18.0742, 51.7692]),
];

export const zoneNames: readonly Drawn[] = [
  zone('Dobrzec-Zachód', [18.0182, 51.7496]),
  zone('Metalowców', [18.0395, 51.7455]),
  zone('Wrocławska', [18.0562, 51.7278]),
  zone('Piwonice–Zagorzynek', [18.0912, 51.7262]),
];

export const shields: readonly Drawn[] = [
  shield('12', [18.0322, 51.7808]),
  shield('12', [18.1542, 51.7515]),
  shield('25', [18.0242, 51.7189]),
  shield('25', [18.0992, 51.7892]),
];

export const stations: readonly Drawn[] = [
  station('stacja Kalisz', [18.0727, 51.7466]),
  station('Kalisz Szczypiorno', [18.0252, 51.7278]),
  station('Kalisz Winiary', [18.1362, 51.742]),
];
