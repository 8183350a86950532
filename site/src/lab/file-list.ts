import type { Files } from './protocol.ts';

/** The project as a list of files and the text of the chosen one, which the reader may change. */
export class FileList {
  private files: Files = {};
  private chosen = '';
  private readonly list: HTMLUListElement;
  private readonly text: HTMLTextAreaElement;
  private readonly label: HTMLLabelElement;

  constructor(list: HTMLUListElement, text: HTMLTextAreaElement, label: HTMLLabelElement) {
    this.list = list;
    this.text = text;
    this.label = label;
    list.addEventListener('click', ({ target }) => {
      const path = (target as HTMLElement).closest('button')?.value;
      if (path !== undefined) this.choose(path);
    });
    text.addEventListener('input', () => {
      this.files = { ...this.files, [this.chosen]: text.value };
    });
  }

  get now(): Files {
    return this.files;
  }

  /** Not to be changed while a command has the files: what it leaves takes their place. */
  set isLocked(is: boolean) {
    this.text.readOnly = is;
  }

  /** Shows the first file that is new or changed. */
  replace(files: Files): void {
    const changed = Object.keys(files).find((path) => files[path] !== this.files[path]);
    const isGone = files[this.chosen] === undefined;
    this.files = files;
    this.choose(changed ?? (isGone ? (Object.keys(files)[0] ?? '') : this.chosen));
  }

  private choose(path: string): void {
    this.chosen = path;
    const buttons = Object.keys(this.files)
      .sort(byFolder)
      .map((one) => {
        const button = document.createElement('button');
        Object.assign(button, { type: 'button', value: one, textContent: one });
        button.setAttribute('aria-pressed', String(one === path));
        const item = document.createElement('li');
        item.append(button);
        return item;
      });
    const hadFocus = this.list.contains(document.activeElement);
    this.list.replaceChildren(...buttons);
    if (hadFocus) this.list.querySelector<HTMLButtonElement>('[aria-pressed="true"]')?.focus();
    this.label.textContent = path;
    this.text.value = this.files[path] ?? '';
  }
}

/** Files before folders, then by name. */
function byFolder(one: string, other: string): number {
  return one.split('/').length - other.split('/').length || (one < other ? -1 : 1);
}
