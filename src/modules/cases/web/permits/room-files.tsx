import { fileContent, storedFiles } from '../../../../platform/files/index.ts';
import { sendFile } from '../../../../platform/files/upload/index.ts';
import { closeToOthers, deskOf, fault, type PageContext } from '../../../../platform/web/index.ts';
import { paperReads } from '../../../permits/index.server.ts';
import { calendarFile } from '../../../permits/web/index.ts';
import type { CaseFile } from '../../data/case.queries.ts';
import { pathOfCase } from '../../data/permit-path.ts';
import { caseOfLink } from '../../usecases/private-link.ts';
import { lost } from '../room/lost.tsx';
import { permitsOfCase } from './case-permits.ts';

async function opened(c: PageContext): Promise<CaseFile | null> {
  closeToOthers(c);
  return caseOfLink(deskOf(c), c.req.param('link') ?? '');
}

/** `/sprawa/:link/kalendarz`: the dates of the case's path for a calendar; the name is the code name, never the firm. */
export async function sendCaseCalendar(c: PageContext): Promise<Response> {
  const file = await opened(c);
  if (!file) return lost(c);
  const permits = await permitsOfCase(c, file);
  if (!permits) return fault(c, 404);
  const { rooms, locale } = c.var;
  const host = new URL(rooms.config.baseUrl).hostname;
  const of = { name: file.codeName, scope: file.number };
  return c.body(calendarFile({ path: permits.path, locale, stamp: rooms.clock.now(), host, of }), 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="${file.number}.ics"`,
  });
}

/** `/sprawa/:link/plik/:file`: a file that the office shows to the investor of this case; any other does not exist. */
export async function sendCaseFile(c: PageContext): Promise<Response> {
  const file = await opened(c);
  if (!file) return lost(c);
  const { planId } = await pathOfCase(c.var.db, file.id);
  const shown = planId === null ? [] : await paperReads.paperFiles(c.var.db, planId, 'investor');
  const id = c.req.param('file') ?? '';
  if (!shown.some(({ fileId }) => fileId === id)) return fault(c, 404);
  const [known] = (await storedFiles(c.var.db, [id])).values();
  const content = await fileContent(c.var.db, id);
  return known && content ? sendFile(c, { ...content, tag: known.sha256 }) : fault(c, 404);
}

/** Nothing is taken here; who has no link learns no more than that. */
export async function takeNothing(c: PageContext): Promise<Response> {
  return (await opened(c)) ? fault(c, 405) : lost(c);
}
