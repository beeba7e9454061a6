import activities from './pkd-2025.json' with { type: 'json' };

export type Activity = { readonly code: string; readonly name: string };

/** PKD 2025: divisions, groups, classes and subclasses in order (GUS, StrukturaPKD2025.xls; Dz.U. 2024 poz. 1936). */
const ACTIVITIES: readonly Activity[] = (activities as [string, string][]).map(([code, name]) => ({ code, name }));

/** What people call it ↔ the stems of the classification's own words. Stems without Polish marks. */
const EVERYDAY: readonly (readonly [RegExp, string])[] = [
  [/^piekarni|^bakery/, 'pieczyw'],
  [/^cukierni|^confection/, 'ciast'],
  [/^masarni|^meat/, 'miesa'],
  [/^brow|^brew/, 'piw'],
  [/^food/, 'spozywcz'],
  [/^restauracj|^gastronom|^restaurant/, 'gastronomiczn'],
  [/^hotel/, 'hotel'],
  [/^magazyn|^warehous|^stora|^logist/, 'magazynowani'],
  [/^spedycj|^transport|^freight|^haulage/, 'transport'],
  [/^meble|^mebli|^furnitur/, 'mebli'],
  [/^okna|^drzwi|^joinery/, 'stolarsk'],
  [/^wood|^timber|^drewn/, 'drewn'],
  [/^metal/, 'metal'],
  [/^machining|^cnc|^skrawani/, 'obrobka mechaniczna'],
  [/^machine/, 'maszyn'],
  [/^plastik|^plastic|^tworzyw/, 'tworzyw'],
  [/^opakowa|^packag/, 'opakowan'],
  [/^paper/, 'papier'],
  [/^print|^drukarni/, 'drukowani'],
  [/^odziez|^szwaln|^cloth|^garment/, 'odziezy'],
  [/^tkanin|^textil|^fabric/, 'tkanin'],
  [/^lotnicz|^aero|^aircraft|^aviation/, 'powietrzn'],
  [/^motoryzac|^automotiv|^samochod|^vehicle|^car$/, 'samochod'],
  [/^chemi|^chemical/, 'chemiczn'],
  [/^lek(i|ow|arstw)|^pharma|^drug/, 'farmaceutyczn'],
  [/^kosmety|^cosmetic/, 'kosmety'],
  [/^glass/, 'szkl'],
  [/^beton|^concrete/, 'beton'],
  [/^electronic/, 'elektroniczn'],
  [/^electric/, 'elektryczn'],
  [/^batter|^akumulator/, 'akumulator'],
  [/^software|^oprogramowani|^aplikacj|^it$/, 'programowani'],
  [/^data|^serwerowni/, 'przetwarzani danych'],
  [/^research|^laborator|^badawcz/, 'badan'],
  [/^ksiegow|^accounting/, 'rachunkow'],
  [/^call$|^bpo$|^centrum$/, 'centrow telefonicznych'],
  [/^repair|^warsztat|^serwis/, 'napraw'],
  [/^fryzjer|^salon|^hair|^beauty/, 'fryzjer'],
  [/^sklep|^shop|^retail/, 'sprzedaz detaliczn'],
  [/^hurt|^wholesale/, 'sprzedaz hurtow'],
  [/^recykling|^recycl|^odpad|^waste/, 'odpad'],
  [/^toy|^zabaw/, 'zabawek'],
  [/^piano|^fortepian|^instrument/, 'instrument'],
];

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');

const SEARCHED = ACTIVITIES.map((activity) => ({ activity, words: ` ${plain(activity.name)}` }));

/** Activities by code or by words in any inflection, subclasses first; at most `limit`. An empty question finds nothing. */
export function findActivities(question: string, limit: number): Activity[] {
  const asked = plain(question).trim();
  const code = asked.replaceAll(/[\s.]/gu, '');
  if (/^\d{2}\d{0,2}[a-z]?$/.test(code)) {
    return ACTIVITIES.filter((activity) => plain(activity.code).replaceAll('.', '').startsWith(code)).slice(0, limit);
  }
  const stems = asked.split(/[^\p{L}\d]+/u).filter((word) => word.length > 2 || word === 'it').slice(0, 8).flatMap(stemsOf);
  if (stems.length === 0) return [];
  return SEARCHED.map(({ activity, words }) => ({ activity, score: scoreOf(words, stems, activity.code) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.activity.code < b.activity.code ? -1 : 1))
    .slice(0, limit)
    .map(({ activity }) => activity);
}

/** One code's name; null when PKD 2025 has no such code. */
export const activityNamed = (code: string): Activity | null =>
  ACTIVITIES.find((activity) => activity.code === code) ?? null;

function stemsOf(word: string): string[] {
  const everyday = EVERYDAY.find(([pattern]) => pattern.test(word));
  if (everyday) return everyday[1].split(' ').map((part) => part.slice(0, Math.max(4, part.length - 1)));
  // Polish endings take two letters of a long word.
  return [word.length > 5 ? word.slice(0, Math.max(4, word.length - 2)) : word.slice(0, Math.max(3, word.length - 1))];
}

/** All words found outrank some; a subclass, which is what forms ask for, outranks its group. */
function scoreOf(words: string, stems: readonly string[], code: string): number {
  const found = stems.filter((stem) => words.includes(` ${stem}`)).length;
  if (found === 0 || (stems.length > 1 && found * 2 < stems.length)) return 0;
  const whole = found === stems.length ? 100 : 0;
  const early = words.startsWith(` ${stems[0]}`) || words.startsWith(` produkcja ${stems[0]}`) ? 5 : 0;
  return whole + found * 10 + early + (code.length === 7 ? 3 : 0);
}
