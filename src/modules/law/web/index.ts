import { type App, onPage } from '../../../platform/web/index.ts';
import { forOffice } from '../../accounts/web/index.ts';
import type { LawShelf } from '../core/shelf.ts';
import { showLawList } from './list.page.tsx';
import { showPublicParameter } from './opened/public-parameter.page.tsx';
import { showParameter, workOnParameter } from './parameter.page.tsx';

export { lawNotice } from './law-notice.tsx';
export { checkedWords } from './checked-words.ts';
export { validWords } from './row-words.tsx';

/** The pages about the law that the product computes with: the office's, and everybody's. The shelves come from the modules that hold the parameters. */
export function mountLawPages(app: App, shelves: readonly LawShelf[]): void {
  onPage(app, 'law', { get: showLawList(shelves, 'law') });
  onPage(app, 'lawParameter', { get: showPublicParameter(shelves) });
  onPage(app, 'officeLaw', { get: forOffice('law.read', showLawList(shelves, 'officeLaw')) });
  onPage(app, 'officeLawParameter', {
    get: forOffice('law.read', showParameter(shelves)),
    post: forOffice('law.read', workOnParameter(shelves)),
  });
}
