// The panel beside the drawing: everything that is known at the cursor.

import { element } from '../dom.js';
import { t } from '../i18n.js';
import { gradeText } from './model.js';
import { evidenceOf, momentWords, rowsAt, shortSource, stateAt, when } from './situation.js';
import { full } from './time.js';

/** So many values of one kind are listed. */
const MOST_OF_A_KIND = 3;

/** <span class="grade" data-grade="3">3</span> */
export function badge(state) {
  const open = state.floor !== state.ceiling;
  return element('span', { class: open ? 'grade open' : 'grade', 'data-grade': open ? state.ceiling : state.floor }, gradeText(state));
}

function moment(model, at) {
  const [first, ...rest] = momentWords(model, at);
  return element(
    'header',
    { class: 'at' },
    element('h2', {}, first),
    element('p', { class: 'small muted' }, rest.join(' · ')),
  );
}

function rows(list, at, model, caption) {
  return element(
    'table',
    { class: 'facts' },
    element('caption', {}, caption),
    element(
      'tbody',
      {},
      list.map((row) =>
        element(
          'tr',
          { class: row.stale && 'stale' },
          element('th', { scope: 'row' }, row.name),
          element('td', {}, row.value, element('span', { class: 'source', title: row.source }, shortSource(row.source))),
          element('td', { class: 'when', title: row.at === null ? '' : full(row.at, model.zone) }, row.at === null ? '' : when(row, at)),
        ),
      ),
    ),
  );
}

function graded(model, at, scale) {
  const state = stateAt(model, at, scale);
  if (!state) {
    return element('p', { class: 'muted' }, t(model.primary === undefined ? 'detail.never-graded' : 'detail.not-graded'));
  }
  const name = model.text(model.scales[scale].name);
  const facts = model.text(state.facts);
  const why = model.text(state.why);
  return element(
    'section',
    { class: 'graded' },
    element(
      'h3',
      {},
      badge(state),
      element('span', {}, t(state.floor === state.ceiling ? 'detail.grade' : 'detail.range', { scale: name })),
    ),
    facts && element('p', { class: 'deciding' }, facts),
    why && element('p', { class: 'small muted' }, why),
    !state.certain && element('p', { class: 'small' }, t('detail.low-confidence')),
    state.missing.length > 0 &&
      element('p', { class: 'missing' }, t('detail.missing', { list: state.missing.map(model.text).join(t('list.separator')) })),
  );
}

/** What would make it another grade, read off the rows of the scale. */
function moves(model, at, scale) {
  const state = stateAt(model, at, scale);
  const ways = state ? [...state.lower, ...state.higher] : [];
  return (
    ways.length > 0 &&
    element(
      'section',
      { class: 'moves' },
      element('h3', {}, t('detail.moves')),
      element('ul', {}, ways.map((way) => element('li', {}, model.text(way)))),
      element('p', { class: 'small muted' }, t('detail.moves.how')),
    )
  );
}

/** The values that decided; of many of one kind the newest. */
function restsOn(model, at, scale) {
  const state = stateAt(model, at, scale);
  const evidence = state ? evidenceOf(model, state) : [];
  const kinds = new Map();
  evidence.forEach((item) => kinds.set(item.name, [...(kinds.get(item.name) ?? []), item]));
  const shown = [...kinds.values()].flatMap((items) => {
    const newest = items.sort((a, b) => b.at - a.at).slice(0, MOST_OF_A_KIND);
    const rest = items.length - newest.length;
    return rest === 0 ? newest : [...newest, { name: '', value: t('detail.earlier', { n: rest }), at: null, source: '' }];
  });
  return shown.length > 0 && rows(shown, at, model, t('detail.evidence'));
}

function others(model, at, scale) {
  const items = model.scales
    .map((other, i) => ({ other, i, state: stateAt(model, at, i) }))
    .filter(({ state }) => state)
    .map(({ other, i, state }) =>
      element(
        'li',
        i === scale ? { 'aria-current': 'true' } : {},
        badge(state),
        element('span', {}, model.text(other.name)),
      ),
    );
  return items.length > 0 && element('section', {}, element('h3', {}, t('detail.all')), element('ul', { class: 'scales' }, items));
}

/** One line of it, for screens on which the panel lies out of sight. */
export function showReadout(line, model, at, scale) {
  const state = stateAt(model, at, scale);
  const [day, time] = momentWords(model, at);
  line.replaceChildren(
    ...[
      state && badge(state),
      element('strong', {}, [day, time].filter(Boolean).join(' · ')),
      state && element('span', {}, model.text(state.facts) || model.text(state.why)),
    ].filter(Boolean),
  );
}

/** Fills the panel for a moment. */
export function showDetail(panel, model, at, scale) {
  panel.replaceChildren(
    moment(model, at),
    graded(model, at, scale),
    ...[moves(model, at, scale), others(model, at, scale), restsOn(model, at, scale)].filter(Boolean),
    rows(rowsAt(model, at), at, model, t('detail.readings')),
  );
}
