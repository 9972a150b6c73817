// Puts what reads QR codes beside the site, as one small file: Trunk calls it (see Trunk.toml).
import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const embed = path.join(path.dirname(fileURLToPath(import.meta.url)), '../widgets/embed');
const require = createRequire(path.join(embed, 'package.json'));
const { buildSync } = require('esbuild');
const out = path.join(process.env.TRUNK_STAGING_DIR, 'qr');
buildSync({
  stdin: { contents: 'export { decodeQR } from "qr/decode.js";', resolveDir: embed },
  bundle: true,
  charset: 'utf8',
  format: 'esm',
  legalComments: 'none',
  minify: true,
  outfile: path.join(out, 'decode.js'),
  target: ['chrome96', 'firefox79', 'safari15.1'],
});
copyFileSync(path.join(embed, 'node_modules/qr/LICENSE-MIT'), path.join(out, 'decode.LICENSE'));
