import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const binary = process.env.CHANGJUAN_NGINX ?? 'nginx';
const found = spawnSync(binary, ['-v']).status === 0;
if (!found) {
  process.stdout.write(
    'docs/nginx.conf is not tested: there is no nginx here (CHANGJUAN_NGINX names one).\n',
  );
}

let folder = '';
let nginx: ChildProcess | null = null;
let address = '';

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const place = server.address();
      server.close(() => done(typeof place === 'object' && place !== null ? place.port : 0));
    });
  });
}

beforeAll(async () => {
  if (!found) return;
  folder = await mkdtemp(join(tmpdir(), 'changjuan-nginx-'));
  const port = await freePort();
  const site = readFileSync('docs/nginx.conf', 'utf8')
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace('/srv/changjuan;', `${inject('site')};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  const types = `types { text/html html; text/javascript js; application/json json; image/svg+xml svg; image/png png;
    font/woff2 woff2; text/csv csv; }`;
  await writeFile(
    join(folder, 'nginx.conf'),
    // The folder of the site belongs to who runs the tests, so nginx's workers must be theirs.
    `daemon off; pid ${folder}/pid; error_log ${folder}/errors; ${process.getuid?.() === 0 ? 'user root;' : ''}
    events {} http { access_log off; ${temporary} ${types} ${site} }`,
  );
  nginx = spawn(binary, ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'errors'), '-p', folder], {
    stdio: 'ignore',
  });
  address = `http://127.0.0.1:${port}/`;
  const end = Date.now() + 10_000;
  while (!(await fetch(address).catch(() => null)) && Date.now() < end) {
    await new Promise((done) => setTimeout(done, 50));
  }
});
afterAll(async () => {
  if (nginx !== null && nginx.exitCode === null) {
    const gone = new Promise((done) => nginx?.once('exit', done));
    nginx.kill('SIGQUIT');
    await gone;
  }
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

const head = async (path: string) => {
  const { status, headers } = await fetch(address + path);
  return { status, type: headers.get('content-type'), get: (name: string) => headers.get(name) };
};

describe.skipIf(!found)('a site behind nginx, as in docs/nginx.conf', () => {
  it('lets embedded pages stand in frames everywhere, their files without an origin', async () => {
    for (const path of [
      'embed/land/',
      'embed/land/land-grid/',
      'en/embed/land/',
      'embed/',
      'embed/manifest.json',
    ]) {
      const { status, get } = await head(path);
      expect([path, status, get('access-control-allow-origin')]).toEqual([path, 200, '*']);
      expect(get('x-frame-options')).toBeNull();
      expect(get('set-cookie')).toBeNull();
      expect(get('x-content-type-options')).toBe('nosniff');
    }
    const picture = await head('pictures/land-grid.zh.day.png');
    expect([picture.status, picture.type, picture.get('access-control-allow-origin')]).toEqual([
      200,
      'image/png',
      '*',
    ]);
  });

  it('keeps what never changes, and not what does', async () => {
    const files = readdirSync(inject('site'), { recursive: true, encoding: 'utf8' });
    const lasting = files.filter((path) => /^assets\/|^embed\.[0-9a-f]+\.js$|stage\/.*json$/.test(path));
    expect(lasting.length).toBeGreaterThan(5);
    for (const path of lasting) {
      const { status, get } = await head(path);
      expect([path, status, get('cache-control')]).toEqual([
        path,
        200,
        'public, max-age=31536000, immutable',
      ]);
      expect(get('access-control-allow-origin')).toBe('*');
    }
    for (const path of ['', 'embed/land/', 'embed.js']) {
      expect((await head(path)).get('cache-control')).not.toContain('immutable');
    }
  });

  it('answers unknown addresses with the page for them', async () => {
    for (const path of ['nowhere/', 'embed/nowhere/', 'assets/nowhere.js']) {
      const answer = await fetch(address + path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).toContain('<html');
    }
  });
});
