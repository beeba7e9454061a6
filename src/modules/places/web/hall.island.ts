import { startHall } from './hall/start-hall.tsx';

for (const place of document.querySelectorAll<HTMLElement>('[data-hall]')) startHall(place);
