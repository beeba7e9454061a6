/** By county: places nearby where the map of regional aid differs, to be compared with. Names as the register of territory writes them. */
export const COMPARED_WITH: Readonly<
  Record<string, readonly { readonly municipality: string; readonly name: string }[]>
> = {
  '3061': [
    { municipality: '1014023', name: 'Błaszki (pow. sieradzki)' },
    { municipality: '3027011', name: 'Turek (pow. turecki)' },
  ],
  '3007': [
    { municipality: '1014023', name: 'Błaszki (pow. sieradzki)' },
    { municipality: '3027011', name: 'Turek (pow. turecki)' },
  ],
};
