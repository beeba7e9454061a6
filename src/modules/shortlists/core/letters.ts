import type { CityProfile } from '../../../kernel/city-profile.ts';
import type { Locale } from '../../../kernel/locale.ts';

export type Words = { readonly subject: string; readonly text: string };

type To = { readonly city: CityProfile; readonly link: string };

/** Asks whether the request really came from the owner of the address. Nothing that was typed stands in it. */
export function confirmLetter({ city, link }: To, locale: Locale): Words {
  return locale === 'pl'
    ? {
        subject: 'Potwierdź powiadomienia o miejscach',
        text: assemble(
          [
            'Dzień dobry,',
            'ktoś podał ten adres, żeby dostawać wiadomości o nowych i zmienionych miejscach w ofercie.',
            'Jeżeli to Ty, otwórz stronę i potwierdź:',
            link,
            'Jeżeli nie, zignoruj tę wiadomość. Po dwóch dniach adres zniknie z naszej bazy.',
          ],
          city,
          locale,
        ),
      }
    : {
        subject: 'Confirm your alerts about sites',
        text: assemble(
          [
            'Good day,',
            'someone gave this address to be told of new and changed sites on offer.',
            'If it was you, open the page and confirm:',
            link,
            'If not, please ignore this message. After two days the address is erased from our records.',
          ],
          city,
          locale,
        ),
      };
}

export type SiteLine = { readonly name: string; readonly link: string };

/** New and changed sites, each with its address. */
export function newsLetter(
  { city, link, fresh, changed }: To & { fresh: readonly SiteLine[]; changed: readonly SiteLine[] },
  locale: Locale,
): Words {
  const lines = (sites: readonly SiteLine[]): string[] => sites.map(({ name, link: at }) => `${name}\n${at}`);
  const pl = locale === 'pl';
  return {
    subject: pl ? 'Nowości w miejscach, o które pytasz' : 'News of the sites you asked about',
    text: assemble(
      [
        pl ? 'Dzień dobry,' : 'Good day,',
        ...(fresh.length > 0
          ? [pl ? 'nowe miejsca, które pasują do zapisanego pytania:' : 'new sites that answer your saved question:']
          : []),
        ...lines(fresh),
        ...(changed.length > 0 ? [pl ? 'miejsca, których dane się zmieniły:' : 'sites whose facts have changed:'] : []),
        ...lines(changed),
        pl ? 'Twoje pytanie, jego zmiana i wyłączenie:' : 'Your question, where to change it or stop it:',
        link,
      ],
      city,
      locale,
    ),
  };
}

/** Two weeks before the year ends. */
export function endingLetter({ city, link, on }: To & { on: string }, locale: Locale): Words {
  return locale === 'pl'
    ? {
        subject: 'Powiadomienia o miejscach niedługo wygasną',
        text: assemble(
          [
            'Dzień dobry,',
            `powiadomienia wygasną ${on}, a adres usuniemy. Jeżeli mają trwać dalej, przedłuż je tutaj:`,
            link,
          ],
          city,
          locale,
        ),
      }
    : {
        subject: 'Your alerts about sites are about to end',
        text: assemble(
          ['Good day,', `your alerts end on ${on}, and we erase the address. To keep them, renew them here:`, link],
          city,
          locale,
        ),
      };
}

function assemble(paragraphs: readonly string[], city: CityProfile, locale: Locale): string {
  const signature = [city.office[locale], city.address, `${city.phone}, ${city.email}`];
  return `${paragraphs.join('\n\n')}\n\n-- \n${signature.join('\n')}\n`;
}
