import type { ValueTransformer } from 'typeorm';

export class VectorTransformer implements ValueTransformer {
  to(value: number[] | null): string | null {
    return value ? `[${value.join(',')}]` : null;
  }

  from(value: string | null): number[] | null {
    return value ? JSON.parse(value) : null;
  }
}

export const vectorTransformer = new VectorTransformer();
