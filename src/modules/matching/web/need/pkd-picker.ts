import { startSuggestions } from '../../../../ui/suggestions.ts';

type Activity = { readonly code: string; readonly name: string };

/** Suggestions under the code's field. The look-up page stays for the rest. */
export function startPkdPicker(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>('.pkd');
  const input = place?.querySelector<HTMLInputElement>('#pkd');
  if (!place || !input) return;
  startSuggestions<Activity>(input, {
    address: place.dataset['search'] ?? '',
    least: 2,
    within: place,
    parts: ({ code, name }) => [code, name],
    chosen: ({ code, name }) => {
      input.value = code;
      const said = document.querySelector('#pkd-name');
      if (said) said.textContent = name;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
  });
}
