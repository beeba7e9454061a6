const PAUSE_MS = 600;

/** Says what changed to those who listen, once the hall rests; nothing at the beginning. */
export function tellQuietly(place: HTMLElement): (text: string) => void {
  const live = document.createElement('p');
  live.className = 'vh';
  live.setAttribute('role', 'status');
  place.append(live);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begun = false;
  return (text) => {
    clearTimeout(timer);
    if (begun) timer = setTimeout(() => (live.textContent = text), PAUSE_MS);
    begun = true;
  };
}
