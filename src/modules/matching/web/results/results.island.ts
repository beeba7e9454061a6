import { followChoices } from './filters/follow-choices.ts';

const form = document.querySelector<HTMLFormElement>('form#filters');
if (form) followChoices(form);
