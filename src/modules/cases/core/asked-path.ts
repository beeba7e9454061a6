import { answersText } from '../../permits/index.ts';

/** Longer than all questions answered. Characters. */
const MOST = 2000;

/** The answers of a permit path that came along, in their canonical form; what is none of our answers is dropped. */
export const askedPath = (text: string): string =>
  text === '' || text.length > MOST ? '' : answersText.writeAnswers(answersText.readAnswersText(text));
