import { answerApart } from '../../../../platform/apart/index.ts';
import { readVectorPlan } from '../read-vector-plan.ts';
import { givenFile } from './given-file.ts';
import type { ZonesToRead } from './plan-work.ts';

answerApart(({ file, into }: ZonesToRead) => readVectorPlan(givenFile(file), into));
