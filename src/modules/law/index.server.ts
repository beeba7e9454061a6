export { officeBook } from './usecases/office-book.ts';
