import type { Project } from '../project/project.ts';
import type { ProcedureId } from './procedure.ts';

const WATER = { none: null, notification: 'zgłoszenie wodnoprawne', permit: null, unknown: null } as const;
const EMISSIONS = {
  none: null,
  notification: 'zgłoszenie instalacji',
  emission: 'wniosek o pozwolenie na wprowadzanie substancji lub energii do środowiska',
  waste: 'wniosek o zezwolenie na gospodarowanie odpadami',
  integrated: 'wniosek o pozwolenie zintegrowane',
  unknown: null,
} as const;

/** What an application is called in a letter that it comes with, in Polish and in the accusative. */
export function applicationName(
  id: ProcedureId,
  { waterLaw, emissions }: Pick<Project, 'waterLaw' | 'emissions'>,
): string {
  if (id === 'P9' && WATER[waterLaw]) return WATER[waterLaw];
  if (id === 'P16' && EMISSIONS[emissions]) return EMISSIONS[emissions];
  return NAMES[id];
}

const NAMES: Readonly<Record<ProcedureId, string>> = {
  P1: 'wniosek o wypis i wyrys z miejscowego planu zagospodarowania przestrzennego',
  P2: 'wniosek o wydanie decyzji o środowiskowych uwarunkowaniach',
  P3: 'wniosek o ustalenie warunków zabudowy',
  P4: 'wniosek o zezwolenie na lokalizację zjazdu',
  P5: 'wniosek o określenie warunków przyłączenia do sieci elektroenergetycznej',
  P6: 'wniosek o określenie warunków przyłączenia do sieci gazowej',
  P7: 'wniosek o wydanie warunków przyłączenia do sieci wodociągowej i kanalizacyjnej',
  P8: 'wniosek o określenie warunków przyłączenia do sieci ciepłowniczej lub telekomunikacyjnej',
  P9: 'wniosek o wydanie pozwolenia wodnoprawnego',
  P10: 'wniosek o zezwolenie na wyłączenie gruntu z produkcji rolniczej',
  P11: 'wniosek o pozwolenie na budowę',
  P12: 'zgłoszenie robót budowlanych',
  P13: 'zawiadomienie o zamierzonym terminie rozpoczęcia robót budowlanych',
  P14: 'zawiadomienie o zakończeniu budowy',
  P15: 'wniosek o pozwolenie na użytkowanie',
  P16: 'wniosek o pozwolenie na korzystanie ze środowiska',
  P17: 'wniosek o uzgodnienie albo pozwolenie konserwatora zabytków',
  P18: 'wniosek o podział nieruchomości',
  P19: 'wniosek o zezwolenie na nabycie nieruchomości przez cudzoziemca',
  P20: 'wniosek o sprzedaż nieruchomości miasta',
  P21: 'wniosek o wydanie decyzji o wsparciu',
  P22: 'wniosek o uchwalenie zintegrowanego planu inwestycyjnego',
};
