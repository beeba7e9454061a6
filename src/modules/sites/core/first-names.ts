/** Common first names, without marks. */
const FIRST_NAMES = new Set(
  (
    'adam adrian agata agnieszka aleksander aleksandra alicja alina andrzej aneta anna antoni arkadiusz artur barbara bartosz beata ' +
    'bogdan bogumila bozena cezary czeslaw dagmara damian daniel danuta dariusz dawid dominik dorota edward edyta elzbieta emilia ewa ewelina ' +
    'filip franciszek gabriela genowefa grazyna grzegorz halina hanna helena henryk irena ireneusz iwona izabela jacek jadwiga jakub jan ' +
    'janina janusz jaroslaw jerzy joanna jolanta jozef julia justyna kamil karol karolina katarzyna kazimierz kinga konrad krystyna krzysztof ' +
    'lech leszek lidia lucyna lukasz maciej magdalena malgorzata marcin marek maria mariola mariusz marta martyna mateusz michal mieczyslaw ' +
    'miroslaw monika natalia olga patryk paulina pawel piotr przemyslaw radoslaw rafal renata robert roman ryszard sebastian slawomir ' +
    'stanislaw stefan sylwia szymon tadeusz teresa tomasz urszula wanda waldemar weronika wieslaw wiktor wioletta witold wladyslaw wojciech ' +
    'zbigniew zdzislaw zofia zuzanna zygmunt ' +
    'alan aleksy amelia anastazja angelika antonina bernadeta boleslaw bozydar bronislawa cecylia czeslawa diana dominika edmund eleonora ' +
    'eryk eugeniusz felicja feliks gaja gerard gustaw hubert iga ignacy igor ilona inga iza jagoda jaroslawa jeremi jowita kacper ' +
    'kajetan kamila kasper kazimiera klara klaudia klaudiusz kornelia laura lena leon leonard liliana lucja lucjan luiza maja ' +
    'maksymilian malwina marcel marcelina marianna marlena marzena matylda milena miroslawa nadia nikodem nina norbert oksana oliwia ' +
    'oskar otylia patrycja pola roksana rozalia ryszarda sandra stanislawa tymon waclaw wieslawa wincenty ' +
    'wlodzimierz wit zdzislawa zenon'
  ).split(' '),
);

/** What surnames end in and few other words do, without marks: Nowakowicz, Adamczyk, Walczak, Wiśniewska. */
const SURNAME = /(?:wicz|czyk|czak|niak|ewsk[ai]|insk[ai]|alsk[ai])$/;

/** Words without which an organisation seldom has a name of two or three words. */
const OF_ORGANISATION =
  /^(?:agencja|bank|biuro|budowa|deweloper|development|dom|dzial|fabryka|fundacja|group|grupa|hala|hotel|inwestycje|invest|kancelaria|media|nieruchomosci|osrodek|park|pracownia|przedsiebiorstwo|referat|sad|siec|spolka|starostwo|strefa|szkola|towarzystwo|urzad|wodociagi|wydzial|zaklad|zarzad|zespol|zwiazek)$/;

/** Whether two or three folded words are likely a person's name: one at either end is a first name or ends as surnames do. */
export function looksLikePerson(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 3 || words.some((word) => OF_ORGANISATION.test(word))) return false;
  return [words[0]!, words.at(-1)!].some((word) => FIRST_NAMES.has(word) || SURNAME.test(word));
}
