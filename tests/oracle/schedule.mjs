// ts-fsrs as the oracle of tests/schedule.rs. A line of JSON in, a line of JSON out:
// in: { weights, retention, learning, relearning, maximum, seed (a text, or null), reviews: [[ms, grade]] }
// out: for each review [retrievability before, state, step, stability, difficulty, due, interval, reviews, lapses]
import { createInterface } from 'node:readline';
import { createEmptyCard, fsrs, get_fuzz_range } from 'ts-fsrs';

const u64 = (number) => BigInt.asUintN(64, number);
/** SplitMix64, written anew from its publication: ts-fsrs has another generator. */
const mix = (state) => {
  let z = state;
  z = u64((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
  z = u64((z ^ (z >> 27n)) * 0x94d049bb133111ebn);
  return z ^ (z >> 31n);
};
const chance = (seed, reviews) => {
  const stream = mix(mix(BigInt(seed)) ^ BigInt(reviews));
  return Number(mix(u64(stream + 0x9e3779b97f4a7c15n)) >> 11n) / 2 ** 53;
};

/** ts-fsrs counts dates between two reviews, but whole days of 24 hours up to a moment: one that is as many
 * of these away as there are dates between. */
const asked = ({ last_review: last }, now) => {
  if (!last) return new Date(now);
  const date = (time) => Math.floor(time / 864e5);
  return new Date(+last + (date(now) - date(+last)) * 864e5);
};

for await (const line of createInterface({ input: process.stdin })) {
  const { weights, retention, learning, relearning, maximum, seed, reviews } = JSON.parse(line);
  const minutes = (step) => `${step}m`;
  const scheduler = fsrs({
    w: weights,
    request_retention: retention,
    maximum_interval: maximum,
    learning_steps: learning.map(minutes),
    relearning_steps: relearning.map(minutes),
    enable_fuzz: false,
    enable_short_term: true,
  });
  let card = createEmptyCard(0);
  if (seed !== null) {
    scheduler.apply_fuzz = (interval, elapsed) => {
      if (interval < 2.5) return Math.round(interval);
      const { min_ivl: least, max_ivl: most } = get_fuzz_range(interval, elapsed, maximum);
      return Math.floor(chance(seed, card.reps) * (most - least + 1) + least);
    };
  }
  const states = reviews.map(([now, grade]) => {
    const retrievability = scheduler.get_retrievability(card, asked(card, now), false);
    ({ card } = scheduler.next(card, now, grade));
    const { state, learning_steps, stability, difficulty, due, scheduled_days, reps, lapses } = card;
    return [retrievability, state, learning_steps, stability, difficulty, +due, scheduled_days, reps, lapses];
  });
  console.log(JSON.stringify(states));
}
