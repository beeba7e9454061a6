const PAUSE_MS = 250;

/** Keeps the counts beside the choices in step with what is ticked; the list itself changes when the form is sent. */
export function followChoices(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('[data-show]');
  const status = form.querySelector<HTMLElement>('[data-live]');
  if (!button) return;
  const named = button.textContent;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | null = null;

  const ask = async (): Promise<void> => {
    running?.abort();
    running = new AbortController();
    try {
      const answer = await fetch(`${form.action}?${queryOf(form)}`, { signal: running.signal });
      if (!answer.ok) return;
      const made = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const count of form.querySelectorAll<HTMLElement>('[data-n], [data-span]')) takeOver(count, made);
      const found = made.querySelector<HTMLElement>('[data-found]');
      button.textContent = found ? `${named} (${found.dataset['found']})` : named;
      if (status) status.textContent = button.textContent;
    } catch {
      // Offline or overtaken by a newer choice: the counts keep still.
    }
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE_MS);
  };
  form.addEventListener('input', later);
}

function takeOver(count: HTMLElement, made: Document): void {
  const attribute = count.dataset['n'] === undefined ? 'data-span' : 'data-n';
  const fresh = made.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(count.getAttribute(attribute) ?? '')}"]`);
  if (!fresh) return;
  count.textContent = fresh.textContent;
  count.closest('label')?.classList.toggle('none', fresh.closest('label')?.classList.contains('none') ?? false);
}

/** The form as the server would get it, empty fields left out. */
function queryOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') query.append(name, value);
  }
  return query.toString();
}
