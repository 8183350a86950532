/** Narrows the page of the matrix to a reader's versions, and keeps them in the address. */
import { allVersions } from '../../../recipes/matrix-axes.ts';
import {
  countText,
  marksOf,
  matches,
  queryOf,
  type Selection,
  selectionOf,
  verdictOf,
  words,
} from '../lib/matrix-filter.ts';

const all = allVersions();
const form = document.querySelector<HTMLFormElement>('.filters');
if (form) {
  for (const [axis, version] of Object.entries(selectionOf(location.search))) {
    const choice = form.elements.namedItem(axis);
    if (choice instanceof HTMLSelectElement) choice.value = version;
  }
  form.addEventListener('change', () => narrow(form));
  form.querySelector('button')?.addEventListener('click', () => {
    form.reset();
    narrow(form);
  });
  narrow(form);
}

function narrow(form: HTMLFormElement): void {
  const selection = selectionOf(
    new URLSearchParams([...new FormData(form)] as [string, string][]).toString(),
  );
  const wanted = new Set(all.flatMap((one, index) => (matches(one, selection) ? [index] : [])));
  narrowTable(selection, wanted);
  narrowAnswers(wanted);
  const count = form.querySelector('output');
  if (count) count.value = countText(wanted.size);
  history.replaceState(history.state, '', `${location.pathname}${queryOf(selection)}${location.hash}`);
}

function narrowTable(selection: Selection, wanted: ReadonlySet<number>): void {
  const column = selection['pgvector-python'];
  for (const cell of document.querySelectorAll<HTMLElement>('.matrix [data-column]'))
    cell.hidden = column !== undefined && cell.dataset.column !== column;
  for (const row of document.querySelectorAll<HTMLElement>('.matrix [data-marks]')) {
    const marks = marksOf(row.dataset.marks ?? '');
    for (const cell of row.querySelectorAll('td')) {
      const own = marks.filter(
        (_mark, index) => wanted.has(index) && all[index]?.['pgvector-python'] === cell.dataset.column,
      );
      cell.dataset.verdict = verdictOf(own);
      cell.textContent = words[verdictOf(own)];
    }
  }
}

function narrowAnswers(wanted: ReadonlySet<number>): void {
  for (const answer of document.querySelectorAll<HTMLElement>('.answer')) {
    let count = 0;
    for (const span of answer.querySelectorAll<HTMLElement>('[data-combinations]')) {
      const own = (span.dataset.combinations ?? '').split(' ').filter((index) => wanted.has(Number(index)));
      span.hidden = own.length === 0;
      count += own.length;
    }
    answer.hidden = count === 0;
    const text = answer.querySelector('.count');
    if (text) text.textContent = countText(count);
  }
}
