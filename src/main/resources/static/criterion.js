// A criterion of /scales.json as nested lists: what must all hold, what is one of several.

import { element } from './dom.js';
import { t } from './i18n.js';

/**
 * @param node a question { text, rules } or parts { join: 'all' | 'any', parts }
 * @param ruleMark makes an element of the id of an interpretation; without it ids are left out
 */
export function criterion(node, ruleMark = null) {
  if (!node.parts) {
    const marks = ruleMark ? node.rules.map(ruleMark) : [];
    return element('span', { class: 'question' }, node.text, ...marks.flatMap((mark) => [' ', mark]));
  }
  const parts = node.parts.map((part, i) =>
    element(
      'li',
      {},
      i > 0 && element('span', { class: 'join' }, t(`join.${node.join}`), ' '),
      criterion(part, ruleMark),
    ),
  );
  return element('ul', { class: `criterion ${node.join}`, 'aria-label': node.text }, ...parts);
}
