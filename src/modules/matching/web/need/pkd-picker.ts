const PAUSE_MS = 200;

type Activity = { code: string; name: string };

/** Suggestions under the code's field: the ARIA combobox with a list, by keyboard or pointer. The look-up page stays for the rest. */
export function startPkdPicker(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>('.pkd');
  const input = place?.querySelector<HTMLInputElement>('#pkd');
  if (!place || !input) return;
  new Picker(place, input).start();
}

class Picker {
  readonly #input: HTMLInputElement;
  readonly #address: string;
  readonly #list = document.createElement('ul');
  #found: Activity[] = [];
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(place: HTMLElement, input: HTMLInputElement) {
    this.#input = input;
    this.#address = place.dataset['search'] ?? '';
    this.#list.id = 'pkd-list';
    this.#list.className = 'pkd-list';
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', document.querySelector('label[for="pkd"]')?.textContent ?? '');
    this.#list.hidden = true;
    place.append(this.#list);
  }

  start(): void {
    const roles = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.#list.id,
    };
    for (const [name, value] of Object.entries(roles)) this.#input.setAttribute(name, value);
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#search(), PAUSE_MS);
    });
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('blur', () => this.#close());
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('li');
      if (option) this.#choose([...this.#list.children].indexOf(option));
    });
  }

  async #search(): Promise<void> {
    const question = this.#input.value.trim();
    const turn = ++this.#asked;
    if (question.length < 2) return this.#close();
    try {
      const address = `${this.#address}?q=${encodeURIComponent(question)}`;
      const answer = await fetch(address, { headers: { Accept: 'application/json' } });
      if (turn !== this.#asked || !answer.ok) return;
      this.#show((await answer.json()) as Activity[]);
    } catch {
      this.#close();
    }
  }

  #show(found: Activity[]): void {
    this.#found = found;
    this.#active = -1;
    this.#list.replaceChildren(...found.map((activity, index) => this.#option(activity, index)));
    this.#list.hidden = found.length === 0;
    this.#input.setAttribute('aria-expanded', String(found.length > 0));
    this.#input.removeAttribute('aria-activedescendant');
  }

  #option({ code, name }: Activity, index: number): HTMLLIElement {
    const option = document.createElement('li');
    const bold = document.createElement('b');
    bold.textContent = code;
    option.append(bold, ` ${name}`);
    option.id = `pkd-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    return option;
  }

  #key(event: KeyboardEvent): void {
    if (this.#list.hidden) {
      if (event.key === 'ArrowDown') void this.#search();
      return;
    }
    const last = this.#found.length - 1;
    if (event.key === 'ArrowDown') this.#move(this.#active === last ? 0 : this.#active + 1);
    else if (event.key === 'ArrowUp') this.#move(this.#active <= 0 ? last : this.#active - 1);
    else if (event.key === 'Enter' && this.#active >= 0) this.#choose(this.#active);
    else if (event.key === 'Escape') this.#close();
    else return;
    event.preventDefault();
  }

  #move(to: number): void {
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = to;
    const option = this.#list.children[to];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
  }

  #choose(index: number): void {
    const activity = this.#found[index];
    if (!activity) return;
    this.#input.value = activity.code;
    const name = document.querySelector('#pkd-name');
    if (name) name.textContent = activity.name;
    this.#close();
    this.#input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #close(): void {
    this.#list.hidden = true;
    this.#active = -1;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }
}
