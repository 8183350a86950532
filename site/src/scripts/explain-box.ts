import { matchError } from '../../../recipes/match.ts';
import type { Recipe } from '../../../recipes/recipes.ts';

type Known = Pick<Recipe, 'code' | 'id' | 'title' | 'summary' | 'codemod' | 'errors' | 'insteadOf'> & {
  repair?: 'safe' | 'unsafe' | 'manual';
};

const box = document.querySelector<HTMLTextAreaElement>('#pasted-error');
const answer = document.querySelector<HTMLOutputElement>('#explanation');
let known: Promise<Known[]> | undefined;

box?.addEventListener('input', () => {
  known ??= fetch('/errors.json').then((response) => response.json());
  void explain(box.value);
});

async function explain(pasted: string): Promise<void> {
  const recipes = (await known) ?? [];
  if (!answer || pasted !== box?.value) return;
  if (pasted.trim() === '') answer.replaceChildren();
  else {
    const recipe = matchError(pasted, recipes);
    answer.replaceChildren(...(recipe ? found(recipe) : unknown()));
  }
}

function found({ code, id, title, summary, codemod, repair }: Known): Node[] {
  const link = Object.assign(document.createElement('a'), { href: `/recipes/${id}/`, textContent: title });
  const head = paragraph(`${code} `, link);
  if (!codemod) return [head, paragraph(summary)];
  const command = Object.assign(document.createElement('code'), {
    textContent: `npx pgvector-kit codemod ${codemod}`,
  });
  return [
    head,
    paragraph(summary),
    paragraph(repair === 'manual' ? 'This finds the places: ' : 'A machine can make the step: ', command),
  ];
}

function unknown(): Node[] {
  const report = Object.assign(document.createElement('a'), { href: '/report/', textContent: 'report it' });
  return [
    paragraph(
      'No recipe knows this error. Paste the whole traceback, its last line included, or ',
      report,
      ' so that the next person finds an answer.',
    ),
  ];
}

function paragraph(...content: (string | Node)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.append(...content);
  return element;
}
