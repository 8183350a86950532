export class NumberTransformer {
  to(value: number): string {
    return String(value);
  }
}
