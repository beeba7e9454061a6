/** The commonest first names, without marks: a name of two or three words that begins or ends with one is likely a person's. */
export const FIRST_NAMES = new Set(
  (
    'adam adrian agata agnieszka aleksander aleksandra alicja alina andrzej aneta anna antoni arkadiusz artur barbara bartosz beata ' +
    'bogdan bogumila bozena cezary czeslaw dagmara damian daniel danuta dariusz dawid dominik dorota edward edyta elzbieta emilia ewa ewelina ' +
    'filip franciszek gabriela genowefa grazyna grzegorz halina hanna helena henryk irena ireneusz iwona izabela jacek jadwiga jakub jan ' +
    'janina janusz jaroslaw jerzy joanna jolanta jozef julia justyna kamil karol karolina katarzyna kazimierz kinga konrad krystyna krzysztof ' +
    'lech leszek lidia lucyna lukasz maciej magdalena malgorzata marcin marek maria mariola mariusz marta martyna mateusz michal mieczyslaw ' +
    'miroslaw monika natalia olga patryk paulina pawel piotr przemyslaw radoslaw rafal renata robert roman ryszard sebastian slawomir ' +
    'stanislaw stefan sylwia szymon tadeusz teresa tomasz urszula wanda waldemar weronika wieslaw wiktor wioletta witold wladyslaw wojciech ' +
    'zbigniew zdzislaw zofia zuzanna zygmunt'
  ).split(' '),
);
