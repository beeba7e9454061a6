import { answerApart } from '../../../../platform/apart/index.ts';
import { readRegisterFile } from '../read-register-file.ts';

answerApart(({ bytes }: { bytes: Uint8Array }) => readRegisterFile(bytes));
