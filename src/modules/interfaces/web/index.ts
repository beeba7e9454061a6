import type { App } from '../../../platform/web/index.ts';
import { PLAIN_ROUTES } from '../../../routes.ts';
import { answerCall, describeAll, describeSchema, noSuch, wrongMethod } from './geometry.api.ts';
import { INTERFACES } from './openapi.ts';

/** What other programs may ask, under /api/v1. No origin is let in: no page of others reads the answers in a browser. */
export function mountInterfaces(app: App): void {
  app.get(PLAIN_ROUTES.apiDescription, describeAll);
  app.get(`${PLAIN_ROUTES.apiSchemas}*`, describeSchema);
  for (const described of INTERFACES) {
    app.post(described.path, (c) => answerCall(c, described));
    app.all(described.path, wrongMethod);
  }
  app.all(PLAIN_ROUTES.api, noSuch);
}
