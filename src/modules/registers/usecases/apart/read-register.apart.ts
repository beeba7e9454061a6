import { answerApart } from '../../../../platform/apart/index.ts';
import { readRegisterFile } from '../read-register-file.ts';

answerApart(({ bytes, sheet }: { bytes: Uint8Array; sheet: string | null }) => readRegisterFile(bytes, sheet));
