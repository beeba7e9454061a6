import { startHall } from './hall/start-hall.tsx';

for (const place of document.querySelectorAll<HTMLElement>('[data-hall],[data-hall-from]')) {
  const { hall, hallFrom } = place.dataset;
  if (hall) startHall(place, hall);
  else if (hallFrom) void ask(place, hallFrom);
}

/** Offline or refused: the drawing stays as it is. */
async function ask(place: HTMLElement, address: string): Promise<void> {
  try {
    const answer = await fetch(address, { headers: { Accept: 'application/json' } });
    if (answer.ok) startHall(place, await answer.text());
  } catch {
    return;
  }
}
