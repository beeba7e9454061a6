import { type FileSource, checkParcels } from '../../modules/places/index.server.ts';
import { checkPlanFiles } from '../../modules/plans/index.server.ts';
import { type Command, type CommandContext, type Outcome, Refusal, textOf } from '../command.ts';
import { givenFiles, LANG_OPTION, languageOf } from '../import/given-files.ts';
import { fileFaultSentence, findingLines } from '../import/parcel-lines.ts';
import { faultLines } from '../import/plan-lines.ts';

export const command: Command = {
  name: 'check',
  summary: 'Check files of parcels or of a plan, without a database',
  usage: 'parcels FILE… | plan FILE…',
  options: {
    'id-field': {
      type: 'string',
      value: 'NAME',
      describe: 'parcels: the attribute that holds the id, when it is not found',
    },
    lang: LANG_OPTION,
  },
  details: [
    'Plan: APP 2.0 or 3.0 GML; the files are read together, as one plan. --json prints',
    '{ faults: [{ kind, object, file, measure?, unit?, at?, message }] }, where at is easting, northing in the file’s own system.',
    'Exit code 0 without faults, 1 with.',
  ],
  async run(context) {
    const { kind, files } = givenFiles(context, ['parcels', 'plan']);
    return kind === 'plan' ? planOutcome(context, files) : parcelsOutcome(context, files);
  },
};

async function planOutcome(context: CommandContext, files: readonly FileSource[]): Promise<Outcome> {
  const check = await checkPlanFiles(files, languageOf(context));
  const count = `${check.acts} acts, ${check.zones} zones: ${check.faults.length === 0 ? 'no faults' : `${check.faults.length} faults`}.`;
  return {
    code: check.faults.length === 0 ? 0 : 1,
    lines: [count, ...faultLines(check.faults)],
    exact: true,
    data: { faults: check.faults },
  };
}

async function parcelsOutcome(context: CommandContext, files: readonly FileSource[]): Promise<Outcome> {
  const locale = languageOf(context);
  const lines: string[] = [];
  const data: object[] = [];
  let faulty = false;
  for (const file of files) {
    const check = await checkParcels(file, {
      teryt: textOf(context, 'city') ?? null,
      idField: textOf(context, 'id-field') ?? null,
    });
    if (!check.ok) throw new Refusal(fileFaultSentence(file.name, check.error));
    const { findings } = check.value;
    faulty ||= findings.counts.refused > 0;
    lines.push(file.name, ...findingLines(findings, locale));
    data.push({ file: file.name, ...findings });
  }
  return { code: faulty ? 1 : 0, lines, data: { files: data } };
}
