import { readUpload } from '../../../../../platform/files/upload/index.ts';
import type { PageContext } from '../../../../../platform/web/index.ts';
import type { Epsg } from '../../../../../geometry/crs.ts';
import type { DraftWords } from '../../../core/office/site-draft.ts';
import { outlineApart, type OutlineReadFault } from '../../../usecases/apart/outline-work.ts';
import { wordsOf } from '../site-words.ts';

export type OutlineFault = OutlineReadFault['kind'] | 'no-file';
type Upload = Awaited<ReturnType<typeof readUpload>>;
export type OutlineRead = { readonly words: DraftWords; readonly fileFault: OutlineFault | null };

/** The form as it was sent, with the corners that its file holds written into it. */
export async function readOutlineFile(c: PageContext, { form, files, tooLarge }: Upload): Promise<OutlineRead> {
  const words = wordsOf(form);
  const file = files.find(({ field }) => field === 'outlineFile');
  if (tooLarge) return { words, fileFault: 'many-corners' };
  if (!file) return { words, fileFault: 'no-file' };
  const { epsg } = c.var.city;
  const read = await outlineApart({ bytes: file.bytes, epsg: epsg as Epsg });
  if (!read.ok) return { words, fileFault: read.error.kind };
  return { words: { ...words, outline: read.value, outlineSystem: String(epsg) }, fileFault: null };
}

/** Whether a form comes with files. */
export const isMultipart = (c: PageContext): boolean =>
  /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '');
