export { allows, type Permission, type Session } from './core/session.ts';
export { checkAccount, cleanEmail, isEmail, type AccountFault } from './core/account.ts';
