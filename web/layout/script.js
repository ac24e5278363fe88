// Brings the components to life; every page works without it.
import { initAll } from './components.js';

initAll();

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
