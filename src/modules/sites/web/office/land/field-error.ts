import type { DraftFault } from '../../../core/office/site-draft.ts';
import { draftFaultText } from '../messages.ts';
import type { SiteFormProps } from '../site-form.tsx';

/** What is wrong with a field of the form, in words; undefined where nothing is. */
export const errorOf = ({ faults, c }: SiteFormProps, name: DraftFault['field']): string | undefined => {
  const fault = faults.find(({ field }) => field === name);
  return fault && draftFaultText(fault, c.var.locale);
};
