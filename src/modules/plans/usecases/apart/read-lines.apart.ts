import { answerApart } from '../../../../platform/apart/index.ts';
import { readLines } from '../lines/read-lines.ts';
import { givenFile } from './given-file.ts';
import type { LinesToRead } from './plan-work.ts';

answerApart(({ file, into }: LinesToRead) => readLines(givenFile(file), into));
