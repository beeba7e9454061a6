import { type CommandContext, textOf, UsageFault } from '../command.ts';

/** A positive number of an option, or undefined when it is not given. Throws UsageFault on anything else. */
export function numberOf(
  context: CommandContext,
  option: string,
  { least = 0 }: { least?: number } = {},
): number | undefined {
  const text = textOf(context, option);
  if (text === undefined) return undefined;
  const value = /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (!Number.isFinite(value) || value < least)
    throw new UsageFault(`--${option} ${text} is not a number of at least ${least}.`);
  return value;
}

/** The same, for an option that the command can't do without. */
export function neededNumber(context: CommandContext, option: string, limits: { least?: number } = {}): number {
  const value = numberOf(context, option, limits);
  if (value === undefined) throw new UsageFault(`Say --${option}.`);
  return value;
}

/** `60x40`: length and width in metres. */
export function hallOf(context: CommandContext): { length: number; width: number } | undefined {
  const text = textOf(context, 'hall');
  if (text === undefined) return undefined;
  const sides = /^(\d+(?:[.,]\d+)?)\s*[x×]\s*(\d+(?:[.,]\d+)?)$/i.exec(text)?.slice(1) ?? [];
  const [length = 0, width = 0] = sides.map((side) => Number(side.replace(',', '.')));
  if (!(length > 0 && width > 0)) throw new UsageFault(`--hall ${text} is not a length and a width, like 60x40.`);
  return { length, width };
}
