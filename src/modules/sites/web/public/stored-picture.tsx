import { PLAIN_ROUTES } from '../../../../routes.ts';
import type { SiteFile } from '../../data/site-files.queries.ts';

/** What fits most places where a picture stands, pixels. */
const USUAL = 960;

const versionAddress = (fileId: string, width: number): string =>
  PLAIN_ROUTES.storedPicture.replace(':id', fileId).replace(':width', String(width));

type Props = {
  file: Pick<SiteFile, 'fileId' | 'width' | 'height' | 'widths'>;
  alt: string;
  /** As in HTML: how wide the picture is shown. */
  sizes: string;
};

/** A kept picture in the widths that were made of it, else whole. Its own size is written, so that nothing jumps while it loads. */
export function StoredPicture({ file: { fileId, width, height, widths }, alt, sizes }: Props) {
  const usual = widths.findLast((one) => one <= USUAL);
  return (
    <img
      src={usual ? versionAddress(fileId, usual) : PLAIN_ROUTES.storedFile.replace(':id', fileId)}
      srcset={usual ? widths.map((one) => `${versionAddress(fileId, one)} ${one}w`).join(', ') : undefined}
      sizes={usual ? sizes : undefined}
      alt={alt}
      width={width ?? undefined}
      height={height ?? undefined}
      loading="lazy"
      decoding="async"
    />
  );
}
