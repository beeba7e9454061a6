import type { Locale } from '../../../../../kernel/locale.ts';
import { formatArea, formatNumber, plural } from '../../../../../ui/quantity.ts';
import type { ProposedFile } from '../../../core/office/proposal.ts';
import { DRAFT_FIELDS, type DraftWords } from '../../../core/office/site-draft.ts';
import { officeSiteMessages } from '../messages.ts';
import type { FoundSite } from '../site-state.ts';
import { kindChoice, wordsOfSite } from '../site-words.ts';

export type ProposalRow = { readonly key: string; readonly part: string; readonly now: string; readonly next: string };

/** What a proposal changes, part by part; what it leaves as it is is left out. `epsg` is the city's zone. */
export function proposalRows(found: FoundSite, { epsg, locale }: { epsg: number; locale: Locale }): ProposalRow[] {
  const { words, files = [] } = found.proposal?.content ?? {};
  return [
    ...(words ? formRows(found, words, { epsg, locale }) : []),
    ...files.flatMap((file) => fileRow(found, file, locale)),
  ];
}

// oxlint-disable-next-line max-params
function formRows(
  found: FoundSite,
  then: DraftWords,
  { epsg, locale }: { epsg: number; locale: Locale },
): ProposalRow[] {
  const text = officeSiteMessages(locale);
  const before = wordsOfSite(found.site, epsg);
  const said = (words: DraftWords, field: keyof DraftWords): string => {
    if (field === 'kind') return text.kinds[kindChoice(words)] ?? kindChoice(words);
    if (field === 'contact') return found.contacts.find(({ id }) => String(id) === words.contact)?.name ?? '';
    if (field === 'parcels') return words.parcels.split('\n').join(', ');
    if (field !== 'outline') return words[field] ?? '';
    const corners = (words.outline ?? '').split('\n').filter((line) => /\d/.test(line)).length;
    const areaM2 = words === before ? found.site.drawn?.areaM2 : found.nextLand?.drawnM2;
    const area = areaM2 ? formatArea(areaM2, locale) : '';
    const counted = `${formatNumber(corners, locale, 0)} ${plural(locale, corners, text.proposal.cornerForms)}`;
    return corners === 0 ? '' : text.proposal.corners(counted, area).replace(/, $/, '');
  };
  const fields = [...DRAFT_FIELDS.filter((field) => field !== 'character'), 'outline'] as const;
  return fields.flatMap((field): ProposalRow[] => {
    const same = (before[field] ?? '').trim() === (then[field] ?? '').trim();
    if (same && (field !== 'kind' || before.character === then.character)) return [];
    const [now, next] = [said(before, field), said(then, field)].map((one) => one || text.proposal.nothing);
    return [{ key: field, part: text.proposal.fields[field]!, now: now!, next: next! }];
  });
}

function fileRow({ files }: FoundSite, wish: ProposedFile, locale: Locale): ProposalRow[] {
  const text = officeSiteMessages(locale).proposal;
  const place = files.findIndex(({ fileId }) => fileId === wish.fileId);
  const file = files[place];
  if (!file) return [];
  const told = (of: Pick<typeof file, 'description' | 'public'>, at: number): string => {
    const { pl, en } = of.description;
    return of.public ? text.fileShown(pl, en, String(at)) : text.fileHidden(pl, String(at));
  };
  const next = wish.do === 'remove' ? text.fileRemoved : told(wish, wish.position);
  return [{ key: wish.fileId, part: text.file(file.name), now: told(file, place + 1), next }];
}
