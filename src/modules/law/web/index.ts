import { type App, onPage } from '../../../platform/web/index.ts';
import { forOffice } from '../../accounts/web/index.ts';
import type { LawShelf } from '../core/shelf.ts';
import { showLawList } from './list.page.tsx';
import { showParameter, workOnParameter } from './parameter.page.tsx';

export { checkedWords } from './checked-words.ts';

/** The office's pages about the law it computes with. The shelves come from the modules that hold the parameters. */
export function mountLawPages(app: App, shelves: readonly LawShelf[]): void {
  onPage(app, 'officeLaw', { get: forOffice('law.read', showLawList(shelves)) });
  onPage(app, 'officeLawParameter', {
    get: forOffice('law.read', showParameter(shelves)),
    post: forOffice('law.read', workOnParameter(shelves)),
  });
}
