import { dayInPoland } from '../../../../kernel/day.ts';
import { readUpload, type Uploaded } from '../../../../platform/files/upload/index.ts';
import { fault, frameOf, page, type PageContext, type SessionLike } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { bytesNamed, type FileSource } from '../../../places/index.server.ts';
import { vectorFaults } from '../../../plans/web/index.ts';
import { isLayerKind, isOpenKind, type LayerKind } from '../../core/layer.ts';
import { parseLayerMapping, savedLayerMappings } from '../../data/mapping.queries.ts';
import { layerApart } from '../../usecases/apart/layer-work.ts';
import { importLayer, type LayerImportFault, type LayerReport } from '../../usecases/import-layer.ts';
import { layerMessages } from '../messages.ts';
import { ImportForm, type ImportFault } from './import-form.tsx';
import { daysOf, type ImportWords, mappingOf, wordsOf } from './import-words.ts';
import { ImportReport } from './import-report.tsx';

type State = {
  readonly words: ImportWords;
  readonly nothing: boolean;
  readonly faults: readonly ImportFault[];
  readonly report: LayerReport | null;
};

const kindOf = (c: PageContext): LayerKind | null => {
  const kind = c.req.query('kind') ?? '';
  return isLayerKind(kind) ? kind : null;
};

export function showLayerImport(c: PageContext): Promise<Response> | Response {
  const kind = kindOf(c);
  if (!kind) return fault(c, 404);
  const words = wordsOf(new URLSearchParams(isOpenKind(kind) ? {} : { inside: '1' }), kind);
  return view(c, kind, { words, nothing: false, faults: [], report: null }, 200);
}

/** Takes the uploaded layer over, or says beside its field what is wrong; a dry run tells what would be done. */
export async function runLayerImport(c: PageContext, session: SessionLike): Promise<Response> {
  const { db, locale, rooms } = c.var;
  const upload = await readUpload(c);
  const kind = kindOf(c);
  if (!kind) return fault(c, 404);
  const { form, files, tooLarge } = upload;
  const [words, nothing] = [wordsOf(form, kind), form.get('nothing') === '1'];
  const [file, area] = ['file', 'area'].map((field) => sourceOf(files, field));
  const days = daysOf(words, dayInPoland(rooms.clock.now()));
  const mapping = words['mapping'] === '' ? parseLayerMapping(mappingOf(words, kind), kind) : null;
  const text = layerMessages(locale).import.faults;
  const wrong: ImportFault[] = [
    ...(tooLarge || (!file && !nothing) ? [{ field: 'file', text: text.file }] : []),
    ...(file && nothing ? [{ field: 'file', text: text.both }] : []),
    ...(words['source'] === '' || words['source']!.length > 200 ? [{ field: 'source', text: text.source }] : []),
    ...(days.asOf === null ? [{ field: 'asOf', text: text.asOf }] : []),
    ...(days.asOf !== null && days.validUntil === null ? [{ field: 'until', text: text.until }] : []),
    ...(!area === (words['areaName'] === '') ? [] : [{ field: 'areaName', text: text.areaName }]),
    ...(words['name']!.length > 80 ? [{ field: 'name', text: text.name }] : []),
    ...(mapping && !mapping.ok ? [{ field: `always-${mapping.field}`, text: text.column }] : []),
  ];
  const refused = (faults: readonly ImportFault[], status: number) => view(c, kind, { words, nothing, faults, report: null }, status); // prettier-ignore
  if (wrong.length > 0 || !days.asOf || !days.validUntil) return refused(wrong, tooLarge ? 413 : 422);
  const answer = await importLayer(db, {
    kind,
    file: file ?? null,
    area: area ?? null,
    areaName: words['areaName']!,
    source: words['source']!,
    asOf: days.asOf,
    validUntil: days.validUntil,
    mappingName: words['mapping'] || words['name']!,
    ...(mapping?.ok && { mapping: mapping.value }),
    public: words['inside'] !== '1',
    actor: `user:${session.accountId}`,
    dryRun: form.get('dry') === '1',
    read: layerApart(),
  });
  if (!answer.ok) return refused(faultsOf(answer.error, c), answer.error.kind === 'busy' ? 503 : 422);
  const { stored, dryRun } = answer.value;
  return view(c, kind, { words, nothing, faults: [], report: answer.value }, stored || dryRun ? 200 : 422);
}

function sourceOf(files: readonly Uploaded[], field: string): FileSource | undefined {
  const found = files.find((one) => one.field === field);
  return found && bytesNamed(found.name.slice(-120), found.bytes);
}

function faultsOf(error: LayerImportFault, c: PageContext): ImportFault[] {
  const text = layerMessages(c.var.locale).import.faults;
  switch (error.kind) {
    case 'no-source':
      return [{ field: 'source', text: text.source }];
    case 'bad-days':
      return [{ field: 'until', text: text.until }];
    case 'bad-area':
      return [{ field: 'areaName', text: text.areaName }];
    case 'no-area':
      return [{ field: 'area', text: text.area }];
    case 'no-mapping':
      return [{ field: 'mapping', text: text.mapping }];
    default: {
      const why = layerMessages(c.var.locale).import.whyNot[error.kind];
      if (why !== undefined) return [{ field: 'file', text: text.unreadable(why, error.detail) }];
      return vectorFaults(error as Parameters<typeof vectorFaults>[0], c.var.locale);
    }
  }
}

// oxlint-disable-next-line max-params
async function view(c: PageContext, kind: LayerKind, state: State, status: number): Promise<Response> {
  const { db, locale } = c.var;
  const text = layerMessages(locale);
  const title = text.import.title(text.kinds[kind]);
  const saved = (await savedLayerMappings(db)).filter((one) => one.kind === kind).map(({ name }) => name);
  const { report, ...form } = state;
  return page(
    c,
    <Page frame={frameOf(c)} title={title} nav="officePlans" wide robots="noindex">
      <div class="wrap">
        <nav class="crumb" aria-label={text.title}>
          <a href={href('officeLayers', locale)}>{text.back}</a>
        </nav>
        <div class="head">
          <h1>{title}</h1>
          <p class="sub">{text.import.lede}</p>
        </div>
        {report && <ImportReport report={report} locale={locale} />}
        <ImportForm {...form} kind={kind} saved={saved} locale={locale} />
      </div>
    </Page>,
    status,
  );
}
