export { parseActor, type Actor, type AuditEvent, type EventFilter } from './core/event.ts';
