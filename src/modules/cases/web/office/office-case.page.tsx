import { fault, page, type PageContext, newFormKey } from '../../../../platform/web/index.ts';
import { caseMessages } from '../messages.ts';
import { showErased } from './erasure/erased-view.tsx';
import { caseNamed, readOfficeCase } from './office-case.ts';
import { isTab, type Draft } from './office-draft.ts';
import { OfficeCaseView } from './office-case-view.tsx';

export const emptyDraft = (): Draft => ({ answer: '', note: '', key: newFormKey(), fault: null });

export async function showOfficeCase(c: PageContext): Promise<Response> {
  const file = await caseNamed(c);
  if (file?.erasedAt) return showErased(c, file);
  const found = await readOfficeCase(c);
  if (!found) return fault(c, 404);
  const done = caseMessages(c.var.locale).office.done[c.req.query('done') ?? ''] ?? null;
  const asked = c.req.query('show') ?? 'all';
  const tab = isTab(asked) ? asked : 'all';
  return page(c, <OfficeCaseView c={c} found={found} state={{ draft: emptyDraft(), tab, done, problem: null }} />);
}
