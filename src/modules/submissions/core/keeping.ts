import { addMonths, type Day } from '../../../kernel/day.ts';

/** Months for which personal data are kept after a submission was declined, or its site left the offer. The office's promise. */
const KEPT_MONTHS = 12;

/** What ended on this day or before is erased on `today`. */
export const endedBy = (today: Day): Day => addMonths(today, -KEPT_MONTHS);
