// `npm test`: finds or installs the browser, then runs every check and prints `N passed, N failed` last.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, installBrowser } from './find-browser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const browser = findBrowser() ?? installBrowser();
if (browser === null) {
  process.stderr.write(
    'No browser was found and none could be installed. Install Chromium, or set CHANGJUAN_CHROMIUM to its path.\n',
  );
}

let passed = 0;
let failed = 0;

for (const [name, script, ...args] of [
  ['types', 'typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
  ['types without DOM and Node', 'typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.pure.json'],
  ['lint and format', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
]) {
  process.stdout.write(`\n${name}\n`);
  if (run(script, args) === 0) passed += 1;
  else {
    failed += 1;
    process.stdout.write(`FAILED: ${name}\n`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'changjuan-'));
const report = join(folder, 'vitest.json');
const status = run(
  'vitest/vitest.mjs',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  browser === null ? {} : { CHANGJUAN_CHROMIUM: browser },
);
const counts = readReport(report);
rmSync(folder, { recursive: true, force: true });
passed += counts.passed;
failed += counts.failed;
// Something outside a test went wrong: an error while a file loads, an unhandled rejection, a crash.
if (status !== 0 && counts.failed === 0) failed += 1;

process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs a package's script with this Node and shows what it prints; its exit code. */
function run(script, args, env = {}) {
  const result = spawnSync(process.execPath, [join('node_modules', script), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return result.status ?? 1;
}

function readReport(path) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'));
    // A file that fails to load has no tests of its own to fail.
    const broken = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed: numFailedTests + broken.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
