import type { StyleSpecification } from 'maplibre-gl';

/** Calls when the page turns light or dark: by the machine, or by the reader's choice on this page. */
export function onThemeChange(changed: () => void): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
  new MutationObserver(changed).observe(document.documentElement, { attributeFilter: ['data-theme'] });
}

/** The next style with what a library drew on the map before: its sources and layers begin with `td-`. */
export function withDrawing(before: StyleSpecification | undefined, next: StyleSpecification): StyleSpecification {
  if (!before) return next;
  const sources = Object.entries(before.sources).filter(([name]) => name.startsWith('td-'));
  const layers = before.layers.filter((layer) => 'source' in layer && layer.source.startsWith('td-'));
  return {
    ...next,
    sources: { ...next.sources, ...Object.fromEntries(sources) },
    layers: [...next.layers, ...layers],
  };
}

/** Keeps a half-filled form: the reader's choice of light or dark is sent beside the page, which stays and only changes its look. */
export function changeThemeInPlace(): void {
  const form = document.querySelector<HTMLFormElement>('form.theme');
  form?.addEventListener('submit', (event) => {
    const chosen = event.submitter as HTMLButtonElement | null;
    if (!chosen) return;
    event.preventDefault();
    const body = new URLSearchParams({ theme: chosen.value, back: '/' });
    // Where it can't be kept for later pages, this one changes all the same.
    void fetch(form.action, { method: 'POST', body, redirect: 'manual' }).catch(() => {});
    const root = document.documentElement;
    if (chosen.value === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = chosen.value;
    for (const button of form.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(button === chosen));
  });
}
