export { createAccount } from './usecases/create-account.ts';
export { changeRole, disableAccount, setPassword } from './usecases/change-account.ts';
export { signIn, type SignInAnswer } from './usecases/sign-in.ts';
export { signOut } from './usecases/sign-out.ts';
export { sessionCookieName, sessionOf } from './usecases/session-of.ts';
export { colleagues, type Colleague } from './data/account.queries.ts';
export { allows, type Permission, type Session } from './core/session.ts';
