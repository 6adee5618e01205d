/** What an attribute of a step or scene may hold. */
export type OptionKind =
  | { readonly kind: 'word'; readonly values: readonly string[] }
  | { readonly kind: 'fact' }
  | { readonly kind: 'facts' }
  /** A positive number. */
  | { readonly kind: 'number' }
  /** A column of the table named by `data`. */
  | { readonly kind: 'column' }
  /** One or more values (space-separated) found in a column of the table; `of` names the option that names the column, or the column. */
  | { readonly kind: 'cells'; readonly of: string }
  /** `column=value`: keeps the rows that match. */
  | { readonly kind: 'filter' };

/** What the check needs to know of a chart. */
export interface ChartEntry {
  readonly layouts: readonly string[];
  readonly data: 'facts' | 'table';
  /** Columns the table must have, when data is a table; `name` stands for name_zh and name_en. */
  readonly columns?: readonly string[];
  readonly options: Readonly<Record<string, OptionKind>>;
  /** It draws the story's map, which must be there. */
  readonly map?: true;
}

export type Catalogue = Readonly<Record<string, ChartEntry>>;
