import { type App, onPage } from '../../../platform/web/index.ts';
import { forOffice } from '../../accounts/web/index.ts';
import { runLayerImport, showLayerImport } from './import/import.page.tsx';
import { showLayers } from './layers.page.tsx';
import { showSupply, withdrawSupply } from './supply.page.tsx';

/** The office's desk of layers. */
export function mountLayerPages(app: App): void {
  onPage(app, 'officeLayers', { get: forOffice('plans.write', showLayers) });
  onPage(app, 'officeLayerImport', {
    get: forOffice('plans.write', showLayerImport),
    post: forOffice('plans.write', runLayerImport),
  });
  onPage(app, 'officeLayer', {
    get: forOffice('plans.write', showSupply),
    post: forOffice('plans.write', withdrawSupply),
  });
}
