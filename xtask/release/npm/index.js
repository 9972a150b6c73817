// Defines the tags, with the files that lie beside this one or where `tremplin-widgets/vite` has put them.
// On a server it does nothing.
import { define } from './define.js';

define();

export { define };
