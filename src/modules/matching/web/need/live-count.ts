const PAUSE_MS = 350;

type Said = { big: string; rest: string; more: string };

/** Keeps the count beside the form in step with what is typed. Without an answer it keeps still. */
export function startCount(form: HTMLFormElement): void {
  const live = document.querySelector<HTMLElement>('[data-count]');
  if (!live?.dataset['count']) return;
  const address = live.dataset['count'];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | null = null;
  let last = '';

  const ask = async (): Promise<void> => {
    const query = queryOf(form);
    if (query === last) return;
    last = query;
    running?.abort();
    running = new AbortController();
    try {
      const answer = await fetch(`${address}?${query}`, {
        headers: { Accept: 'application/json' },
        signal: running.signal,
      });
      if (answer.ok || answer.status === 422) say(live, (await answer.json()) as Said);
    } catch {
      // Offline or overtaken by newer typing: the count keeps still.
    }
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE_MS);
  };
  form.addEventListener('input', later);
  form.addEventListener('change', later);
}

/** The form as the server would get it, empty fields left out. */
function queryOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') query.append(name, value);
  }
  return query.toString();
}

function say(live: HTMLElement, said: Said): void {
  for (const part of ['big', 'rest', 'more'] as const) {
    const place = live.querySelector(`.${part}`);
    if (place && place.textContent !== said[part]) place.textContent = said[part];
  }
}
