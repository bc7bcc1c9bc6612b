// The documents are true: the README's first screen says what Muster is, shows a picture and the two
// commands; every link of every page leads somewhere; no page names a machine or a registry.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const listed = (pattern: string) =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', pattern], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(Boolean);

describe('the README', () => {
  const screen = read('README.md').split('\n').slice(0, 30).join('\n');

  it('says on its first screen what Muster is, how to start it and how to test it', () => {
    expect(screen).toContain('UN Security Council');
    expect(screen).toMatch(/^npm start/m);
    expect(screen).toMatch(/^npm test/m);
    expect(screen).toContain('Node 20');
  });

  it('shows a picture that is there', () => {
    const picture = /!\[[^\]]+\]\(([^)]+)\)/.exec(screen)?.[1] ?? '';
    expect(existsSync(join(root, picture))).toBe(true);
  });
});

describe('every page', () => {
  const pages = listed('*.md');

  it.each(pages)('%s links to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)];
    const missing = links
      .map(([, link = '']) => link)
      .filter((link) => !existsSync(join(root, dirname(page), link)));
    expect(missing).toEqual([]);
  });

  it('has a README in every room and every capability', () => {
    const folders = listed('src/*/*')
      .map((path) =>
        path
          .split('/')
          .slice(0, path.startsWith('src/capabilities/') ? 3 : 2)
          .join('/'),
      )
      .filter((path) => !path.endsWith('.ts') && path !== 'src/engines');
    const bare = [...new Set(folders)].filter(
      (folder) => !existsSync(join(root, folder, 'README.md')),
    );
    expect(bare).toEqual([]);
  });
});

describe('every file', () => {
  // Written apart, so that this test does not find itself.
  const names = [
    ['registry', 'npmjs'],
    ['deb', 'debian'],
    ['/wo', 'rk/'],
    ['/fa', 'rm/'],
  ];
  it('names no package registry and no path of a machine', () => {
    const files = listed('*').filter((path) => /\.(md|ts|tsx|mjs|cjs|json|css|txt)$/.test(path));
    const found = files.flatMap((path) => {
      const text = read(path);
      return names
        .map(([a, b]) => (a?.startsWith('/') ? `${a}${b}` : `${a}.${b}`))
        .filter((name) => text.includes(name))
        .map((name) => `${path}: ${name}`);
    });
    expect(found).toEqual([]);
  });
});
