import type { CoverLetter } from '../../core/plan/cover-letter.ts';

/** The letter as it is printed. It is in Polish whatever language is read. */
export function LetterView({ letter }: { letter: CoverLetter }) {
  const { words, title, subject, opening, attachments } = letter;
  return (
    <article lang="pl" class="sheet">
      <p class="sheet-right">
        {words.place}, {words.day}
      </p>
      <p class="said">{lines(words.applicant)}</p>
      <p class="said sheet-right">{lines(words.addressee)}</p>
      <h1>{title}</h1>
      <p>Dotyczy: {subject}</p>
      {words.land !== '' && <p>Teren: {words.land}</p>}
      {words.sign !== '' && <p>Sprawa w Biurze Obsługi Inwestora: {words.sign}</p>}
      <p>{opening}</p>
      <p>{attachments.length === 0 ? 'Załączniki: brak' : 'Załączniki:'}</p>
      <ol>
        {attachments.map((paper) => (
          <li key={paper}>{paper}</li>
        ))}
      </ol>
      <p class="sheet-right">(podpis)</p>
    </article>
  );
}

const lines = (text: string) => text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]));
