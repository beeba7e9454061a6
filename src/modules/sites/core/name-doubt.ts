import type { SourceKind } from '../../../kernel/fact.ts';
import { bareWords } from './same-words.ts';
import { isNameOf, looksLikeEmail } from './public-source.ts';

/** Why a public name of a source has to be looked at: it is none of an organisation, or may be none. */
export type NameDoubt = 'e-mail' | 'file' | 'names-person' | 'first-name';

const FILE_NAME = /\.(?:xlsx?|ods|csv|tsv|txt|json|geojson|pdf|docx?)\s*$/i;

/** The commonest first names, without marks: a name of two or three words that begins or ends with one is likely a person's. */
const FIRST_NAMES = new Set(
  (
    'adam adrian agata agnieszka aleksander aleksandra alicja alina andrzej aneta anna antoni arkadiusz artur barbara bartosz beata ' +
    'bogdan bogumila bozena cezary czeslaw dagmara damian daniel danuta dariusz dawid dominik dorota edward edyta elzbieta emilia ewa ewelina ' +
    'filip franciszek gabriela genowefa grazyna grzegorz halina hanna helena henryk irena ireneusz iwona izabela jacek jadwiga jakub jan ' +
    'janina janusz jaroslaw jerzy joanna jolanta jozef julia justyna kamil karol karolina katarzyna kazimierz kinga konrad krystyna krzysztof ' +
    'lech leszek lidia lucyna lukasz maciej magdalena malgorzata marcin marek maria mariola mariusz marta martyna mateusz michal mieczyslaw ' +
    'miroslaw monika natalia olga patryk paulina pawel piotr przemyslaw radoslaw rafal renata robert roman ryszard sebastian slawomir ' +
    'stanislaw stefan sylwia szymon tadeusz teresa tomasz urszula wanda waldemar weronika wieslaw wiktor wioletta witold wladyslaw wojciech ' +
    'zbigniew zdzislaw zofia zuzanna zygmunt'
  ).split(' '),
);

/** What is doubtful about a name that everybody reads; null where nothing is. `persons`: people whom the office knows. An owner's is never shown. */
export function nameDoubt(kind: SourceKind, name: string, persons: readonly string[]): NameDoubt | null {
  if (kind === 'owner') return null;
  if (looksLikeEmail(name)) return 'e-mail';
  if (FILE_NAME.test(name)) return 'file';
  if (persons.some((person) => isNameOf(person, name))) return 'names-person';
  const words = bareWords(name).split(' ');
  const named = words.length >= 2 && words.length <= 3 && [words[0]!, words.at(-1)!].some((one) => FIRST_NAMES.has(one));
  return named && /^\p{L}[\p{L}’'-]*(?:,?\s+\p{L}[\p{L}’'-]*){1,2}$/u.test(name.trim()) ? 'first-name' : null;
}
