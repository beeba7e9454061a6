import sharp from 'sharp';
import { answerApart } from '../../apart/index.ts';
import type { MadeVersion, PictureToResize } from './resize-picture.ts';

/** More than a phone's photo; a picture that claims more is not decoded. Pixels. */
const MOST_PIXELS = 50_000_000;
const QUALITY = 78;

sharp.concurrency(1);
sharp.cache(false);

/** The picture at each width, turned the right way up, without any metadata. */
async function resize({ content, widths }: PictureToResize): Promise<MadeVersion[]> {
  const made: MadeVersion[] = [];
  for (const width of widths) {
    const { data, info } = await sharp(content, {
      limitInputPixels: MOST_PIXELS,
      failOn: 'truncated',
      autoOrient: true,
    })
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: QUALITY, effort: 4 })
      .toBuffer({ resolveWithObject: true });
    made.push({ width: info.width, height: info.height, content: data });
  }
  return made;
}

answerApart(resize);
