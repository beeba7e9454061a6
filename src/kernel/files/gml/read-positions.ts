import { childOf, childrenOf, type XmlElement } from '../xml-element.ts';

/**
 * The positions that an element states itself: posList, pos, pointProperty of GML 3, coordinates and coord of GML 2. Two numbers each; a third is left out.
 * Numbers that are none come out as NaN for the shape check to refuse.
 */
export function readPositions(element: XmlElement, inherited: number): number[][] {
  return element.children.flatMap((child) => {
    const dimension = Number(child.attributes['srsDimension'] ?? child.attributes['dimension'] ?? inherited);
    switch (child.name) {
      case 'pos':
      case 'posList':
        return inSteps(child.text.split(/\s+/), dimension === 3 ? 3 : 2);
      case 'coordinates':
        return oldCoordinates(child);
      case 'coord':
        return [[strictNumber(childOf(child, 'X')?.text ?? ''), strictNumber(childOf(child, 'Y')?.text ?? '')]];
      case 'pointProperty':
      case 'pointRep':
        return childrenOf(child, 'Point').flatMap((point) => readPositions(point, dimension));
      default:
        return [];
    }
  });
}

// oxlint-disable-next-line max-params
function inSteps(texts: readonly string[], step: number): number[][] {
  const positions: number[][] = [];
  for (let i = 0; i < texts.length; i += step)
    positions.push([strictNumber(texts[i]!), strictNumber(texts[i + 1] ?? '')]);
  return positions;
}

/** GML 2: "x,y x,y", with its own signs where the attributes name them. */
function oldCoordinates({ text, attributes }: XmlElement): number[][] {
  const { cs = ',', ts = ' ', decimal = '.' } = attributes;
  const pairs = (ts.trim() === '' ? text.split(/\s+/) : text.split(ts)).filter((pair) => pair.trim() !== '');
  return pairs.map((pair) => {
    const numbers = pair.trim().split(cs);
    const read = (of: string | undefined): number => strictNumber((of ?? '').trim().replace(decimal, '.'));
    return [read(numbers[0]), read(numbers[1])];
  });
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const strictNumber = (text: string): number => (NUMBER.test(text) ? Number(text) : Number.NaN);
