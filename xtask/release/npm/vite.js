// Tells Vite where Tremplin's files are. They stay as they are, all in one folder: they fetch one another.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const own = fileURLToPath(new URL('./', import.meta.url));
const dist = path.join(own, 'dist');
const { name, version } = JSON.parse(readFileSync(path.join(own, 'package.json'), 'utf8'));
/** Its name changes with the version, so that browsers may keep the files. */
const folder = `tremplin/${version}/`;
const beside = "new URL('./dist/', here)";
const types = { '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.txt': 'text/plain; charset=utf-8', '.wasm': 'application/wasm' };

export default function tremplin() {
  let isDev = false;
  let base = '/';
  let isUsed = false;
  return {
    name,
    // It would be packed into one file otherwise, and no longer pass here.
    config: () => ({ optimizeDeps: { exclude: [name] } }),
    configResolved({ command, base: given }) {
      isDev = command === 'serve';
      base = given;
    },
    configureServer({ middlewares }) {
      middlewares.use(`${base}${folder}`.replace(/\/$/, ''), (request, response) => {
        const file = request.url.slice(1).split('?')[0];
        if (!readdirSync(dist).includes(file)) {
          response.statusCode = 404;
          response.end();
          return;
        }
        response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
        response.end(readFileSync(path.join(dist, file)));
      });
    },
    transform(code, id, options) {
      if (options?.ssr || path.resolve(id.split('?')[0]) !== path.join(own, 'define.js')) return undefined;
      if (!code.includes(beside)) this.error(`${id} does not say where the files are`);
      isUsed = true;
      const loader = () => this.emitFile({ type: 'asset', fileName: `${folder}tremplin.js`, source: readFileSync(path.join(dist, 'tremplin.js')) });
      const there = isDev ? `new URL(${JSON.stringify(base + folder)}, location.href)` : `new URL('./', import.meta.ROLLUP_FILE_URL_${loader()})`;
      return { code: code.replace(beside, there), map: null };
    },
    generateBundle() {
      if (!isUsed || this.environment?.config.consumer === 'server') return;
      for (const file of readdirSync(dist)) {
        if (file !== 'tremplin.js') this.emitFile({ type: 'asset', fileName: folder + file, source: readFileSync(path.join(dist, file)) });
      }
    },
  };
}
