import type { OdtBlock } from '../../../../kernel/files/odt.ts';
import { applicationName } from '../catalogue/applications.ts';
import { procedureOf } from '../catalogue/all-procedures.ts';
import { addressIn, type AuthorityKey, authorityIn } from '../catalogue/authorities.ts';
import type { Paper } from '../catalogue/papers.ts';
import type { ProcedureId } from '../catalogue/procedure.ts';
import { authorityKeyOf } from '../path/permit-path.ts';
import type { Project } from '../project/project.ts';

/** What stands in a letter that goes with an application, as a person typed or left it. Nothing of it is kept. */
export type LetterWords = {
  readonly place: string;
  /** As it stands in the letter: "23 listopada 2026". */
  readonly day: string;
  /** Lines. */
  readonly addressee: string;
  readonly applicant: string;
  /** The land, in words. */
  readonly land: string;
  /** The case at the office, or ''. */
  readonly sign: string;
};

export type CoverLetter = {
  readonly words: LetterWords;
  readonly title: string;
  readonly subject: string;
  readonly opening: string;
  readonly attachments: readonly string[];
};

type About = {
  readonly id: ProcedureId;
  readonly project: Project;
  /** Papers that are ready, as attachments in their order. */
  readonly papers: readonly string[];
};

/** The letter in Polish: to whom, from whom, on what basis, with which papers. It asks, it decides nothing. */
export function coverLetter({ id, project, papers }: About, words: LetterWords): CoverLetter {
  const name = applicationName(id, project);
  const { basis } = procedureOf(id);
  const acts = basis
    .map(({ clause }) => [clause.article, clause.act].filter((part) => part !== null).join(' – '))
    .join('; ');
  return {
    words,
    title: 'Pismo przewodnie',
    subject: name,
    opening: `Przedkładam ${name} wraz z załącznikami wymienionymi niżej. Podstawa prawna: ${acts}.`,
    attachments: papers,
  };
}

type Handed = { readonly paper: string; readonly name: string };

/** Files of a paper by name, each once. */
export const fileNames = ({ key }: Pick<Paper, 'key'>, files: readonly Handed[]): readonly string[] => [
  ...new Set(files.filter(({ paper }) => paper === key).map(({ name }) => name)),
];

/** A paper as a letter lists it, in Polish, with the files that hold it. */
export function enclosure(paper: Paper, files: readonly Handed[]): string {
  const names = fileNames(paper, files);
  if (names.length === 0) return paper.pl;
  return `${paper.pl} (${names.length === 1 ? 'plik' : 'pliki'}: ${names.join(', ')})`;
}

/** What has to be looked at before the letter is signed. */
export const LETTER_NOTE =
  'Przed podpisaniem sprawdź podstawę prawną i adres: podano je z tablic programu, których nikt nie porównał jeszcze z aktem.';

/** Whom an application is put before. */
export const authorityOf = (id: ProcedureId, project: Project): AuthorityKey => authorityKeyOf(id, { project });

/** The address lines of an authority: its name and, where it is known, where it sits. */
export function addresseeLines(teryt: string, key: AuthorityKey, hall: string): string {
  const [name = '', unit] = authorityIn(teryt, key).pl.split(': ');
  return [name.replace(/ \(w części spraw .*\)$/, ''), unit, addressIn(key, hall)]
    .filter((line) => line !== undefined && line !== '')
    .join('\n');
}

/** The letter as paragraphs of an editable document. */
export function letterBlocks({ words, title, subject, opening, attachments }: CoverLetter): readonly OdtBlock[] {
  const plain = (text: string): OdtBlock => ({ style: 'plain', text });
  return [
    { style: 'right', text: `${words.place}, ${words.day}` },
    plain(words.applicant === '' ? '(wnioskodawca: nazwa, adres)' : words.applicant),
    { style: 'right', text: words.addressee === '' ? '(adresat)' : words.addressee },
    { style: 'title', text: title },
    plain(`Dotyczy: ${subject}`),
    ...(words.land === '' ? [] : [plain(`Teren: ${words.land}`)]),
    ...(words.sign === '' ? [] : [plain(`Sprawa w Biurze Obsługi Inwestora: ${words.sign}`)]),
    plain(opening),
    plain(attachments.length === 0 ? 'Załączniki: brak' : 'Załączniki:'),
    ...attachments.map((paper): OdtBlock => ({ style: 'item', text: paper })),
    { style: 'sign', text: '(podpis)' },
    { style: 'note', text: `[${LETTER_NOTE} Usuń ten akapit.]` },
  ];
}
