/** Product in the field of 256 elements, x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, 7.5.2). */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> bit) & 1) * a;
  }
  return product;
}

/** Coefficients of the generator polynomial of a degree, highest first, without the leading one. */
function generator(degree: number): number[] {
  let made = [...Array<number>(degree - 1).fill(0), 1];
  let root = 1;
  for (let step = 0; step < degree; step += 1) {
    made = made.map((value, at) => times(value, root) ^ (made[at + 1] ?? 0));
    root = times(root, 2);
  }
  return made;
}

/** The check bytes that follow a block of data. */
export function checkBytes(data: readonly number[], count: number): number[] {
  const divisor = generator(count);
  let rest = Array<number>(count).fill(0);
  for (const byte of data) {
    const factor = byte ^ rest[0]!;
    rest = [...rest.slice(1), 0].map((value, at) => value ^ times(divisor[at]!, factor));
  }
  return rest;
}
