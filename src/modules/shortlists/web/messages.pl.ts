import type { Widened } from '../../../kernel/locale.ts';

const noun = (n: number): string => {
  if (n === 1) return 'miejsce';
  const last = n % 10;
  return last >= 2 && last <= 4 && (n % 100 < 12 || n % 100 > 14) ? 'miejsca' : 'miejsc';
};

export const pl = {
  list: {
    title: 'Krótka lista',
    heading: (n: number) => (n === 0 ? 'Krótka lista jest pusta' : `Krótka lista: ${n} ${noun(n)}`),
    lede: 'Twoje miejsca w jednym adresie. Bez konta i bez danych osobowych.',
    ledeRead: 'Ktoś zebrał te miejsca i przysłał Ci odnośnik. Lista jest tylko do czytania.',
    empty: 'Wróć do listy miejsc, zaznacz te, które chcesz zachować, i wybierz „Zapisz zaznaczone na liście”.',
    toSites: 'Miejsca w ofercie',
    need: 'Potrzeba:',
    noNeed: 'Bez potrzeby nie ma werdyktów.',
    describe: 'Opisz potrzebę',
    standing: 'Dla tej potrzeby:',
    unnamed: (place: number) => `Miejsce ${place}`,
    gone: (address: string) => `Tego miejsca nie ma już w ofercie. Jego dawny adres: ${address}.`,
    note: (name: string) => `Notatka: ${name}`,
    noteShort: 'Notatka',
    noteHint: (max: number) => `Najwyżej ${max} znaków. Widzi ją każdy, kto ma odnośnik; nie wpisuj danych osobowych.`,
    saveNote: 'Zapisz notatkę',
    drop: 'Usuń z listy',
    about: (name: string) => `: ${name}`,
    share: 'Podziel się',
    readLabel: 'Odnośnik tylko do czytania',
    readHint: 'Możesz go wysłać każdemu.',
    editLabel: 'Twój odnośnik do zmian',
    editHint: 'Kto go ma, może listę zmienić i usunąć. Zachowaj go dla siebie: bez niego nie odzyskamy listy.',
    expires: (day: string) => `Lista wygaśnie ${day}. Każda zmiana przesuwa ten dzień o 90 dni.`,
    expiresRead: (day: string) => `Lista wygaśnie ${day}, jeżeli nikt jej wcześniej nie zmieni.`,
    ask: 'Wyślij jako zapytanie',
    compare: 'Porównaj',
    delete: 'Usuń całą listę',
    deleteText: 'Usunięcia nie da się cofnąć.',
    asOf: (day: string) => `Werdykty są informacją na dzień ${day}, nie decyzją.`,
    saved: 'Zapisano.',
    deleted: 'Listę usunięto.',
    deletedText: 'Nie mamy już ani miejsc, ani notatek.',
    none: 'Nie masz jeszcze krótkiej listy',
    noneChosen: 'Zaznacz co najmniej jedno miejsce',
    lost: 'Pod tym odnośnikiem nie ma listy',
    lostText: 'Odnośnik jest niepełny albo lista wygasła lub została usunięta. Sprawdź, czy skopiował się cały adres.',
    tooMany: 'Za dużo zmian naraz. Spróbuj ponownie za godzinę.',
    faults: {
      'too-long': 'Skróć notatkę do 500 znaków',
      'control-characters': 'Usuń niewidoczne znaki z notatki',
    },
    cookie: 'Żeby dokładać miejsca do tej samej listy, zapisujemy w przeglądarce jedno ciasteczko z jej odnośnikiem.',
  },
  alerts: {
    title: 'Powiadomienia o miejscach',
    lede: 'Napiszemy, gdy pojawi się nowe miejsce albo zmienią się dane miejsca, które pasuje do pytania. Najwyżej raz dziennie.',
    question: 'O co pytasz',
    everything: 'Cała oferta, bez zawężania.',
    email: 'E-mail',
    emailHint: 'Służy tylko do tych wiadomości. Usuwamy go, gdy je wyłączysz albo gdy wygasną po roku.',
    send: 'Wyślij prośbę o potwierdzenie',
    faults: {
      missing: 'Wpisz adres e-mail',
      'bad-email': 'Sprawdź adres e-mail, na przykład nazwa@firma.pl',
    },
    badQuestion: 'Potrzeba w adresie jest uszkodzona. Wróć do listy miejsc i spróbuj ponownie.',
    tooMany: (minutes: number) => `Za dużo prób z tego adresu. Spróbuj ponownie za ${minutes} min.`,
    sent: 'Sprawdź pocztę',
    sentText:
      'Wysłaliśmy wiadomość z odnośnikiem. Powiadomienia zaczną działać, gdy je na tej stronie potwierdzisz. Masz na to dwa dni.',
    pending: 'Potwierdź powiadomienia',
    pendingText: 'Jeszcze nie działają. Potwierdź, że chcesz je dostawać.',
    confirm: 'Potwierdzam',
    active: 'Powiadomienia działają',
    until: (day: string) => `Do ${day}. Potem adres usuniemy, chyba że je przedłużysz.`,
    to: (masked: string) => `Piszemy na adres ${masked}.`,
    now: (n: number) => (n === 0 ? 'Teraz nie pasuje żadne miejsce.' : `Teraz pasuje ${n} ${noun(n)}.`),
    nowOfLarge:
      'Miejsc w ofercie jest tak wiele, że listy mówią o tych, które zmieniły się ostatnio, najwyżej o 2000 naraz. Wszystkie pokazuje lista.',
    see: 'Zobacz je na liście',
    renew: 'Przedłuż o rok',
    change: 'Zmień pytanie',
    changeText:
      'Na liście miejsc zawęź ofertę albo zmień potrzebę, a potem wybierz „Zapisz w moim powiadomieniu”. Przejście na listę jest ważne dwa dni.',
    changeOnList: 'Zmień na liście',
    questionSaved: 'Nowe pytanie zapisane',
    questionSavedText: 'Od teraz piszemy o miejscach, które pasują do tego pytania.',
    questionLost:
      'Odnośnik do zmiany pytania jest ważny dwa dni. Wróć do strony powiadomień i wybierz „Zmień na liście”.',
    stopTitle: 'Wyłączyć powiadomienia?',
    stop: 'Wyłącz powiadomienia',
    stopText: 'Od razu i bez pytań. Adres e-mail usuwamy z bazy.',
    stopped: 'Powiadomienia wyłączone',
    stoppedText: 'Adres e-mail usunęliśmy.',
    lost: 'Pod tym odnośnikiem nie ma powiadomień',
    lostText: 'Zostały wyłączone, wygasły albo odnośnik jest niepełny. Adresu e-mail już nie mamy.',
    saved: 'Zapisano.',
    list: 'Miejsca w ofercie',
    privacy: 'Więcej o danych osobowych',
  },
};

export type Messages = Widened<typeof pl>;
