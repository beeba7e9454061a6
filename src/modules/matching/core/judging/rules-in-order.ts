import type { Rule } from './rule.ts';
import { parkingRule } from '../hall/beside/parking-rule.ts';
import { yardRule } from '../hall/beside/yard-rule.ts';
import { areaRule } from '../rules/area.ts';
import { axleRule } from '../rules/axle.ts';
import { connectionRule } from '../rules/connection.ts';
import { coverRule } from '../rules/cover.ts';
import { fitRule } from '../rules/fit.ts';
import { greenRule } from '../rules/green.ts';
import { heightRule } from '../rules/height.ts';
import { intensityRule } from '../rules/intensity.ts';
import { kindRule } from '../rules/kind.ts';
import { priceRule } from '../rules/price.ts';
import { railRule } from '../rules/rail.ts';
import { roadRule } from '../rules/road.ts';
import { startRule } from '../rules/start.ts';
import { tenureRule } from '../rules/tenure.ts';
import { useRule } from '../rules/use.ts';

/** In the order in which an answer is read. */
export const RULES: readonly Rule[] = [
  kindRule,
  areaRule,
  useRule,
  fitRule,
  heightRule,
  coverRule,
  greenRule,
  intensityRule,
  parkingRule,
  yardRule,
  connectionRule('power'),
  connectionRule('gas'),
  connectionRule('water'),
  connectionRule('sewage'),
  axleRule,
  railRule,
  roadRule,
  tenureRule,
  priceRule,
  startRule,
];
