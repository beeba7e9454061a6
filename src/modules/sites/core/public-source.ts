import type { Source, SourceKind } from '../../../kernel/fact.ts';
import { looksLikePerson } from './first-names.ts';
import { bareWords } from './same-words.ts';

/** Who may say so where a name would lead to a person, in the language of the register; `sourceKinds` has the English words. */
const BY_KIND: Readonly<Record<SourceKind, string>> = {
  register: 'rejestr',
  operator: 'operator sieci',
  owner: 'właściciel',
  broker: 'pośrednik',
  department: 'wydział urzędu',
  clerk: 'pracownik biura',
  document: 'dokument',
  measurement: 'pomiar',
};

/** What a kind of source is called where it has no name. */
export const kindWord = (kind: SourceKind): string => BY_KIND[kind];

const GENERIC_OWNER = /^(właściciel|owner)(\P{L}|$)/iu;

/** Whether a name holds an e-mail address: it leads to a person or a desk, and is nobody's public name. */
export const looksLikeEmail = (name: string): boolean => /[^\s@]@[^\s@]/.test(name);

/** Whether a name is that of a person, however it is written: „Kowalski, Jan” and „jan kowalski”. */
export const isNameOf = (person: string, name: string): boolean => person !== '' && inOrder(person) === inOrder(name);

const inOrder = (text: string): string => bareWords(text).split(' ').toSorted().join(' ');

/** Whether an owner is named as such, and not by his own name. */
export const isGenericOwner = (name: string): boolean => GENERIC_OWNER.test(name.trim());

/** One key for each source of a site's facts: its kind and name, however it is written. */
export const sourceKey = ({ kind, name }: Pick<Source, 'kind' | 'name'>): string =>
  `${kind}|${name.trim().toLowerCase()}`;

/**
 * Sources as people outside the office read them: an owner is "właściciel", with a number from the second on so that two
 * stay two, and without the papers that he sent; no source is an e-mail address. `all`: every source of the site, the first first.
 */
export function publicSources(all: readonly Source[]): (source: Source) => Source {
  const numbers = new Map<string, string>();
  const taken = new Map<SourceKind, number>();
  for (const source of all) {
    const key = sourceKey(source);
    if (numbers.has(key) || !isPersonalSource(source)) continue;
    const number = (taken.get(source.kind) ?? 0) + 1;
    taken.set(source.kind, number);
    numbers.set(key, number === 1 ? BY_KIND[source.kind] : `${BY_KIND[source.kind]} ${number}`);
  }
  return (source) => {
    const name = numbers.get(sourceKey(source));
    return name === undefined ? source : { kind: source.kind, name, reference: null, url: null };
  };
}

/** One source as people outside the office read it, where no other of its site is in sight. */
export const publicSource = (source: Source): Source => publicSources([source])(source);

/** Whether people outside the office are not told this name. */
export const isPersonalSource = ({ kind, name }: Pick<Source, 'kind' | 'name'>): boolean =>
  kind === 'owner' || looksLikeEmail(name);

/** Why a public name of a source has to be looked at: it is none of an organisation, or may be none. */
export type NameDoubt = 'e-mail' | 'file' | 'names-person' | 'first-name';

const FILE_NAME = /\.(?:xlsx?|ods|csv|tsv|txt|json|geojson|pdf|docx?)\s*$/i;

/** Two or three words, an initial among them or a comma between. */
const WORDS_OF_NAME = /^(?:\p{L}\.|\p{L}[\p{L}’'-]*)(?:,?\s+(?:\p{L}\.|\p{L}[\p{L}’'-]*)){1,2}$/u;

/** What is doubtful about a name that everybody reads; null where nothing is. `persons`: people whom the office knows. An owner's is never shown. */
export function nameDoubt(kind: SourceKind, name: string, persons: readonly string[]): NameDoubt | null {
  if (kind === 'owner') return null;
  if (looksLikeEmail(name)) return 'e-mail';
  if (FILE_NAME.test(name)) return 'file';
  if (persons.some((person) => isNameOf(person, name))) return 'names-person';
  return looksLikePerson(bareWords(name).split(' ')) && WORDS_OF_NAME.test(name.trim()) ? 'first-name' : null;
}
