// JSON as a tree that opens on request, so that a large answer stays quick to show.

import { element } from '/dom.js';

const OPEN_DEPTH = 2;
const MANY = 8;

function leaf(value) {
  const kind = value === null ? 'null' : typeof value;
  return element('span', { class: `json-${kind}` }, JSON.stringify(value));
}

function label(name) {
  return name === null
    ? null
    : element('span', { class: 'json-name' }, typeof name === 'number' ? `${name}: ` : `"${name}": `);
}

function summaryOf(value) {
  const count = Array.isArray(value) ? `[${value.length}]` : `{${Object.keys(value).length}}`;
  const told = [value.resourceType, value.id ?? value.code ?? value.scale].filter((part) => typeof part === 'string');
  return element('span', { class: 'muted' }, [count, ...told].join(' '));
}

function node(name, value, depth) {
  if (value === null || typeof value !== 'object') {
    return element('div', { class: 'json-row' }, label(name), leaf(value));
  }
  const details = element('details', { class: 'json-node' }, element('summary', {}, label(name), summaryOf(value)));
  const fill = () => {
    const entries = Array.isArray(value) ? value.map((item, i) => [i, item]) : Object.entries(value);
    details.append(...entries.map(([key, item]) => node(key, item, depth + 1)));
  };
  if (depth < OPEN_DEPTH && Object.keys(value).length <= MANY) {
    fill();
    details.open = true;
  } else {
    details.addEventListener('toggle', () => details.childElementCount === 1 && fill(), { once: true });
  }
  return details;
}

/** A tree of the value. */
export function jsonTree(value) {
  return element('div', { class: 'json mono' }, node(null, value, 0));
}
