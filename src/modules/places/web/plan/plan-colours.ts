/** What the styles of a drawing (`ui/styles/site/plan.css`) are in a file that stands alone: light paper, as attributes. */
type Look = Readonly<Record<string, string | number>>;

const [INK, PAPER, ACCENT, MUTED, FAIL] = ['#1b2230', '#ffffff', '#0b3d91', '#4b5462', '#9b2c1c'];
const line = (stroke: string, width: number, dash = ''): Look => ({
  fill: 'none',
  stroke,
  'stroke-width': width,
  ...(dash && { 'stroke-dasharray': dash }),
});
const SERIF = "'Brygada 1918', Georgia, serif";

const LOOKS: Readonly<Record<string, Look>> = {
  'draft-out': { fill: '#f2f0e9' },
  'draft-plot': { fill: PAPER },
  'draft-bounds': line(INK, 1.9),
  'draft-nb': line('#73757a', 0.7),
  'draft-zone': line('#51406b', 1.6, '10 3 2 3'),
  'draft-line': line(FAIL, 2.4),
  'draft-line--no-cross': { 'stroke-dasharray': '7 4' },
  'draft-build': line(ACCENT, 1.3, '9 3.6'),
  'draft-hall': { fill: '#e6ecf6', stroke: ACCENT, 'stroke-width': 2.6 },
  'draft-dim': line(INK, 0.8),
  'draft-tick': line(INK, 1.7),
  'draft-ink': { fill: INK },
  'draft-paper': { fill: PAPER, stroke: INK, 'stroke-width': 1 },
  'draft-t': { fill: INK, 'font-size': 12.5 },
  'draft-b': { 'font-weight': 650 },
  'draft-big': { fill: INK, 'font-size': 22, 'font-family': SERIF },
  'draft-small': { fill: INK, 'font-size': 17, 'font-family': SERIF },
  'draft-no': { fill: INK, 'font-size': 16, 'font-family': SERIF },
  'draft-no--n': { fill: MUTED, 'font-style': 'italic' },
  'draft-sym': { fill: '#51406b', 'font-weight': 650 },
  'draft-halo': { 'paint-order': 'stroke', stroke: PAPER, 'stroke-width': 4.5, 'stroke-linejoin': 'round' },
  'draft-key': { fill: PAPER, stroke: INK, 'stroke-width': 1.1 },
  'draft-keyt': { fill: INK, 'font-size': 11.5, 'font-weight': 700 },
  'hatch-a': { color: ACCENT },
  'hatch-b': { color: '#4a5568' },
  'hatch-c': { color: '#25567f' },
  'hatch-d': { color: '#8a5a00' },
  'hatch-e': { color: '#3f6b2f' },
};

/** Classes that only group, or that only screens of another width read. */
const PLAIN: ReadonlySet<string> = new Set(['draft', 'draft-move', 'draft-large', 'draft-swatch']);

/** Markup of a drawing with attributes in the place of its classes. Throws on a class whose look is not known: it would be drawn black. */
export const withoutStyles = (markup: string): string =>
  markup.replaceAll(/ class="([^"]*)"/g, (_, names: string) => {
    const look: Record<string, string | number> = {};
    for (const name of names.split(' ')) {
      const known = LOOKS[name];
      if (!known && !PLAIN.has(name)) throw new Error(`no look of .${name} in a file`);
      Object.assign(look, known);
    }
    return Object.entries(look)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join('');
  });
