import { startCount } from './live-count.ts';
import { startPkdPicker } from './pkd-picker.ts';

const form = document.querySelector<HTMLFormElement>('form#need');
if (form) {
  startCount(form);
  startPkdPicker(form);
}
