// Copying to the clipboard, and saying so.

import { element } from '/dom.js';
import { t } from '/i18n.js';

const SHOWN_MS = 2000;

async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  // pages that are not served securely have no clipboard: select and let the browser copy
  const area = element('textarea', { class: 'visually-hidden' });
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (!done) {
    throw new Error('refused');
  }
}

/** A button that copies what text() gives. */
export function copyButton(key, text) {
  const button = element('button', { type: 'button', class: 'quiet' }, t(key));
  button.addEventListener('click', async () => {
    const worked = await copy(text()).then(
      () => true,
      () => false,
    );
    button.textContent = t(worked ? 'copied' : 'copy.refused');
    setTimeout(() => (button.textContent = t(key)), SHOWN_MS);
  });
  return button;
}
