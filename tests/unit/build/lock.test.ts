import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('package-lock.json', () => {
  const text = readFileSync('package-lock.json', 'utf8');
  const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };

  it('names no registry host', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  // A registry that lacks a platform's package drops it from the lock, and then `npm ci` refuses the whole lock.
  it('holds the optional packages of every platform', () => {
    const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies).filter(
        (name) => packages[`node_modules/${name}`]?.version === undefined,
      ),
    );
    expect(missing).toEqual([]);
  });
});
