export { mountConfirmationPages } from './confirmation-pages.ts';
export { ValueInput } from './value-input.tsx';
export { valueFault } from './messages.ts';
