import { type App, onPage } from '../../../platform/web/index.ts';
import { forOffice } from '../../accounts/web/index.ts';
import { runCheck, showCheck } from './check/check-plan.page.tsx';
import { showPlan, showPlans } from './desk/plans.page.tsx';
import { showZone, workOnZone } from './desk/zone.page.tsx';
import { zoneImport } from './import/zone-import.tsx';
import { lineImport } from './lines/line-import.tsx';

/** The planner's page, open to all, and the office's desk of plans. */
export function mountPlanPages(app: App): void {
  onPage(app, 'planCheck', { get: showCheck('planCheck'), post: runCheck('planCheck') });
  onPage(app, 'officePlanCheck', {
    get: forOffice('plans.write', showCheck('officePlanCheck')),
    post: forOffice('plans.write', runCheck('officePlanCheck')),
  });
  onPage(app, 'officePlans', { get: forOffice('plans.write', showPlans) });
  onPage(app, 'officePlan', { get: forOffice('plans.write', showPlan) });
  onPage(app, 'officeZone', {
    get: forOffice('plans.write', showZone),
    post: forOffice('plans.write', workOnZone),
  });
  onPage(app, 'officePlanImport', {
    get: forOffice('plans.write', zoneImport.get),
    post: forOffice('plans.write', zoneImport.post),
  });
  onPage(app, 'officeLineImport', {
    get: forOffice('plans.write', lineImport.get),
    post: forOffice('plans.write', lineImport.post),
  });
}
