import type { Locale } from '../../../../kernel/locale.ts';
import type { VectorImportFault } from '../../usecases/import-vector-plan.ts';
import { planMessages } from '../messages.ts';

export type FileFault = { readonly field: 'file' | 'mapping'; readonly text: string };

/** Why an uploaded vector file could not be read, beside its field. */
export function vectorFaults(error: VectorImportFault, locale: Locale): FileFault[] {
  const text = planMessages(locale).import;
  switch (error.kind) {
    case 'no-mapping':
      return [{ field: 'mapping', text: text.faults['mapping']! }];
    case 'no-column': {
      const { columns = [], detail } = error as Extract<VectorImportFault, { kind: 'no-column' }>;
      return [{ field: 'file', text: text.noColumns(columns, detail) }];
    }
    case 'too-slow':
    case 'too-large':
    case 'busy':
    case 'broken':
      return [{ field: 'file', text: text.apart[error.kind] }];
    default:
      return [{ field: 'file', text: text.unreadable(text.kinds[error.kind] ?? error.kind, error.detail) }];
  }
}
