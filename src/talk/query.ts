/** An address's query, already parsed. `URLSearchParams` is one. */
export interface Query {
  /** The first value of that name; null: it does not stand there. */
  get(name: string): string | null;
}
