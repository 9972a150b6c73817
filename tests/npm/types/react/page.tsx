import 'tremplin-widgets/react';
import { useRef } from 'react';

export function Page() {
  const quiz = useRef<HTMLElement>(null);
  return (
    <>
      <tremplin-quiz ref={quiz} className="wide" src="/cv.json" lang="fr" seed={3} ontremplin-answered={({ detail }) => detail.score.toFixed()} />
      <tremplin-flashcards src="/sigles.json" mode="remember" ontremplin-reviewed={({ detail }) => detail.card.length} />
      <tremplin-badge view="shelf" issuers="/jwks.json" ontremplin-verified={({ detail }) => detail.reasons.join()} />
      {/* @ts-expect-error: a quiz has no mode */}
      <tremplin-quiz src="/cv.json" mode="remember" />
      {/* @ts-expect-error: there is no such mode */}
      <tremplin-flashcards src="/sigles.json" mode="forget" />
      {/* @ts-expect-error: an answer has no card */}
      <tremplin-quiz ontremplin-answered={({ detail }) => detail.card} />
    </>
  );
}
