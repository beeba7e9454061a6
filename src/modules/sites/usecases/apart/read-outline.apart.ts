import { answerApart } from '../../../../platform/apart/index.ts';
import { outlineInFile, type OutlineFile } from './outline-in-file.ts';

answerApart((given: OutlineFile) => outlineInFile(given));
