declare module 'd3plus-shape' {
  export function largestRect(
    polygon: [number, number][],
    options: { cache: boolean },
  ): { area: number; width: number; height: number; angle: number; points: [number, number][] } | null;
}
declare module 'polylabel' {
  export default function polylabel(polygon: number[][][], precision: number): number[] & { distance: number };
}
