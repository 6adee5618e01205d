import { expect, it } from 'vitest';
import { keptIn } from '../../bench/heap.ts';

it('what scripts keep is all but compiled code and what is the browser’s own', () => {
  const types = ['hidden', 'object', 'code', 'native', 'string', 'synthetic'];
  const node = (type: string, size: number) => [types.indexOf(type), 0, size];
  const nodes = [
    ...node('hidden', 1),
    ...node('object', 10),
    ...node('code', 100),
    ...node('string', 1000),
    ...node('native', 10_000),
    ...node('synthetic', 100_000),
    ...node('object', 20),
  ];
  const meta = { node_fields: ['type', 'name', 'self_size'], node_types: [types] as const };
  expect(keptIn({ snapshot: { meta }, nodes })).toBe(1030);
});
