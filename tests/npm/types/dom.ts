import 'tremplin-widgets/types';
import { define } from 'tremplin-widgets';
import type { TremplinAnswered, TremplinQuizAttributes } from 'tremplin-widgets';

const given: TremplinQuizAttributes = { src: '/cv.json', theme: 'dark' };
// @ts-expect-error: there is no such theme
export const wrong: TremplinQuizAttributes = { ...given, theme: 'blue' };

document.addEventListener('tremplin-answered', ({ detail }) => {
  const answer: TremplinAnswered = detail;
  // @ts-expect-error: a score is a number
  const score: string = answer.score;
  void score;
});
await define('/tremplin/');
