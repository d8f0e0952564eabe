// Right, above: the grade under all seven scales, and beside it the what-if's.

import { element, show } from '/dom.js';
import { hasText, t } from '/i18n.js';
import { criterion } from '/criterion.js';
import { assessmentOf } from './hook.js';
import { on, state } from './state.js';

const HIGHEST = 5;

export function rangeText({ floor, ceiling }) {
  return floor === ceiling ? String(floor) : `${floor}–${ceiling}`;
}

/** A grade as a badge: the number, and open where it is a range. */
export function gradeBadge(grade) {
  return element(
    'span',
    { class: grade.floor === grade.ceiling ? 'grade' : 'grade open', 'data-grade': grade.ceiling },
    rangeText(grade),
  );
}

export function inputName(input) {
  const key = `input.${input}`;
  return hasText(key) ? t(key) : input;
}

function track(grade, before) {
  const cells = [];
  for (let i = 1; i <= HIGHEST; i++) {
    const kind = i <= grade.floor ? 'sure' : i <= grade.ceiling ? 'possible' : 'empty';
    const was = before && i <= before.ceiling && i > grade.ceiling ? ' was' : '';
    cells.push(element('span', { class: `cell ${kind}${was}` }));
  }
  return element('span', { class: 'track', 'data-grade': grade.ceiling, 'aria-hidden': 'true' }, ...cells);
}

/** The grade before the what-if, where it was another. */
function movement(grade, before) {
  if (!before || rangeText(grade) === rangeText(before)) {
    return null;
  }
  const sum = ({ floor, ceiling }) => floor + ceiling;
  const way = Math.sign(sum(grade) - sum(before));
  return element(
    'span',
    { class: 'moved', 'data-way': way },
    element('span', { 'aria-hidden': 'true' }, `${rangeText(before)} →`),
    element('span', { class: 'visually-hidden' }, t(`moved.${way}`, { from: rangeText(before) })),
  );
}

function rowText(scale, wanted) {
  const row = scale?.rows.find(({ grade }) => grade === wanted);
  return row
    ? element(
        'div',
        { class: 'row-text' },
        element('strong', {}, t('grade.means', { grade: wanted })),
        criterion(row.criterion),
      )
    : null;
}

function line(grade, before, primary) {
  const scale = state.scales?.scales.find(({ id }) => id === grade.scale);
  const notes = [
    grade.floor !== grade.ceiling && t('grade.open'),
    grade.confidence === 'low' && t('grade.low-confidence'),
  ].filter(Boolean);
  const next = grade.floor < HIGHEST ? rowText(scale, grade.floor + 1) : null;
  return element(
    'details',
    { class: 'scale-line', 'data-scale': grade.scale, open: false },
    element(
      'summary',
      {},
      element(
        'span',
        { class: 'scale-name' },
        scale?.name ?? grade.scale,
        primary && element('span', { class: 'tag' }, t('grade.primary')),
        ...notes.map((note) => element('span', { class: 'scale-note' }, note)),
      ),
      track(grade, before),
      element('span', { class: 'result' }, movement(grade, before), gradeBadge(grade)),
    ),
    grade.floor > 0 ? rowText(scale, grade.floor) : null,
    next,
  );
}

/** Each missing input once, with the scales that it could move. */
function missing(grades) {
  const scales = new Map();
  grades.forEach((grade) =>
    grade.missing.forEach((input) => scales.set(input, [...(scales.get(input) ?? []), nameOf(grade.scale)])),
  );
  const names = (list) => (list.length === grades.length ? t('grades.all') : list.join(t('list.comma')));
  return scales.size === 0
    ? null
    : element(
        'div',
        { class: 'missing' },
        element('h3', {}, t('grades.missing')),
        element(
          'ul',
          { class: 'plain' },
          ...[...scales].map(([input, list]) =>
            element(
              'li',
              {},
              element('strong', {}, inputName(input)),
              ' ',
              element('span', { class: 'muted' }, names(list)),
            ),
          ),
        ),
      );
}

function nameOf(id) {
  return state.scales?.scales.find((scale) => scale.id === id)?.name ?? id;
}

function draw(root) {
  const base = assessmentOf(state.exchange);
  const shadow = assessmentOf(state.shadow);
  const open = new Set([...root.querySelectorAll('details[open]')].map((details) => details.dataset.scale));
  const parts = [element('h2', {}, t('grades'))];
  const tried = state.shadow !== null;
  const shown = tried ? shadow : base;
  if (tried) {
    parts.push(element('p', { class: 'tag what-if-tag' }, t(shadow ? 'grades.what-if' : 'grades.what-if-none')));
  }
  if (!shown) {
    parts.push(element('p', { class: 'muted small' }, t(state.exchange ? 'grades.none' : 'grades.wait')));
  } else {
    const before = tried && base ? new Map(base.grades.map((grade) => [grade.scale, grade])) : new Map();
    parts.push(
      ...shown.grades.map((grade) => line(grade, before.get(grade.scale), grade.scale === shown.primaryScale)),
      missing(shown.grades),
      element('p', { class: 'hint' }, t('grades.hint')),
    );
  }
  show(root, ...parts);
  root.querySelectorAll('details').forEach((details) => (details.open = open.has(details.dataset.scale)));
}

/** The seven grades in one row, for where the panel is out of sight. */
function drawStrip(root) {
  const before = assessmentOf(state.exchange);
  const shown = state.shadow === null ? before : assessmentOf(state.shadow);
  const cells = (shown?.grades ?? []).map((grade, i) =>
    element(
      'li',
      { class: before && rangeText(before.grades[i]) !== rangeText(grade) && 'moved-cell' },
      element('span', {}, nameOf(grade.scale)),
      gradeBadge(grade),
    ),
  );
  show(root, ...cells);
}

export function showStrip(root) {
  const redraw = () => drawStrip(root);
  ['exchange', 'what-if', 'language', 'scales'].forEach((topic) => on(topic, redraw));
  redraw();
}

/** Draws the panel, now and after every change. */
export function showGrades(root) {
  const redraw = () => draw(root);
  ['exchange', 'what-if', 'language', 'scales'].forEach((topic) => on(topic, redraw));
  redraw();
}
