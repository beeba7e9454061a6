import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import type { CaseFile } from '../../data/case.queries.ts';

type Props = {
  c: PageContext;
  file: CaseFile;
  work: 'answer' | 'note' | 'assign' | 'stage' | 'link';
  class?: string;
  children: ComponentChildren;
};

/** A form that works on the case as the clerk read it: its version travels along. */
export function CaseForm({ c, file, work, class: name = 'caseform', children }: Props) {
  return (
    <form method="post" class={name} action={href('officeCase', c.var.locale, { number: file.number })}>
      <input type="hidden" name="do" value={work} />
      <input type="hidden" name="version" value={String(file.version)} />
      {children}
    </form>
  );
}
