import { createHash } from 'node:crypto';
import { clockInPoland } from '../../../kernel/calendar/poland-clock.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { takeTry } from '../../../platform/rate/rate.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { attachIn, type Calculated, keepIn } from '../../aid/index.server.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { parseNeed, writeNeed } from '../../matching/index.ts';
import { answerNeed, dossiersNamed } from '../../matching/index.server.ts';
import { listOfLink } from '../../shortlists/index.server.ts';
import { caseNumber } from '../core/case.ts';
import { checkEnquiry, type Enquiry, type EnquiryField, type FieldFault } from '../core/enquiry.ts';
import { officeLetter, receivedLetter } from '../core/letters.ts';
import { askedPath } from '../core/asked-path.ts';
import { answerDue } from '../core/promise.ts';
import { insertCaseCalculation } from '../data/calculations.ts';
import { insertCaseSites } from '../data/case-sites.ts';
import { caseByKey, publishedSite, type CaseFile } from '../data/case.queries.ts';
import { insertAskedPath } from '../data/permit-path.ts';
import {
  insertAnswerRecord,
  insertCase,
  insertMessage,
  insertParty,
  lockKey,
  nextRunning,
} from '../data/write-case.ts';
import { officeAddress, roomAddress } from './desk.ts';

/** A calculation of public aid that goes with it: one that was kept, or a new one. */
export type CaseCalculation = { readonly id: number } | { readonly calculated: Calculated };

export type EnquiryForm = {
  readonly words: Readonly<Record<EnquiryField, string>>;
  /** A need as a query string, '' when none was given. */
  readonly need: string;
  /** A site's short name, '' when the enquiry is about no site. */
  readonly site: string;
  /** The link of a shortlist that goes with it, '' or absent for none. */
  readonly list?: string;
  /** Answers from the page of the permit path, '' or absent for none. */
  readonly path?: string;
  /** Null or absent for none. */
  readonly calculation?: CaseCalculation | null;
  readonly locale: Locale;
  /** Made when the form was drawn: the same form sent twice opens one case. */
  readonly key: string;
  /** Network address; only a keyed hash of it is kept. */
  readonly address: string;
};

export type OpenCaseFailure =
  | { kind: 'bad-enquiry'; faults: readonly FieldFault<EnquiryField>[] }
  | { kind: 'bad-form' }
  | { kind: 'too-many'; retryAfterSeconds: number };

type Subject = {
  readonly need: string;
  readonly siteId: number | null;
  /** The sites of the shortlist in its order; none when none goes with it. */
  readonly listed: readonly { readonly slug: string; readonly note: string }[];
  readonly record: Parameters<typeof insertAnswerRecord>[2] | null;
  /** What the investor answered on the page of the permit path; '' when nothing. */
  readonly path: string;
};

const ENQUIRIES_PER_HOUR = 5;
const HOUR_SECONDS = 3600;
/** The best answers are kept whole; the rest as a count. */
const ANSWERS_KEPT = 20;

/** Opens a case, or answers the one that the same form already opened. */
export async function openCase(desk: Desk, form: EnquiryForm): Promise<Result<CaseFile, OpenCaseFailure>> {
  if (!/^[A-Za-z0-9_-]{16,64}$/.test(form.key)) return refuse({ kind: 'bad-form' });
  const subject = await readSubject(desk, form);
  if (!subject) return refuse({ kind: 'bad-form' });
  const { need, siteId, listed, path } = subject;
  const about = need !== '' || siteId !== null || listed.length > 0 || path !== '' || Boolean(form.calculation);
  const checked = checkEnquiry(form.words, about);
  if (!checked.ok) return checked;
  const key = keyOf(form, checked.value);
  const before = await caseByKey(desk.db, key);
  if (before) return ok(before);
  const wait = await countTry(desk, form.address, checked.value.email);
  if (wait !== null) return refuse({ kind: 'too-many', retryAfterSeconds: wait });
  await desk.db.transaction().execute((tx) => write(tx, desk, { form, enquiry: checked.value, subject, key }));
  const opened = await caseByKey(desk.db, key);
  if (!opened) throw new Error('the case that was opened is gone');
  return ok(opened);
}

type Opening = { form: EnquiryForm; enquiry: Enquiry; subject: Subject; key: string };

async function write(tx: Db, desk: Desk, { form, enquiry, subject, key }: Opening): Promise<void> {
  const { now, city } = desk;
  const year = Number(clockInPoland(now).day.slice(0, 4));
  await lockKey(tx, key);
  if (await caseByKey(tx, key)) return;
  const number = caseNumber(city.casePrefix, year, await nextRunning(tx, year));
  const due = answerDue(now);
  const codeName = enquiry.codeName || number;
  const { need, siteId } = subject;
  const id = await insertCase(tx, {
    number,
    codeName,
    locale: form.locale,
    need,
    siteId,
    receivedAt: now,
    answerDue: due,
    key,
  });
  await insertParty(tx, id, enquiry);
  await insertCaseSites(tx, id, subject.listed);
  if (subject.path !== '') await insertAskedPath(tx, id, subject.path);
  if (form.calculation) await writeCalculation(tx, { id, of: form.calculation, key, now });
  const body = enquiry.message;
  if (body !== '') {
    await insertMessage(tx, { caseId: id, direction: 'in', author: null, body, sentAt: now, key });
  }
  if (subject.record) await insertAnswerRecord(tx, id, subject.record);
  const link = await roomAddress(desk, { id, linkVersion: 1 }, form.locale);
  const about = `case:${id}`;
  const letter = { city: city.teryt, about, now };
  await queueMail(tx, { ...letter, to: enquiry.email, ...receivedLetter({ number, link, city, due }, form.locale) });
  const office = { number, link: officeAddress(desk, number), city, due, what: 'new-case' } as const;
  await queueMail(tx, { ...letter, to: city.email, ...officeLetter(office) });
  await recordEvent(tx, {
    actor: 'visitor',
    action: 'case.opened',
    object: { kind: 'case', id },
    details: { number, hasNeed: need !== '', hasSite: siteId !== null, sites: subject.listed.length },
  });
}

type Keeping = { readonly id: number; readonly of: CaseCalculation; readonly key: string; readonly now: Date };

/** A kept calculation stays with the case from now on; a new one is kept with it. */
async function writeCalculation(tx: Db, { id, of, key, now }: Keeping): Promise<void> {
  if ('id' in of) await attachIn(tx, of.id);
  const calculation = 'id' in of ? of.id : await keepIn(tx, { ...of, key: `case:${key}`, now, withCase: true });
  await insertCaseCalculation(tx, id, calculation);
}

/** The need in its canonical form with its answers of today, and the site. Null when either is not one of ours. */
async function readSubject(desk: Desk, form: EnquiryForm): Promise<Subject | null> {
  const site = form.site === '' ? null : await publishedSite(desk.db, form.site);
  if (form.site !== '' && !site) return null;
  const siteId = site?.id ?? null;
  const listed = await listedSites(desk, form);
  const path = askedPath(form.path ?? '');
  if (form.need === '') return { need: '', siteId, listed, record: null, path };
  const parsed = form.need.length > 2000 ? null : parseNeed(new URLSearchParams(form.need));
  if (!parsed?.ok) return null;
  const asOf = clockInPoland(desk.now).day;
  const { answers, revision } = await answerNeed(desk.db, parsed.value, asOf);
  const record = { asOf, revision, answers: answers.slice(0, ANSWERS_KEPT), total: answers.length };
  return { need: writeNeed(parsed.value).toString(), siteId, listed, record, path };
}

/** The sites of the shortlist that are on offer, with their notes; none when the link opens no list. */
async function listedSites(desk: Desk, { list = '' }: EnquiryForm): Promise<Subject['listed']> {
  const open = list === '' ? null : await listOfLink(desk, list);
  if (!open || open.sites.length === 0) return [];
  const named = open.sites.map(({ slug }) => slug);
  const offered = new Set((await dossiersNamed(desk.db, named)).map(({ site }) => site.slug));
  return open.sites.filter(({ slug }) => offered.has(slug));
}

/** The same form with the same words: a text that was changed after going back is another enquiry. */
function keyOf(form: EnquiryForm, enquiry: Enquiry): string {
  const words = JSON.stringify([
    form.key,
    form.need,
    form.site,
    form.list ?? '',
    enquiry,
    form.path ?? '',
    markOf(form),
  ]);
  return createHash('sha256').update(words).digest('base64url');
}

const markOf = ({ calculation }: EnquiryForm): string | number => {
  if (!calculation) return '';
  return 'id' in calculation ? calculation.id : calculation.calculated.question;
};

async function countTry(desk: Desk, address: string, email: string): Promise<number | null> {
  const limits = [
    { what: 'enquiry-address', who: address },
    { what: 'enquiry-email', who: email.toLowerCase() },
  ];
  for (const limit of limits) {
    const answer = await takeTry(desk.whole, {
      ...limit,
      limit: ENQUIRIES_PER_HOUR,
      windowSeconds: HOUR_SECONDS,
      now: desk.now,
    });
    if (!answer.allowed) return answer.retryAfterSeconds;
  }
  return null;
}
