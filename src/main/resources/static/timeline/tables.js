// The same as tables: for whoever reads rather than looks, and for paper.

import { element } from '../dom.js';
import { t } from '../i18n.js';
import { badge } from './detail.js';
import { gradeSpans } from './model.js';
import { dayWords, full } from './time.js';

/** So many rows are shown at a time. */
const PAGE = 200;

function table(caption, columns, rows) {
  const body = element('tbody');
  let shown = 0;
  const more = element('button', { type: 'button', class: 'no-print' });
  const add = () => {
    body.append(...rows.slice(shown, shown + PAGE).map((cells) => element('tr', {}, cells().map((cell) => element('td', {}, cell)))));
    shown = Math.min(shown + PAGE, rows.length);
    more.hidden = shown >= rows.length;
    more.textContent = t('table.more', { n: Math.min(PAGE, rows.length - shown), left: rows.length - shown });
  };
  more.addEventListener('click', add);
  add();
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    element(
      'table',
      {},
      element('caption', { class: 'visually-hidden' }, caption),
      element('thead', {}, element('tr', {}, columns.map((column) => element('th', { scope: 'col' }, column)))),
      body,
    ),
    more,
  );
}

/** Opened when asked for: ten thousand rows cost nothing until then. */
function fold(id, title, count, content) {
  const details = element('details', { id, class: 'panel' });
  details.append(element('summary', {}, title, ' ', element('span', { class: 'muted' }, t('table.rows', { n: count }))));
  let filled = false;
  details.addEventListener('toggle', () => {
    if (details.open && !filled) {
      filled = true;
      details.append(content());
    }
  });
  return details;
}

function whenCells(at, model) {
  return [dayWords(at, model), full(at, model.zone)];
}

function grades(model, scale) {
  const spans = gradeSpans(model, scale);
  const rows = spans.map((span) => () => {
    const state = span.step.states[scale];
    return [
      ...whenCells(span.from, model),
      badge(state),
      model.text(state.facts) || model.text(state.why),
      state.missing.map(model.text).join(t('list.separator')),
    ];
  });
  const caption = t('table.grades', { scale: model.text(model.scales[scale].name) });
  const columns = ['column.day', 'column.time', 'column.grade', 'column.why', 'column.missing'].map((key) => t(key));
  return { caption, count: rows.length, content: () => table(caption, columns, rows) };
}

function readings(model) {
  const all = [...model.lines.values()]
    .flatMap((line) => line.points.map((point) => ({ line, point })))
    .sort((a, b) => a.point.at - b.point.at);
  const rows = all.map(({ line, point }) => () => [
    ...whenCells(point.at, model),
    model.text(line.name),
    model.text(point.text),
    point.source,
  ]);
  const columns = ['column.day', 'column.time', 'column.reading', 'column.value', 'column.source'].map((key) => t(key));
  return { caption: t('table.readings'), count: rows.length, content: () => table(t('table.readings'), columns, rows) };
}

function given(model) {
  const spanOf = (from, to) => (to === null ? full(from, model.zone) : `${full(from, model.zone)} – ${full(to, model.zone)}`);
  const all = [
    ...model.doses.map((dose) => ({ at: dose.at, to: dose.to, what: t('panel.therapy'), value: dose.text, source: dose.source })),
    ...model.oxygen.map((band) => ({ at: band.from, to: band.to, what: t('panel.oxygen'), value: band.text, source: band.source })),
    ...model.marks.map((mark) => ({ at: mark.at, to: mark.to, what: t(`panel.marks-${mark.kind}`), value: mark.text, source: mark.source })),
    ...model.lanes.flatMap((lane) =>
      lane.runs.map((run) => ({ at: run.from, to: run.to, what: model.text(lane.name), value: run.text, source: run.source })),
    ),
  ].sort((a, b) => a.at - b.at);
  const rows = all.map((row) => () => [
    dayWords(row.at, model),
    spanOf(row.at, row.to),
    row.what,
    model.text(row.value),
    row.source,
  ]);
  const columns = ['column.day', 'column.time', 'column.given', 'column.value', 'column.source'].map((key) => t(key));
  return { caption: t('table.given'), count: rows.length, content: () => table(t('table.given'), columns, rows) };
}

function unused(model) {
  const rows = model.ignored.map((entry) => () => [entry.source, model.text(entry.reason)]);
  const columns = [t('column.source'), t('column.reason')];
  return { caption: t('table.ignored'), count: rows.length, content: () => table(t('table.ignored'), columns, rows) };
}

/** Fills the place below the drawing. */
export function showTables(place, model, scale) {
  const open = new Set([...place.querySelectorAll('details[open]')].map((details) => details.id));
  const tables = [
    ...(model.primary === undefined ? [] : [['table-grades', grades(model, scale)]]),
    ['table-readings', readings(model)],
    ['table-given', given(model)],
    ...(model.ignored.length > 0 ? [['table-ignored', unused(model)]] : []),
  ].map(([id, { caption, count, content }]) => fold(id, caption, count, content));
  place.replaceChildren(element('h2', {}, t('table.heading')), ...tables);
  tables.filter((details) => open.has(details.id)).forEach((details) => (details.open = true));
}
