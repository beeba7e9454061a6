import type { Locale } from '../../../../kernel/locale.ts';
import { messagesOf } from '../messages.ts';
import type { MovingMap } from './moving-map.ts';

const CHOICE = 'mapa-ruchoma';

/** Puts a button on the drawn map that sets it moving. The drawing stays until the moving map is ready, and when it can't be. */
export function offerMovingMap(drawing: SVGSVGElement): void {
  const frame = drawing.closest<HTMLElement>('.map-frame');
  if (!frame || !drawsWebGl()) return;
  const words = messagesOf((drawing.dataset['locale'] ?? 'pl') as Locale).map;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'map-switch';
  button.textContent = words.moving;
  const status = document.createElement('p');
  status.className = 'map-status';
  status.setAttribute('role', 'status');
  frame.append(button, status);

  let map: MovingMap | null = null;
  const set = async (): Promise<void> => {
    // Coming into sight and a click may ask at once: one map is made.
    if (button.disabled) return;
    if (map?.moving()) {
      map.still();
      choose(false);
      button.textContent = words.moving;
      return;
    }
    button.disabled = true;
    status.textContent = words.loading;
    try {
      map ??= await (await import('./moving-map.ts')).createMovingMap(drawing);
      map.move();
      choose(true);
      button.textContent = words.still;
      status.textContent = '';
    } catch {
      button.remove();
      status.textContent = words.failed;
    }
    button.disabled = false;
  };
  button.addEventListener('click', () => void set());
  if (chosen() && matchMedia('(min-width: 60rem)').matches) whenSeen(frame, () => void set());
}

function whenSeen(frame: Element, act: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    act();
  });
  observer.observe(frame);
}

function drawsWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** A closed storage (a strict browser) means no memory, not a fault. */
function choose(moving: boolean): void {
  try {
    if (moving) localStorage.setItem(CHOICE, '1');
    else localStorage.removeItem(CHOICE);
  } catch {
    return;
  }
}

function chosen(): boolean {
  try {
    return localStorage.getItem(CHOICE) === '1';
  } catch {
    return false;
  }
}
