import type { ComponentChildren } from 'preact';
import { type Day, dayInPoland } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import type { Result } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { readUpload } from '../../../../platform/files/upload/index.ts';
import { frameOf, page, type PageContext, type SessionLike } from '../../../../platform/web/index.ts';
import { href, type RouteName } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import type { Actor } from '../../../audit/index.ts';
import { bytesNamed, type FileSource } from '../../../places/index.server.ts';
import { LONGEST_REASON } from '../../usecases/desk/code-provision.ts';
import type { VectorImportFault } from '../../usecases/import-vector-plan.ts';
import { planMessages } from '../messages.ts';
import { MappingForm, type Of, type TypedWords } from './mapping-form.tsx';
import { vectorFaults } from './vector-faults.ts';

/** What every such import is asked: see the use cases. */
export type Asked<Mapping> = {
  readonly file: FileSource;
  readonly mappingName: string;
  readonly mapping?: Mapping;
  readonly actor: Actor;
  readonly today: Day;
  readonly dryRun: boolean;
  readonly losesBecause: string | null;
};

type Told = { readonly stored: boolean; readonly dryRun: boolean; readonly lost: readonly unknown[] };
type Texts = { readonly title: string; readonly lede: string; readonly file: string; readonly nameHint: string };
type Parsed<Mapping> =
  | { readonly ok: true; readonly value: Mapping }
  | { readonly ok: false; readonly fields: readonly string[] };

/** One kind of file that comes in by a saved mapping: its page, its fields, its use case and what it did. */
export type MappedImport<Words extends TypedWords, Mapping, Report extends Told, More> = {
  readonly route: RouteName;
  text(locale: Locale): Texts & { readonly faults: Readonly<Record<string, string>> };
  wordsOf(form: URLSearchParams): Words;
  parse(words: Words): Parsed<Mapping>;
  /** The form's field of a place in the mapping; null where it has none. */
  fieldOf(place: string): string | null;
  saved(db: Db): Promise<readonly { readonly name: string }[]>;
  /** What the fields have to know besides. */
  more(db: Db): Promise<More>;
  run(db: Db, asked: Asked<Mapping>): Promise<Result<Report, VectorImportFault>>;
  fields(of: Of<Words>, more: More): ComponentChildren;
  report(report: Report, locale: Locale): ComponentChildren;
};

type State<Words, Report> = {
  readonly words: Words;
  readonly faults: readonly { readonly field: string; readonly text: string }[];
  readonly report: Report | null;
  readonly status: number;
};

/** The two sides of the import's page: the form, and a file brought in or the reasons beside its fields; a dry run tells what would be done. */
export function mappedImport<Words extends TypedWords, Mapping, Report extends Told, More>(
  kind: MappedImport<Words, Mapping, Report, More>,
): { get(c: PageContext): Promise<Response>; post(c: PageContext, session: SessionLike): Promise<Response> } {
  const view = (c: PageContext, state: State<Words, Report>): Promise<Response> => draw(c, kind, state);
  return {
    get: (c) => view(c, { words: kind.wordsOf(new URLSearchParams()), faults: [], report: null, status: 200 }),
    async post(c, session) {
      const { db, locale, rooms } = c.var;
      const { form, files, tooLarge } = await readUpload(c);
      const words = kind.wordsOf(form);
      const [file] = files;
      const fresh = words.mapping === '';
      const parsed = fresh ? kind.parse(words) : null;
      const places = parsed && !parsed.ok ? parsed.fields.flatMap((place) => kind.fieldOf(place) ?? []) : [];
      const wrong = [...(tooLarge || !file ? ['file'] : []), ...faultyWords(words), ...places];
      const refused = (faults: State<Words, Report>['faults'], status: number): Promise<Response> =>
        view(c, { words, faults, report: null, status });
      if (wrong.length > 0 || !file) return refused(told(kind, wrong, locale), tooLarge ? 413 : 422);
      const answer = await kind.run(db, {
        file: bytesNamed(file.name.slice(-120), file.bytes),
        mappingName: fresh ? words.name : words.mapping,
        ...(parsed?.ok && { mapping: parsed.value }),
        actor: `user:${session.accountId}`,
        today: dayInPoland(rooms.clock.now()),
        dryRun: form.get('dry') === '1',
        losesBecause: words.why === '' ? null : words.why,
      });
      if (!answer.ok) return refused(vectorFaults(answer.error, locale), answer.error.kind === 'busy' ? 503 : 422);
      const { stored, dryRun } = answer.value;
      return view(c, { words, faults: [], report: answer.value, status: stored || dryRun ? 200 : 422 });
    },
  };
}

const LONGEST_NAME = 80;

const faultyWords = ({ mapping, name, why }: TypedWords): string[] => [
  ...(mapping === '' && (name === '' || name.length > LONGEST_NAME) ? ['name'] : []),
  ...(why.length > LONGEST_REASON ? ['why'] : []),
];

// oxlint-disable-next-line max-params
function told(kind: Pick<MappedImport<never, never, never, never>, 'text'>, fields: readonly string[], locale: Locale) {
  const [own, both] = [kind.text(locale).faults, planMessages(locale).import.faults];
  return [...new Set(fields)].map((field) => ({ field, text: own[field] ?? both[field] ?? '' }));
}

// oxlint-disable-next-line max-params
async function draw<Words extends TypedWords, Mapping, Report extends Told, More>(
  c: PageContext,
  kind: MappedImport<Words, Mapping, Report, More>,
  { words, faults, report, status }: State<Words, Report>,
): Promise<Response> {
  const { db, locale } = c.var;
  const text = kind.text(locale);
  const [saved, more] = await Promise.all([kind.saved(db), kind.more(db)]);
  return page(
    c,
    <Page frame={frameOf(c)} title={text.title} nav="officePlans" wide robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{text.title}</h1>
          <p class="sub">{text.lede}</p>
        </div>
        {report && kind.report(report, locale)}
        <MappingForm
          words={words}
          faults={faults}
          saved={saved.map(({ name }) => name)}
          texts={text}
          loses={(report?.lost.length ?? 0) > 0}
          action={href(kind.route, locale)}
          locale={locale}
        >
          {(of) => kind.fields(of, more)}
        </MappingForm>
      </div>
    </Page>,
    status,
  );
}
