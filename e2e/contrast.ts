import type { Page } from 'playwright-core';

/**
 * Of elements whose contrast axe can't tell (it takes clipped shapes and bars for cover), those that are too faint
 * or truly covered. Text of drawings is held against its halo, or the shape that lies under it.
 */
export const tooFaint = (page: Page, targets: readonly string[]): Promise<string[]> =>
  page.evaluate((selectors) => {
    type Colour = readonly [number, number, number, number];
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const colour = (css: string): Colour => {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = css;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
      return [r!, g!, b!, a! / 255];
    };
    const light = ([r, g, b]: Colour): number => {
      const [x, y, z] = [r, g, b].map((v) =>
        v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * x! + 0.7152 * y! + 0.0722 * z!;
    };
    const ratio = (a: Colour, b: Colour): number =>
      (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
    const paint = (element: Element): Colour => {
      const style = getComputedStyle(element);
      const drawn = element instanceof SVGElement && !(element instanceof SVGSVGElement);
      const css = drawn ? style.fill : style.backgroundColor;
      return css === 'none' || css.startsWith('url') ? [0, 0, 0, 0] : colour(css);
    };
    const under = (element: Element, x: number, y: number): Colour | null => {
      const stack = document.elementsFromPoint(x, y);
      const at = stack.findIndex((one) => element.contains(one));
      const top = stack[0];
      if (top && !(element instanceof SVGElement) && !top.contains(element) && !element.contains(top)) return null;
      const from = element instanceof SVGElement ? at + 1 : Math.max(at, 0);
      return paint(stack.slice(from).find((one) => paint(one)[3] === 1) ?? document.body);
    };
    const faint: string[] = [];
    for (const selector of selectors) {
      const element = document.querySelector(selector);
      if (!element) continue;
      element.scrollIntoView({ block: 'center', inline: 'center' });
      const style = getComputedStyle(element);
      const { left, top, width, height } = element.getBoundingClientRect();
      const ink = colour(element instanceof SVGElement ? style.fill : style.color);
      const size = Number.parseFloat(style.fontSize);
      const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
      const halo = element instanceof SVGElement && style.paintOrder.startsWith('stroke') && style.stroke !== 'none';
      const grounds = halo
        ? [colour(style.stroke)]
        : [0.1, 0.5, 0.9].map((share) => under(element, left + width * share, top + height / 2));
      const covered = grounds.some((ground) => ground === null);
      const least = Math.min(...grounds.map((ground) => (ground ? ratio(ink, ground) : 0)));
      if (covered) faint.push(`covered: ${selector}`);
      else if (least < needed) faint.push(`contrast ${least.toFixed(1)} < ${needed}: ${selector}`);
    }
    scrollTo(0, 0);
    return faint;
  }, targets);
