import type { Locale } from '../../../../kernel/locale.ts';
import { PLAIN_ROUTES } from '../../../../routes.ts';
import type { SiteFile } from '../../data/site-files.queries.ts';
import { sizeInWords } from '../office/site-files.tsx';
import { publicSiteMessages } from './messages.ts';
import { StoredPicture } from './stored-picture.tsx';

/** That a site is reserved; nothing of any other. */
export function ReservedNote({ status, locale }: { status: string; locale: Locale }) {
  return status === 'reserved' ? <p class="notice">{publicSiteMessages(locale).reservedNote}</p> : null;
}

/** The word that stands beside a reserved site in a list; '' of any other. */
export const reservedWord = (status: string, locale: Locale): string =>
  status === 'reserved' ? publicSiteMessages(locale).reserved : '';

/** A site's public photos, described, then its documents to be saved. */
export function PublicFiles({ files, locale }: { files: readonly SiteFile[]; locale: Locale }) {
  if (files.length === 0) return null;
  const text = publicSiteMessages(locale);
  const pictures = files.filter(({ type }) => type.startsWith('image/'));
  const documents = files.filter(({ type }) => !type.startsWith('image/'));
  return (
    <section class="section" aria-labelledby="files">
      <h2 id="files">{text.files}</h2>
      <div class="photos">
        {pictures.map((file) => (
          <figure key={file.fileId} class="photo">
            <StoredPicture file={file} alt={file.description[locale]} sizes="(min-width: 40rem) 24rem, 100vw" />
            <figcaption aria-hidden="true">{file.description[locale]}</figcaption>
          </figure>
        ))}
      </div>
      <ul class="links">
        {documents.map(({ fileId, description, name, bytes }) => (
          <li key={fileId}>
            <a href={addressOf(fileId)}>{description[locale]}</a>{' '}
            <span class="src">{text.saved(name, sizeInWords(bytes, locale))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const addressOf = (fileId: string): string => PLAIN_ROUTES.storedFile.replace(':id', fileId);
