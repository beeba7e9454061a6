import path from 'node:path';
import type { Result } from '../../../kernel/result.ts';
import { type ApartFault, type ApartLimits, runApart } from '../../apart/index.ts';
import { PROJECT_ROOT } from '../../project-root.ts';

/** Pixels; of a picture only those that are smaller than it is. */
export const VERSION_WIDTHS = [480, 960, 1600] as const;

export type PictureToResize = { readonly content: Uint8Array; readonly widths: readonly number[] };
export type MadeVersion = { readonly width: number; readonly height: number; readonly content: Uint8Array };

/** From the sources also when the server is built: a process begins with a file of its own. */
const SCRIPT = path.join(PROJECT_ROOT, 'src/platform/files/versions/resize.apart.ts');

/** Makes a picture smaller in a process of its own, as WebP without metadata: a picture made to hurt hurts nobody else. */
export const resizeApart = (
  given: PictureToResize,
  limits: Partial<ApartLimits> = {},
): Promise<Result<readonly MadeVersion[], ApartFault>> =>
  runApart<readonly MadeVersion[]>({
    script: SCRIPT,
    given,
    limits: { deadlineMs: 30_000, memoryMb: 256, waitMs: 60_000, ...limits },
    nativeCode: true,
  });
