const ENDINGS = [
  // Polish, longest first.
  'owego owej owych owymi owym owa owe owy iami ami ach ego emu ych ymi imi iej ej ow om ie ia iu im ym ich ki ek ka ke ko ce ci cy',
  // English.
  'ing ings es ed s',
  'a e i o u y',
].flatMap((list) => list.split(' '));

const SHORTEST_STEM = 4;

/** Words of a text without Polish marks, case and most endings. Only for search: what it gives is no word. */
export function stemsOf(text: string): string[] {
  const plain = text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replaceAll(/\p{M}/gu, '');
  return plain
    .split(/[^\p{L}\p{N}+&]+/u)
    .filter((word) => word !== '')
    .map(stemOf);
}

function stemOf(word: string): string {
  const ending = ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= SHORTEST_STEM);
  return ending ? word.slice(0, -ending.length) : word;
}
