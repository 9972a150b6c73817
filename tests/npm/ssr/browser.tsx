import { hydrateRoot } from 'react-dom/client';
import { define } from 'tremplin-widgets/define';
import { App } from './app';

// Beside the page: what `tremplin-widgets FOLDER` has copied.
void define('tremplin/');
const { dataset } = document.documentElement;
hydrateRoot(document.getElementById('root')!, <App />, {
  onRecoverableError: (error) => { dataset.mismatch = String(error); },
});
