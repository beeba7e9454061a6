export { readCities } from './city.ts';
export { createWeb } from './create-web.ts';
export { closeToOthers, deskOf, isFormKey, newFormKey, type Desk } from './desk.ts';
export { fault } from './fault.ts';
export { frameOf, prepare } from './prepare.ts';
export { onPage } from './pages.ts';
export { page } from './render.ts';
export { comeAgain, readForm, readPublicForm, type PublicForm } from './form.ts';
export type { App, AppEnv, Frame, PageContext, Rooms, SessionLike } from './environment.ts';
