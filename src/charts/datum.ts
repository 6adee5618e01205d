import type { Status } from '../facts/fact.ts';

/** One quantity handed to a chart, its texts already in the frame's language. */
export interface Datum {
  readonly id: string;
  readonly label: string;
  /** In base units; null when it is not published. */
  readonly value: number | null;
  /** The value as printed: the source's string, or a computed one at the source's precision. */
  readonly text: string;
  readonly status: Status;
  /** The period as the source words it; may be empty. */
  readonly period: string;
  /** The calendar year it is of; absent where the period is no single year. */
  readonly year?: number;
  /** What the source does not say; may be empty. */
  readonly missing: string;
}
