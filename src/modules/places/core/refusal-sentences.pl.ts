import type { RefusalKind, RefusedParcel } from './import-report.ts';

type Say = (refusal: RefusedParcel) => string;
const place = ({ at }: RefusedParcel): string => (at ? ` (E ${at[0].toFixed(2)}, N ${at[1].toFixed(2)})` : '');

export const pl: Readonly<Record<RefusalKind, Say>> = {
  'no-id': () => 'Brak identyfikatora działki.',
  'bad-id': ({ detail }) => `To nie jest identyfikator działki: „${detail.slice(0, 60)}”.`,
  'other-municipality': ({ detail }) => `Działka należy do innej gminy (TERYT ${detail}).`,
  'no-geometry': () => 'Brak powierzchni działki.',
  'unreadable-geometry': ({ detail }) => `Nie da się odczytać granic: ${detail}.`,
  'unknown-crs': ({ detail }) => `Nieznany układ współrzędnych: ${detail}.`,
  'outside-poland': ({ detail }) => `Współrzędne leżą poza Polską albo poza swoją strefą: ${detail}.`,
  'outside-municipality': (refusal) => `Działka leży poza granicami gminy${place(refusal)}.`,
  'not-repairable': (refusal) =>
    `Granica przecina samą siebie i nie da się jej jednoznacznie naprawić: ${refusal.detail}${place(refusal)}.`,
  'no-area': (refusal) => `Działka nie ma powierzchni${place(refusal)}.`,
  'duplicate-differs': () => 'Ten identyfikator występuje w pliku więcej niż raz, z różną treścią.',
};
