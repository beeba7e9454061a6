import { describe, expect, test } from 'vitest';
import { PROCEDURES } from '../catalogue/all-procedures.ts';
import { applicationName } from '../catalogue/applications.ts';
import { PAPERS } from '../catalogue/papers.ts';
import { NOTHING_KNOWN } from '../project/project.ts';
import { completenessOf } from './completeness.ts';
import {
  addresseeLines,
  authorityOf,
  coverLetter,
  LETTER_NOTE,
  enclosure,
  letterBlocks,
  type LetterWords,
} from './cover-letter.ts';

const P3 = PROCEDURES.find(({ id }) => id === 'P3')!;

describe('papers', () => {
  test('of every procedure have a key of their own, words in both languages and a place in an act', () => {
    for (const { id, papers } of PROCEDURES) {
      const keys = papers.map(({ key }) => key);
      expect({ id, keys: new Set(keys).size }).toEqual({ id, keys: keys.length });
      expect(keys[0], id).toBe('application');
      for (const { key, pl, en, source } of papers) {
        expect(key).toMatch(/^[a-z0-9-]{1,40}$/);
        expect([pl, en, source.act, source.article].every((words) => words !== null && words !== '')).toBe(true);
      }
    }
  });

  test('are missing until a person ticks them; a file alone proves nothing', () => {
    const check = completenessOf(P3.papers, new Set(['application']), [{ paper: 'map' }]);
    expect(check.missing.map(({ key }) => key)).toEqual(['map', 'description']);
    expect(check.toDecide.map(({ key }) => key)).toEqual(['environmental-decision', 'attorney']);
    expect(check.papers.find(({ paper }) => paper.key === 'map')).toMatchObject({ ready: false, files: 1 });
    const all = completenessOf(P3.papers, new Set(P3.papers.map(({ key }) => key)), []);
    expect([all.missing, all.toDecide]).toEqual([[], []]);
  });
});

const WORDS: LetterWords = {
  place: 'Kalisz',
  day: '23 listopada 2026',
  addressee: 'Prezydent Miasta Kalisza',
  applicant: '',
  land: '',
  sign: 'INW-2026-0001',
};

test('an enclosure names the files that hold it, each once, and nothing where there is none', () => {
  const [paper] = PAPERS.P2.filter(({ key }) => key === 'map');
  const file = (name: string, of = 'map') => ({ paper: of, name });
  expect(enclosure(paper!, [file('x.pdf', 'register')])).toBe('Mapa ewidencyjna z obszarem oddziaływania');
  expect(enclosure(paper!, [file('a.pdf')])).toBe('Mapa ewidencyjna z obszarem oddziaływania (plik: a.pdf)');
  expect(enclosure(paper!, [file('a.pdf'), file('b.jpg'), file('a.pdf')])).toBe(
    'Mapa ewidencyjna z obszarem oddziaływania (pliki: a.pdf, b.jpg)',
  );
});

describe('a cover letter', () => {
  test('names what is asked for, on what basis, and the papers in their order; it decides nothing', () => {
    const letter = coverLetter({ id: 'P11', project: NOTHING_KNOWN, papers: ['Projekt', 'Oświadczenie'] }, WORDS);
    const text = letterBlocks(letter)
      .map((block) => block.text)
      .join('\n');
    expect(text).toContain('Dotyczy: wniosek o pozwolenie na budowę');
    expect(text).toContain('Prawo budowlane (Dz.U. 1994 nr 89 poz. 414)');
    expect(text).toContain('Załączniki:\nProjekt\nOświadczenie');
    expect(letterBlocks(letter).filter(({ style }) => style === 'item')).toHaveLength(2);
    expect(text).toContain('(wnioskodawca: nazwa, adres)');
    expect(text).not.toMatch(/orzeka|postanawia|DECYZJA/i);
    expect(text).toContain('sprawdź podstawę prawną i adres');
    const bare = letterBlocks(coverLetter({ id: 'P1', project: NOTHING_KNOWN, papers: [] }, { ...WORDS, sign: '' }));
    expect(bare.map((block) => block.text).join('\n')).toMatch(/Załączniki: brak(?![\s\S]*Sprawa w Biurze)/);
  });

  test('stands in the order of a letter: place and day, from whom, to whom, about what, with what, and who signs', () => {
    const words = { ...WORDS, applicant: 'Firma', land: 'działka 1/2' };
    const letter = coverLetter({ id: 'P11', project: NOTHING_KNOWN, papers: ['Projekt', 'Mapa'] }, words);
    expect([letter.title, letter.subject, letter.words, letter.attachments]).toEqual([
      'Pismo przewodnie',
      'wniosek o pozwolenie na budowę',
      words,
      ['Projekt', 'Mapa'],
    ]);
    expect(letter.opening).toBe(
      'Przedkładam wniosek o pozwolenie na budowę wraz z załącznikami wymienionymi niżej. Podstawa prawna: ' +
        'art. 28 i 32–35 – Prawo budowlane (Dz.U. 1994 nr 89 poz. 414); art. 35 – Kodeks postępowania administracyjnego (Dz.U. 1960 nr 30 poz. 168).',
    );
    expect(letterBlocks(letter).map(({ style, text }) => [style, text])).toEqual([
      ['right', 'Kalisz, 23 listopada 2026'],
      ['plain', 'Firma'],
      ['right', 'Prezydent Miasta Kalisza'],
      ['title', 'Pismo przewodnie'],
      ['plain', 'Dotyczy: wniosek o pozwolenie na budowę'],
      ['plain', 'Teren: działka 1/2'],
      ['plain', 'Sprawa w Biurze Obsługi Inwestora: INW-2026-0001'],
      ['plain', letter.opening],
      ['plain', 'Załączniki:'],
      ['item', 'Projekt'],
      ['item', 'Mapa'],
      ['sign', '(podpis)'],
      ['note', `[${LETTER_NOTE} Usuń ten akapit.]`],
    ]);
  });

  test('leaves a place to write where something is not known, and no line for what there is not', () => {
    const bare = { ...WORDS, addressee: '', sign: '' };
    const lines = letterBlocks(coverLetter({ id: 'P11', project: NOTHING_KNOWN, papers: [] }, bare)).map(
      ({ text }) => text,
    );
    expect(lines.slice(1, 6)).toEqual([
      '(wnioskodawca: nazwa, adres)',
      '(adresat)',
      'Pismo przewodnie',
      'Dotyczy: wniosek o pozwolenie na budowę',
      expect.stringContaining('Przedkładam'),
    ]);
    expect(lines.slice(6, 8)).toEqual(['Załączniki: brak', '(podpis)']);
  });

  test('of every procedure says in Polish what is asked for', () => {
    for (const { id } of PROCEDURES)
      expect(applicationName(id, NOTHING_KNOWN)).toMatch(/^(wniosek|zgłoszenie|zawiadomienie) /);
    expect(applicationName('P9', { ...NOTHING_KNOWN, waterLaw: 'notification' })).toBe('zgłoszenie wodnoprawne');
    expect(applicationName('P16', { ...NOTHING_KNOWN, emissions: 'integrated' })).toContain('zintegrowane');
  });

  test('goes to the unit with its address where that is known, and to no invented one', () => {
    const to = (id: 'P2' | 'P3' | 'P4' | 'P9', road: 'local' | 'expressway' = 'local') =>
      addresseeLines('3061011', authorityOf(id, { ...NOTHING_KNOWN, road }), 'Główny Rynek 20, 62-800 Kalisz');
    expect(to('P3')).toBe(
      'Prezydent Miasta Kalisza\nWydział Budownictwa, Urbanistyki i Architektury\nGłówny Rynek 20, 62-800 Kalisz',
    );
    expect(to('P2')).toBe('Prezydent Miasta Kalisza\nGłówny Rynek 20, 62-800 Kalisz');
    expect(to('P9')).toBe('PGW Wody Polskie\nRZGW w Poznaniu, Zarząd Zlewni w Kaliszu');
    expect(to('P4', 'expressway')).toBe('GDDKiA');
    expect(to('P4')).toMatch(/^Prezydent Miasta Kalisza\nMiejski Zarząd Dróg/);
    expect(to('P3', 'expressway')).toBe(to('P3'));
    expect(addresseeLines('0000000', 'architecture', 'Rynek 1')).toBe(
      'Prezydent miasta\nkomórka urbanistyki i architektury\nRynek 1',
    );
    expect(addresseeLines('0000000', 'environment', '')).toBe('Prezydent miasta');
  });
});
