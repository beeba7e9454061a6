/** Twelve written needs, as an investor's address bar holds them (names as in parseNeed). */
export const NEEDS: readonly { readonly title: string; readonly query: string }[] = [
  { title: 'Any land of 0.5 ha', query: 'kind=land&area=0,5' },
  { title: 'Land of 1 ha with 0.2 MW of power', query: 'kind=land&area=1&power=0,2' },
  { title: 'Land of 2 ha with 4 MW of power', query: 'kind=land&area=2&power=4' },
  {
    title: 'A small hall, 30 × 15 × 7 m, metal parts',
    query: 'kind=land&area=0,3&length=30&width=15&height=7&pkd=25.62.Z',
  },
  { title: 'A hall of 60 × 24 × 9 m on 1 ha', query: 'kind=land&area=1&length=60&width=24&height=9' },
  {
    title: 'A hall of 180 × 90 m on 4 ha, heavy lorries',
    query: 'kind=land&area=4&length=180&width=90&axle=11,5&w-axle=must',
  },
  {
    title: 'Storage on 1.5 ha within 5 km of a national road',
    query: 'kind=land&area=1,5&activity=magazyn&road=5&w-road=must',
  },
  {
    title: 'Food production on 0.8 ha, water 50 m³/day',
    query: 'kind=land&area=0,8&water=50&w-water=must&activity=produkcja+%C5%BCywno%C5%9Bci',
  },
  { title: 'Land to buy below 60 zł/m²', query: 'kind=land&area=0,5&price=60&w-price=must&tenure=sale&w-tenure=must' },
  { title: 'Land with a rail siding', query: 'kind=land&area=0,5&rail=1&w-rail=must' },
  { title: 'An existing hall of 1 000 m²', query: 'kind=hall&area=1000' },
  { title: 'Land of 40 ha in one piece', query: 'kind=land&area=40' },
];
