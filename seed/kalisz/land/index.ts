import type { Block } from '../generator/block.ts';
import { DOBRZEC } from './dobrzec.ts';
import { METALOWCOW } from './metalowcow.ts';
import { PIWONICE } from './piwonice.ts';
import { RYPINEK } from './rypinek.ts';
import { SRODMIESCIE } from './srodmiescie.ts';
import { WINIARY } from './winiary.ts';
import { WROCLAWSKA } from './wroclawska.ts';

/** All the land of the demonstration. */
export const BLOCKS: readonly Block[] = [DOBRZEC, METALOWCOW, WROCLAWSKA, PIWONICE, RYPINEK, WINIARY, SRODMIESCIE];
