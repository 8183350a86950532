/**
 * Keeps what was made of one key, the last: files come one after the other, and several ask about each. A map of weak keys
 * would let what was made for hundreds of files grow old before it goes (12 MB on 20,000 files).
 */
export class LastOf<K, V> {
  #last: { key: K; value: V } | undefined;

  get(key: K): V | undefined {
    return this.#last?.key === key ? this.#last.value : undefined;
  }

  of(key: K, make: () => V): V {
    if (this.#last?.key !== key) this.#last = { key, value: make() };
    return this.#last.value;
  }
}
