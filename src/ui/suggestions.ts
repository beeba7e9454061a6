const PAUSE_MS = 150;

export type Suggestions<Item> = {
  /** Asked with `?q=…` for JSON: a list of items. */
  readonly address: string;
  /** Letters from which on it asks. */
  readonly least: number;
  /** What an option shows: in bold, then plain. */
  readonly parts: (item: Item) => readonly [bold: string, rest: string];
  readonly chosen: (item: Item) => void;
  /** What the list stands at the end of; without it, after the field's paragraph. */
  readonly within?: HTMLElement;
};

/** Suggestions under a field: the ARIA combobox with a list, by keyboard or pointer. Without them the field's form does the same. */
export function startSuggestions<Item>(input: HTMLInputElement, settings: Suggestions<Item>): void {
  new Combobox(input, settings).start();
}

class Combobox<Item> {
  readonly #input: HTMLInputElement;
  readonly #settings: Suggestions<Item>;
  readonly #list = document.createElement('ul');
  #found: Item[] = [];
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(input: HTMLInputElement, settings: Suggestions<Item>) {
    this.#input = input;
    this.#settings = settings;
    this.#list.id = `${input.id}-list`;
    this.#list.className = 'pkd-list';
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '');
    this.#list.hidden = true;
    if (settings.within) settings.within.append(this.#list);
    else (input.closest('p') ?? input).after(this.#list);
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
      this.#timer = setTimeout(() => void this.#ask(), PAUSE_MS);
    });
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('blur', () => this.#close());
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('li');
      if (option) this.#choose([...this.#list.children].indexOf(option));
    });
  }

  async #ask(): Promise<void> {
    const question = this.#input.value.trim();
    const turn = ++this.#asked;
    if (question.length < this.#settings.least) return this.#close();
    try {
      const answer = await fetch(`${this.#settings.address}?q=${encodeURIComponent(question)}`, {
        headers: { Accept: 'application/json' },
      });
      if (turn !== this.#asked || !answer.ok) return;
      this.#show((await answer.json()) as Item[]);
    } catch {
      this.#close();
    }
  }

  #show(found: Item[]): void {
    this.#found = found;
    this.#active = -1;
    this.#list.replaceChildren(...found.map((item, index) => this.#option(item, index)));
    this.#list.hidden = found.length === 0;
    this.#input.setAttribute('aria-expanded', String(found.length > 0));
    this.#input.removeAttribute('aria-activedescendant');
  }

  #option(item: Item, index: number): HTMLLIElement {
    const option = document.createElement('li');
    const [first, rest] = this.#settings.parts(item);
    const bold = document.createElement('b');
    bold.textContent = first;
    option.append(bold, ` ${rest}`);
    option.id = `${this.#list.id}-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    return option;
  }

  #key(event: KeyboardEvent): void {
    if (this.#list.hidden) {
      if (event.key === 'ArrowDown') void this.#ask();
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
    const item = this.#found[index];
    if (item === undefined) return;
    this.#close();
    this.#settings.chosen(item);
  }

  #close(): void {
    this.#list.hidden = true;
    this.#active = -1;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }
}
