// Puts scripts beside the site that are fetched where somebody wants them, each as one small file: what
// reads QR codes, and what searches the documentation. Trunk calls it (see Trunk.toml).
import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const embed = path.join(here, '../widgets/embed');
const require = createRequire(path.join(embed, 'package.json'));
const { buildSync } = require('esbuild');

/** Writes `source` to a file of the site. */
function bundle(source, file) {
  buildSync({
    ...source,
    bundle: true,
    charset: 'utf8',
    external: ['./minisearch.js'],
    format: 'esm',
    legalComments: 'none',
    minify: true,
    outfile: path.join(process.env.TRUNK_STAGING_DIR, file),
    target: ['chrome96', 'firefox79', 'safari15.1'],
  });
}

/** Writes `contents`, which imports packages, to a file of the site, and the package's licence beside it. */
function part(contents, file, licence) {
  bundle({ stdin: { contents, resolveDir: embed } }, file);
  const beside = path.join(process.env.TRUNK_STAGING_DIR, file.replace(/js$/, 'LICENSE'));
  copyFileSync(path.join(embed, 'node_modules', licence), beside);
}

part('export { decodeQR } from "qr/decode.js";', 'qr/decode.js', 'qr/LICENSE-MIT');
part('export { default } from "minisearch";', 'docs/minisearch.js', 'minisearch/LICENSE.txt');
bundle({ entryPoints: [path.join(here, 'docs/search.js')] }, 'docs/search.js');
