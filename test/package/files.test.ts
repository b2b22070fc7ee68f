import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtFile, filesFolder, version } from '../support/files.ts';

const folder = join(filesFolder, version);
const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));

describe('the files that pages include', () => {
  it('it can be pinned: each has its hash in sri.json', () => {
    const hashes = JSON.parse(builtFile(`${version}/sri.json`) ?? '{}');
    expect(Object.keys(hashes).sort()).toEqual([...scripts].sort());
    for (const [path, hash] of Object.entries(hashes)) {
      expect(hash, path).toBe(
        `sha384-${createHash('sha384')
          .update(readFileSync(join(folder, path)))
          .digest('base64')}`,
      );
    }
  });

  it('it comes compressed as it is', () => {
    for (const path of [...scripts.map((script) => join(folder, script)), join(filesFolder, 'ruam.js')]) {
      const text = readFileSync(path);
      expect(brotliDecompressSync(readFileSync(`${path}.br`)).equals(text), path).toBe(true);
      expect(gunzipSync(readFileSync(`${path}.gz`)).equals(text), path).toBe(true);
      expect(statSync(`${path}.br`).size).toBeLessThanOrEqual(statSync(`${path}.gz`).size);
    }
  });

  it('it brings no zod to a page', () => {
    for (const path of scripts) expect(readFileSync(join(folder, path), 'utf8'), path).not.toMatch(/_zod|ZodError/);
  });

  it('it leaves no decorator and no import of a package for a browser to stumble over', () => {
    for (const path of scripts) {
      const text = readFileSync(join(folder, path), 'utf8');
      expect(text, path).not.toMatch(/@property|@state\(/);
      expect(text, path).not.toMatch(/(?:from|import)\s*["'`](?!\.{1,2}\/)[\w@]/);
    }
  });

  it('it says whose work is in it', () => {
    expect(builtFile(`${version}/LICENSE.txt`)).toMatch(/MIT License[\s\S]*Google/);
  });
});
