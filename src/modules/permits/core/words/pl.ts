import type { Holiday } from '../../../../kernel/calendar/working-days.ts';
import type { Remedy, StartsOn } from '../catalogue/procedure.ts';
import type { ProjectKey } from '../project/project.ts';

type Say = (p: (name: string) => string) => string;
const YES_NO = { yes: 'tak', no: 'nie' };

const holidays: Record<Holiday, string> = {
  'new-year': 'Nowy Rok',
  epiphany: 'Święto Trzech Króli',
  'labour-day': 'Święto Państwowe 1 maja',
  'constitution-day': 'Święto Narodowe Trzeciego Maja',
  assumption: 'Wniebowzięcie NMP',
  'all-saints': 'Wszystkich Świętych',
  'independence-day': 'Narodowe Święto Niepodległości',
  'independence-centenary': 'dzień wolny na stulecie niepodległości',
  'christmas-eve': 'Wigilia (wolna od 2025 r.)',
  'christmas-day': 'pierwszy dzień Bożego Narodzenia',
  'second-christmas-day': 'drugi dzień Bożego Narodzenia',
  'easter-sunday': 'Wielkanoc',
  'easter-monday': 'Poniedziałek Wielkanocny',
  pentecost: 'Zielone Świątki',
  'corpus-christi': 'Boże Ciało',
};

const reasons = {
  'event-day-not-counted': (p) => `Dnia zdarzenia, ${p('day')}, nie liczymy (KPA art. 57 § 1).`,
  'ends-by-days': (p) => `Ostatni dzień terminu według kalendarza: ${p('day')}.`,
  'ends-by-weeks': (p) => `Tygodnie kończą się tego samego dnia tygodnia: ${p('day')} (KPA art. 57 § 2).`,
  'ends-by-months': (p) => `Miesiące kończą się w dniu o tej samej liczbie: ${p('day')} (KPA art. 57 § 3).`,
  'ends-by-years': (p) => `Lata kończą się tego samego dnia i miesiąca: ${p('day')} (KPA art. 57 § 3a).`,
  'month-is-shorter': (p) => `Takiego dnia w tym miesiącu nie ma, więc liczy się ostatni: ${p('day')}.`,
  saturday: (p) => `${p('day')} to sobota, więc termin biegnie dalej (KPA art. 57 § 4).`,
  sunday: (p) => `${p('day')} to niedziela, więc termin biegnie dalej (KPA art. 57 § 4).`,
  'moved-to-working-day': (p) => `Termin kończy się w pierwszym dniu roboczym: ${p('day')}.`,
  paused: (p) => `Od ${p('from')} do ${p('to')} termin nie biegł: ${p('days')} dni (KPA art. 35 § 5).`,
  'ends-after-pauses': (p) => `Po doliczeniu tych dni termin kończy się ${p('day')}.`,
} satisfies Record<string, Say>;

const why = {
  answered: (p) => `${p('question')} – odpowiedź: ${p('answer')}.`,
  'not-answered': (p) => `Nie wiemy: ${p('question')}`,
  'threshold-reached': (p) => `${p('question')} ${p('hectares')} ha, a próg to ${p('limit')} ha.`,
  'below-threshold': (p) => `${p('question')} ${p('hectares')} ha, poniżej progu ${p('limit')} ha.`,
  'threshold-contested': (p) =>
    `${p('question')} ${p('hectares')} ha; źródła nie są zgodne co do progu (${p('limit')} ha).`,
  'no-law-on-day': (p) => `Na dzień ${p('day')} nie mamy progu w tablicach.`,
  'a-choice': () => 'To możliwość, nie obowiązek. Nikt jej nie wybrał.',
  'depends-on-notified-works': () => 'Przy zgłoszeniu zależy to od rodzaju robót: zapytaj nadzór budowlany.',
  'added-by-hand': () => 'Dodane ręcznie.',
} satisfies Record<string, Say>;

const questions: Record<ProjectKey, { ask: string; answers: Readonly<Record<string, string>> }> = {
  plan: { ask: 'Czy teren ma plan miejscowy?', answers: YES_NO },
  zpi: { ask: 'Czy chcesz wystąpić o zintegrowany plan inwestycyjny?', answers: YES_NO },
  developedHa: { ask: 'Powierzchnia zabudowy przemysłowej lub magazynowej z placami', answers: {} },
  parkingHa: { ask: 'Powierzchnia parkingów', answers: {} },
  protectedArea: { ask: 'Czy teren leży w obszarze ochrony przyrody?', answers: YES_NO },
  report: { ask: 'Czy potrzebny jest raport o oddziaływaniu na środowisko?', answers: YES_NO },
  otherEnvironmental: { ask: 'Czy instalacja jest wymieniona w rozporządzeniu środowiskowym?', answers: YES_NO },
  soil: {
    ask: 'Czy to grunt rolny?',
    answers: {
      none: 'nie',
      'mineral-I-III': 'tak, klasy I–III',
      'mineral-IV-VI': 'tak, klasy IV–VI, mineralny',
      organic: 'tak, klasy IV–VI, organiczny',
    },
  },
  exit: { ask: 'Czy potrzebny jest nowy lub przebudowany zjazd?', answers: YES_NO },
  road: {
    ask: 'Klasa drogi przy terenie',
    answers: {
      local: 'gminna',
      county: 'powiatowa',
      regional: 'wojewódzka',
      national: 'krajowa',
      expressway: 'ekspresowa lub autostrada',
    },
  },
  power: {
    ask: 'Nowe przyłącze prądu',
    answers: {
      none: 'nie trzeba',
      low: 'grupa V lub VI do 1 kV (do 40 kW)',
      IV: 'grupa IV do 1 kV',
      III: 'grupa III lub VI powyżej 1 kV',
      source: 'z własnym źródłem',
      'I-II': 'grupa I lub II (110 kV i więcej)',
    },
  },
  gas: {
    ask: 'Nowe przyłącze gazu',
    answers: {
      none: 'nie trzeba',
      'B-I': 'grupa B podgrupa I',
      A: 'grupa A',
      'B-II': 'grupa B podgrupa II',
      C: 'grupa C',
    },
  },
  water: { ask: 'Czy potrzebne jest przyłącze wody lub kanalizacji?', answers: YES_NO },
  heat: { ask: 'Czy potrzebne jest ciepło sieciowe?', answers: YES_NO },
  waterLaw: {
    ask: 'Deszczówka do rowu, ujęcie wody lub podobne',
    answers: { none: 'nie', notification: 'tak, wystarczy zgłoszenie', permit: 'tak, potrzebne pozwolenie' },
  },
  emissions: {
    ask: 'Emisje i odpady z instalacji',
    answers: {
      none: 'bez pozwoleń',
      notification: 'zgłoszenie instalacji',
      emission: 'pozwolenie na emisję',
      waste: 'zezwolenie na odpady',
      integrated: 'pozwolenie zintegrowane',
    },
  },
  heritage: { ask: 'Czy teren lub budynek chroni konserwator zabytków?', answers: YES_NO },
  division: { ask: 'Czy trzeba podzielić działkę?', answers: YES_NO },
  buyer: {
    ask: 'Kto kupuje grunt?',
    answers: {
      none: 'nikt, mam go albo dzierżawię',
      polish: 'firma polska',
      eea: 'firma z EOG lub Szwajcarii',
      foreign: 'firma spoza EOG i Szwajcarii',
    },
  },
  municipalLand: { ask: 'Czy grunt sprzedaje miasto?', answers: YES_NO },
  aidDecision: { ask: 'Czy chcesz decyzji o wsparciu (Polska Strefa Inwestycji)?', answers: YES_NO },
  works: { ask: 'Czego wymagają roboty?', answers: { permit: 'pozwolenia na budowę', notification: 'zgłoszenia' } },
  use: {
    ask: 'Jaki to budynek?',
    answers: { industrial: 'przemysłowy lub magazynowy (kat. XVII, XVIII)', simple: 'prosty, wystarczy zawiadomienie' },
  },
  buildMonths: { ask: 'Ile potrwa budowa?', answers: {} },
};

const stretches: Record<string, string> = {
  extract: 'wydanie wypisu',
  opinions: 'opinie o potrzebie raportu',
  agreement: 'uzgodnienia po raporcie',
  participation: 'udział społeczeństwa',
  decision: 'decyzja',
  council: 'prace rady i umowa urbanistyczna',
  conditions: 'wydanie warunków',
  extension: 'możliwe przedłużenie',
  objection: 'czas na sprzeciw',
  positions: 'stanowiska straży i sanepidu',
  inspection: 'kontrola budowy',
  consent: 'uzgodnienie',
  list: 'wykaz na tablicy',
  notice: 'ogłoszenie przetargu',
  deed: 'zawiadomienie o akcie',
};

const startsOn: Record<StartsOn, string> = {
  receipt: 'od dnia wpływu podania',
  'complete-application': 'od dnia wpływu kompletnego wniosku',
  publication: 'od dnia ogłoszenia',
  'before-works': 'przed rozpoczęciem robót',
  'end-of-works': 'po zakończeniu budowy',
};

const remedies: Record<Remedy, string> = {
  reminder: 'ponaglenie (KPA art. 37)',
  appeal: 'odwołanie w 14 dni',
  complaint: 'zażalenie',
  regulator: 'spór rozstrzyga Prezes URE',
  court: 'skarga do sądu administracyjnego',
  none: 'brak osobnego środka',
};

/** What codes of the permit path read as. */
export const pl = {
  holidays,
  reasons: reasons as Record<string, Say>,
  why: why as Record<string, Say>,
  questions,
  stretches,
  startsOn,
  remedies,
  unknown: 'nie wiem',
  holiday: (day: string, name: string) => `${day} to dzień wolny: ${name}.`,
  units: {
    days: { one: 'dzień', few: 'dni', many: 'dni' },
    weeks: { one: 'tydzień', few: 'tygodnie', many: 'tygodni' },
    months: { one: 'miesiąc', few: 'miesiące', many: 'miesięcy' },
    years: { one: 'rok', few: 'lata', many: 'lat' },
  },
};

export type PermitWords = typeof pl;
