// Right, below: what went over the wire, what the service made of the chart, and whether the answer keeps the rules.

import { element, show } from '/dom.js';
import { hasText, t } from '/i18n.js';
import { check } from './checks.js';
import { copyButton } from './copy.js';
import { asCurl, assessmentOf } from './hook.js';
import { jsonTree } from './json-view.js';
import { inputName } from './grades-view.js';
import { readable } from './fhir.js';
import { countResources } from './prefetch.js';
import { inSandbox, on, state } from './state.js';

const BYTES = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

function size(text) {
  const bytes = new Blob([text]).size;
  return bytes < 1024 ? `${bytes} B` : `${BYTES.format(bytes / 1024)} KB`;
}

function facts(pairs) {
  return element(
    'dl',
    { class: 'facts-list' },
    ...pairs.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
  );
}

function drawWire(panel, exchange) {
  const milliseconds = (ms) => `${Math.round(ms)} ms`;
  show(
    panel,
    facts([
      [
        t('wire.hook'),
        t('wire.hook-value', { ms: milliseconds(exchange.ms), status: exchange.status || t('no-answer') }),
      ],
      ...(inSandbox() && state.prefetchMs && state.sendPrefetch
        ? [
            [
              t('wire.prefetch'),
              t('wire.prefetch-value', { ms: milliseconds(state.prefetchMs), n: countResources(state.prefetch) }),
            ],
          ]
        : []),
      [t('wire.size'), t('wire.size-value', { sent: size(exchange.sent), got: size(exchange.text) })],
    ]),
    element(
      'div',
      { class: 'raw-head' },
      element('h3', {}, t('wire.request')),
      copyButton('copy.curl', () => asCurl(exchange)),
      copyButton('copy.json', () => JSON.stringify(exchange.request, null, 2)),
    ),
    jsonTree(exchange.request),
    element(
      'div',
      { class: 'raw-head' },
      element('h3', {}, t('wire.response')),
      copyButton('copy.json', () => exchange.text),
    ),
    exchange.body === null
      ? element('pre', { class: 'mono' }, exchange.text || t('no-answer'))
      : jsonTree(exchange.body),
  );
}

function source(reference) {
  return inSandbox() && /^[A-Za-z]+\/[A-Za-z0-9.-]+$/.test(reference ?? '')
    ? element('a', { href: `/fhir/${reference}`, target: '_blank', rel: 'noopener', class: 'mono' }, reference)
    : element('span', { class: 'mono' }, reference ?? '');
}

function table(columns, rows) {
  return element(
    'div',
    { class: 'scroll-x', tabindex: 0 },
    element(
      'table',
      { class: 'compact' },
      element('thead', {}, element('tr', {}, ...columns.map((name) => element('th', { scope: 'col' }, name)))),
      element(
        'tbody',
        {},
        ...rows.map((cells) => element('tr', {}, ...cells.map((content) => element('td', {}, content)))),
      ),
    ),
  );
}

function said(prefix, code) {
  const key = `${prefix}.${code}`;
  return hasText(key) ? t(key) : code;
}

function drawReading(panel, exchange, badge) {
  const assessment = assessmentOf(exchange);
  badge(assessment?.ignored.length ? String(assessment.ignored.length) : '', 'warning');
  if (!assessment) {
    show(panel, element('p', { class: 'muted' }, t('reading.none')));
    return;
  }
  const { evidence, ignored, notAsked, flags } = assessment;
  const part = (key, content) => [
    element('h3', {}, t(key)),
    content || element('p', { class: 'muted small' }, t(`${key}.none`)),
  ];
  const time = (at) => at?.slice(0, 16).replace('T', ' ') ?? '';
  show(
    panel,
    ...part(
      'reading.evidence',
      evidence.length > 0 &&
        table(
          [t('column.input'), t('column.value'), t('column.time'), t('column.source')],
          evidence.map((e) => [inputName(e.input), readable(e.value), time(e.at), source(e.source)]),
        ),
    ),
    ...part(
      'reading.ignored',
      ignored.length > 0 &&
        table(
          [t('column.source'), t('column.why')],
          ignored.map((e) => [source(e.source), said('reason', e.reason)]),
        ),
    ),
    ...part(
      'reading.not-asked',
      notAsked.length > 0 &&
        element('ul', {}, ...notAsked.map((channel) => element('li', {}, said('channel', channel)))),
    ),
    ...part(
      'reading.flags',
      flags.length > 0 &&
        element(
          'ul',
          {},
          ...flags.map((flag) => element('li', {}, said('flag', flag), ' ', element('code', { class: 'muted' }, flag))),
        ),
    ),
  );
}

function drawChecks(panel, exchange, badge) {
  const results = check(exchange);
  const broken = results.filter(({ ok }) => !ok).length;
  badge(broken === 0 ? '✓' : String(broken), broken === 0 ? 'good' : 'critical');
  show(
    panel,
    element(
      'p',
      { class: broken === 0 ? 'notice good' : 'notice critical' },
      broken === 0 ? t('checks.all', { n: results.length }) : t('checks.broken', { n: broken, all: results.length }),
    ),
    element(
      'ul',
      { class: 'checks plain' },
      ...results.map(({ key, ok, where }) =>
        element(
          'li',
          { 'data-ok': String(Boolean(ok)) },
          element('span', { class: 'mark' }, t(ok ? 'checks.yes' : 'checks.no')),
          element('span', {}, t(key), !ok && where ? ` (${where})` : ''),
        ),
      ),
    ),
  );
}

/** Draws three tabs, now and after every answer. */
export function showExchange({ panels, badge }) {
  const draw = () => {
    const { exchange } = state;
    if (!exchange) {
      ['wire', 'reading', 'checks'].forEach((name) => {
        show(panels[name], element('p', { class: 'muted' }, t('grades.wait')));
        badge(name, '');
      });
      return;
    }
    drawWire(panels.wire, exchange);
    drawReading(panels.reading, exchange, (text, tone) => badge('reading', text, tone));
    drawChecks(panels.checks, exchange, (text, tone) => badge('checks', text, tone));
  };
  on('exchange', draw);
  on('language', draw);
  draw();
}
