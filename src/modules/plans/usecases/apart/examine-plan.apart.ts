import { answerApart } from '../../../../platform/apart/index.ts';
import { examinePlanFiles } from '../check-plan-files.ts';
import { givenFile } from './given-file.ts';
import type { PlanToExamine } from './plan-work.ts';

answerApart(({ files, locale }: PlanToExamine) => examinePlanFiles(files.map(givenFile), locale));
