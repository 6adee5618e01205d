// Where the tests' Chromium is. Plain JavaScript, because `npm test` runs it before anything else.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
];

/** How tests start it: without sandbox, graphics card and calls home. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium: the one that is asked for, the system's, or Playwright's own; null when there is none. */
export function findBrowser() {
  const asked = process.env.CHANGJUAN_CHROMIUM;
  if (asked) return asked;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...places,
    playwrightBrowser(),
  ];
  return found.find((path) => path !== '' && existsSync(path)) ?? null;
}

/** Installs Chromium (with Chinese fonts, where the system's package manager can), and says where it is; null: not possible. */
export function installBrowser() {
  const debian = existsSync('/usr/bin/apt-get');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (debian && run(...sudo, 'apt-get', 'update')) {
    run(...sudo, 'apt-get', 'install', '-y', 'chromium', 'fonts-noto-cjk', 'fonts-liberation');
  }
  if (findBrowser() === null) {
    run(process.execPath, join('node_modules', 'playwright', 'cli.js'), 'install', 'chromium');
  }
  return findBrowser();
}

function playwrightBrowser() {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

function run(command, ...args) {
  process.stderr.write(`> ${command} ${args.join(' ')}\n`);
  return spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;
}
