/** Texts with their embeddings, as `memories.json` has them: unit vectors, all of one dimension. */
export interface Memories {
  memories: readonly Embedded[];
  questions: readonly Embedded[];
}

interface Embedded {
  content: string;
  embedding: readonly number[];
}

/** Where a text lies, from 0 to 1 in both directions. */
export interface Place {
  x: number;
  y: number;
  content: string;
}

export interface Asked extends Place {
  /** The nearest memories by cosine distance, the nearest first. */
  nearest: { place: Place; distance: number }[];
}

export interface Plot {
  memories: Place[];
  questions: Asked[];
}

const neighbours = 3;

/** The two directions in which the texts differ most, and for each question the nearest memories by all dimensions. */
export function plotOf({ memories, questions }: Memories): Plot {
  const all = [...memories, ...questions];
  const [across = [], down = []] = principalAxes(all.map(({ embedding }) => embedding));
  const [xs, ys] = [scaled(across), scaled(down)];
  const places = all.map(({ content }, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, content }));
  const known = places.slice(0, memories.length);
  return {
    memories: known,
    questions: questions.map(({ content, embedding }, index) => {
      const place = places[memories.length + index] ?? { x: 0, y: 0, content };
      const nearest = memories
        .map((memory, at) => ({ at, distance: 1 - dot(memory.embedding, embedding) }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, neighbours)
        .flatMap(({ at, distance }) => (known[at] ? [{ place: known[at], distance }] : []));
      return { ...place, nearest };
    }),
  };
}

/**
 * How far each vector lies along the first two principal components: the leading eigenvectors of the centred vectors' inner
 * products, by power iteration, each scaled by the root of its eigenvalue.
 */
function principalAxes(vectors: readonly (readonly number[])[]): number[][] {
  const size = vectors[0]?.length ?? 0;
  const mean = Array.from(
    { length: size },
    (_, at) => vectors.reduce((sum, one) => sum + (one[at] ?? 0), 0) / vectors.length,
  );
  const centred = vectors.map((one) => one.map((value, at) => value - (mean[at] ?? 0)));
  const products = centred.map((a) => centred.map((b) => dot(a, b)));
  const axes: number[][] = [];
  for (let axis = 0; axis < 2; axis++) {
    // Any start will do that is at right angles to none of them; this one is the same at every build.
    let found = products.map((_, at) => Math.sin(at + 1));
    let length = 0;
    for (let round = 0; round < 200; round++) {
      const next = products.map((row) => dot(row, found));
      length = Math.hypot(...next);
      found = next.map((value) => value / length);
    }
    const unit = found;
    for (const [row, cells] of products.entries())
      for (const column of cells.keys())
        cells[column] = (cells[column] ?? 0) - length * (unit[row] ?? 0) * (unit[column] ?? 0);
    axes.push(unit.map((value) => value * Math.sqrt(length)));
  }
  return axes;
}

function scaled(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (value - least) / (most - least));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
