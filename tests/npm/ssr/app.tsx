import 'tremplin-widgets/react';
import { useCallback, useEffect, useState } from 'react';

export function App() {
  const [answer, setAnswer] = useState('');
  const [badge, setBadge] = useState('');
  const [isBrowser, setBrowser] = useState(false);
  useEffect(() => setBrowser(true), []);
  // React sets no listeners of custom events on what a server wrote: https://github.com/facebook/react/issues/35446
  const listen = useCallback((quiz: HTMLElement) => {
    const heard = ({ detail }: HTMLElementEventMap['tremplin-answered']) => setAnswer(`${detail.item}: ${detail.correct}`);
    quiz.addEventListener('tremplin-answered', heard);
    return () => quiz.removeEventListener('tremplin-answered', heard);
  }, []);
  return (
    <main>
      <h1>Tremplin avec React</h1>
      <tremplin-quiz ref={listen} src="/content/bienvenue.json" style={{ display: 'block', minHeight: '36rem' }}>
        Un quiz
      </tremplin-quiz>
      <output id="answer">{answer}</output>
      <tremplin-flashcards src="/content/bienvenue-cartes.json" mode="discover" style={{ display: 'block', minHeight: '36rem' }}>
        Des cartes
      </tremplin-flashcards>
      {isBrowser && (
        <tremplin-badge
          src="/content/badge-premiers-pas.json"
          style={{ display: 'block', minHeight: '30rem' }}
          ontremplin-ready={({ detail }) => setBadge(`${detail.title}: ${detail.requirements}`)}
        >
          Un badge
        </tremplin-badge>
      )}
      <output id="badge">{badge}</output>
    </main>
  );
}
