/** Whole numbers that add up to the whole of `total`: what rounding loses goes to those that lost most. */
export function roundedTogether(parts: readonly number[], total: number): number[] {
  const down = parts.map(Math.floor);
  const short = Math.round(total) - down.reduce((sum, part) => sum + part, 0);
  const most = parts
    .map((part, i) => ({ i, lost: part - down[i]! }))
    .toSorted((a, b) => b.lost - a.lost)
    .slice(0, Math.max(0, short));
  for (const { i } of most) down[i]! += 1;
  return down;
}
