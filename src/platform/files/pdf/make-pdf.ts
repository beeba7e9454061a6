import path from 'node:path';
import type { Result } from '../../../kernel/result.ts';
import { type ApartFault, runApart } from '../../apart/index.ts';
import { PROJECT_ROOT } from '../../project-root.ts';
import type { PdfDocument } from './pdf-document.ts';

/** From the sources also when the server is built: a process begins with a file of its own. */
const SCRIPT = path.join(PROJECT_ROOT, 'src/platform/files/pdf/draw.apart.ts');

/** Draws a tagged PDF (PDF/UA-1) in a process of its own, so that the library costs no memory while nobody asks. */
export const makePdf = (given: PdfDocument): Promise<Result<Uint8Array, ApartFault>> =>
  runApart<Uint8Array>({ script: SCRIPT, given, limits: { deadlineMs: 20_000, memoryMb: 192, waitMs: 10_000 } });
