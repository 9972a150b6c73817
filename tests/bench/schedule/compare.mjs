// Tremplin's schedule beside ts-fsrs, on the same histories in one run:
// node compare.mjs WASM PROGRAM FOLDER [ROUNDS]
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FSRSVersion, createEmptyCard, fsrs } from 'ts-fsrs';

const [wasm, program, folder, times = '5'] = process.argv.slice(2);
const rounds = Math.max(1, Number(times));
const CARDS = 2_000;
const REVIEWS = 30;
const DAY = 86_400_000;
const MICROSECONDS = 2;
const TIMES = 3;

// Mulberry32: any generator will do, as long as each run has the same histories.
let state = 2026;
const chance = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const scheduler = fsrs({ enable_fuzz: false });
const reviews = [];
for (let i = 0; i < CARDS; i++) {
  let now = 1_668_947_400_000 + Math.floor(chance() * 365 * DAY);
  let card = createEmptyCard(now);
  for (let j = 0; j < REVIEWS; j++) {
    const draw = chance();
    const rating = draw < 0.1 ? 1 : draw < 0.25 ? 2 : draw < 0.85 ? 3 : 4;
    reviews.push({ isNew: j === 0, now, date: new Date(now), rating });
    ({ card } = scheduler.next(card, now, rating));
    // Some come early, most within a day of the due time.
    now = chance() < 0.1 ? now + Math.floor(chance() * DAY) : +card.due + Math.floor(chance() * DAY);
  }
}

const theirs = () => {
  let card;
  let sum = 0;
  for (const { isNew, now, date, rating } of reviews) {
    if (isNew) card = createEmptyCard(date);
    ({ card } = scheduler.next(card, date, rating));
    sum += card.stability + card.scheduled_days + Math.floor((+card.due - now) / 60_000);
  }
  return sum;
};
const { instance } = await WebAssembly.instantiate(readFileSync(wasm));
const { add, replay_all: inWasm } = instance.exports;
for (const { isNew, now, rating } of reviews) add(isNew ? 1 : 0, now, rating);
const list = path.join(folder, 'reviews.txt');
writeFileSync(list, reviews.map(({ isNew, now, rating }) => `${isNew ? 1 : 0} ${now} ${rating}`).join('\n'));

const timed = (replay) => {
  const start = process.hrtime.bigint();
  const sum = replay();
  return [sum, Number(process.hrtime.bigint() - start) / reviews.length];
};
const rows = [
  { name: `${FSRSVersion.split(' ')[0].replace('v', 'ts-fsrs ')}, Node ${process.version}`, run: () => timed(theirs) },
  { name: 'Tremplin, wasm as the bundle', run: () => timed(inWasm) },
  { name: 'Tremplin, native', run: () => execFileSync(program, [list], { encoding: 'utf8' }).split(' ').map(Number) },
];
for (const row of rows) row.times = [];
// The first round warms up; then they take turns, so that a busy moment hits all alike.
for (let round = 0; round <= rounds; round++) {
  for (const row of rows) {
    const [sum, time] = row.run();
    row.sum = sum;
    if (round > 0) row.times.push(time / 1000);
  }
}
const expected = rows[0].sum;
for (const { name, sum } of rows) {
  if (!(Math.abs(sum / expected - 1) < 1e-9)) throw new Error(`${name} plans otherwise: ${sum}, not ${expected}`);
}

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
const slow = median(rows[0].times);
const mark = (kept) => (kept ? 'met' : 'MISSED');
console.log(`${reviews.length} reviews of ${CARDS} cards, medians of ${rounds} rounds; all plan the same`);
for (const { name, times } of rows) {
  const time = median(times);
  const ratio = times === rows[0].times ? '' : `${(slow / time).toFixed(1)} times the throughput; at least ${TIMES}: ${mark(slow / time >= TIMES)}`;
  console.log(`  ${name.padEnd(30)} ${time.toFixed(3)} µs a review  ${ratio}`.trimEnd());
}
const native = median(rows[2].times);
console.log(`  One review natively, at most ${MICROSECONDS} µs: ${mark(native <= MICROSECONDS)}`);
