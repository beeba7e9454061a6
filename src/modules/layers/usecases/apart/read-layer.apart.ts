import { answerApart } from '../../../../platform/apart/index.ts';
import { readLayer } from '../read-layer.ts';
import { givenFile, type LayerToRead } from './layer-work.ts';

answerApart(({ file, area, into }: LayerToRead) =>
  readLayer({ file: file && givenFile(file), area: area && givenFile(area) }, into),
);
