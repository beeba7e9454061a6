import { startSuggestions } from '../../../../ui/suggestions.ts';

type Place = { label: string; detail: string; href: string };

const input = document.querySelector<HTMLInputElement>('#place-q');
const form = input?.form;
if (input && form) {
  startSuggestions<Place>(input, {
    address: form.action,
    least: 2,
    parts: ({ label, detail }) => [label, detail],
    chosen: ({ href }) => window.location.assign(href),
  });
}
