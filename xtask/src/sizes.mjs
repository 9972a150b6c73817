// Prints [[raw, gzip, brotli], …] in bytes for the files named as arguments.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const sizes = process.argv.slice(1).map((name) => {
  const raw = readFileSync(name);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  return [raw.length, gzipSync(raw, { level: 9 }).length, brotliCompressSync(raw, { params }).length];
});
console.log(JSON.stringify(sizes));
