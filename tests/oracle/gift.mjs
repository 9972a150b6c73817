// gift-pegjs as the second opinion of content-schema/formats/tests/gift_pegjs.rs. A line of JSON in, a line of JSON out:
// in: { gift }
// out: { questions: […] } as gift-pegjs has them, with the milliseconds that it took; or { error }
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';

const { parse } = createRequire(import.meta.url)('gift-pegjs');

for await (const line of createInterface({ input: process.stdin })) {
  const { gift } = JSON.parse(line);
  let answer;
  try {
    const start = performance.now();
    const questions = parse(gift);
    answer = { questions, milliseconds: performance.now() - start };
  } catch (error) {
    answer = { error: error.message };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
