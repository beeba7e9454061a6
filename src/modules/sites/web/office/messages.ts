import type { Locale } from '../../../../kernel/locale.ts';
import type { FileFault } from '../../../../platform/files/index.ts';
import type { DraftFault } from '../../core/office/site-draft.ts';
import type { FileFailure } from '../../usecases/keep-site-files.ts';
import { en } from './messages.en.ts';
import { pl, type Messages } from './messages.pl.ts';

export const officeSiteMessages = (locale: Locale): Messages => (locale === 'pl' ? pl : en);

/** What is wrong with a field of a site, in one sentence without a full stop. */
export function draftFaultText({ field, code, about = '', limit = 0 }: DraftFault, locale: Locale): string {
  const text = officeSiteMessages(locale).faults;
  switch (code) {
    case 'missing':
      return text.missing[field] ?? text['unknown-choice'];
    case 'too-long':
    case 'too-many-parcels':
    case 'many-corners':
      return text[code](limit);
    case 'unreadable-parcel':
    case 'unknown-parcel':
    case 'ambiguous-parcel':
    case 'bad-corner':
      return text[code](about);
    case 'outline-outside':
    case 'outline-crosses':
    case 'outline-parts':
      return text[code](locale === 'pl' ? about.replaceAll(/(?<=\d)\.(?=\d)/g, ',') : about);
    default:
      return text[code];
  }
}

const MEGABYTE = 1024 * 1024;

/** Why a file was not kept. Other rooms that take files say it in the same words. */
export function fileFaultText(
  fault: FileFault | FileFailure | { kind: 'no-file' | 'too-large-form' },
  locale: Locale,
): string {
  const text = officeSiteMessages(locale);
  switch (fault.kind) {
    case 'file-too-large':
      return text.fileFaults['file-too-large'](Math.floor(fault.maxBytes / MEGABYTE));
    case 'too-many-files':
      return text.fileFaults['too-many-files'](fault.max);
    case 'bad-description':
      return text.fileFaults[fault.code];
    case 'closed':
      return text.site.closed[fault.status] ?? text.statusFaults['stale']!;
    case 'no-such-site':
    case 'no-such-file':
      return text.statusFaults['no-such-file']!;
    default:
      return text.fileFaults[fault.kind];
  }
}
