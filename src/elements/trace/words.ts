/** The words of traces, in the page's language: attributes of the hidden `#trace-words` (register.ts prints it). */
export interface TraceWords {
  readonly close: string;
  readonly back: string;
  readonly row: string;
  readonly table: string;
  readonly sources: string;
  readonly colon: string;
}

export function traceWords(root: Document): TraceWords {
  const data = root.getElementById('trace-words')?.dataset;
  const word = (name: keyof TraceWords) => data?.[name] ?? '';
  return {
    close: word('close'),
    back: word('back'),
    row: word('row'),
    table: word('table'),
    sources: word('sources'),
    colon: word('colon'),
  };
}
