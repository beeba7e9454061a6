export { askThread, type Asked, type ThreadFault } from './ask-thread.ts';
