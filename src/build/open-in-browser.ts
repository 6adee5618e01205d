import { spawn } from 'node:child_process';

/** Opens an address in the system's browser, where there is one; says nothing where there is none. */
export function openInBrowser(address: string): void {
  if (process.env.CI || process.env.BROWSER === 'none') return;
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  if (command === undefined) return;
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
