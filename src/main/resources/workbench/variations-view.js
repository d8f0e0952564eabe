// Which single change moves which grade: a table of the seven scales.

import { element, show } from '/dom.js';
import { t } from '/i18n.js';
import { gradeBadge, rangeText } from './grades-view.js';
import { assessmentOf } from './hook.js';
import { on, state } from './state.js';

function scaleName(id) {
  return state.scales?.scales.find((scale) => scale.id === id)?.name ?? id;
}

function cell(grade, before) {
  const moved = rangeText(grade) !== rangeText(before);
  return element('td', { class: moved ? 'moved-cell' : 'same-cell' }, moved ? gradeBadge(grade) : rangeText(grade));
}

function row(head, grades, before, kind = '') {
  return element(
    'tr',
    { class: kind },
    element('th', { scope: 'row' }, head),
    ...grades.map((grade, i) => (before ? cell(grade, before[i]) : element('td', {}, gradeBadge(grade)))),
  );
}

const sum = ({ floor, ceiling }) => floor + ceiling;

/** The same in words, of the scale that is shown first. */
function sentences(base, moving) {
  const place = base.grades.findIndex(({ scale }) => scale === base.primaryScale);
  if (place < 0) {
    return [];
  }
  const now = base.grades[place];
  const said = (way) =>
    moving
      .map(({ key, values, assessment }) => ({ change: t(key, values), grade: assessment.grades[place] }))
      .filter(({ grade }) => Math.sign(sum(grade) - sum(now)) === way)
      .map(({ change, grade }) => t('vary.to', { change, grade: rangeText(grade) }));
  return [-1, 1]
    .map((way) => ({ way, list: said(way) }))
    .filter(({ list }) => list.length > 0)
    .map(({ way, list }) =>
      element(
        'p',
        { class: 'vary-words', 'data-way': way },
        element('strong', {}, t(`vary.way.${way}`, { scale: scaleName(now.scale), grade: rangeText(now) })),
        ' ',
        list.join(t('list.semicolon')),
      ),
    );
}

function table(base, moving) {
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, t('vary.change')),
    ...base.grades.map((grade) => element('th', { scope: 'col' }, scaleName(grade.scale))),
  );
  return element(
    'div',
    { class: 'scroll-x', tabindex: 0, role: 'region', 'aria-label': t('tab.vary') },
    element(
      'table',
      { class: 'variations' },
      element('thead', {}, head),
      element(
        'tbody',
        {},
        row(t('vary.now'), base.grades, null, 'now'),
        ...moving.map(({ key, values, assessment }) => row(t(key, values), assessment.grades, base.grades)),
      ),
    ),
  );
}

/** Draws the table into its tab. */
export function showVariations(panel) {
  const draw = () => {
    const base = assessmentOf(state.exchange);
    if (!base) {
      show(panel, element('p', { class: 'muted' }, t('vary.none')));
      return;
    } else if (!state.variations) {
      show(panel, element('p', { class: 'muted' }, t(state.prefetch ? 'vary.wait' : 'what-if.no-chart')));
      return;
    }
    const key = (assessment) => assessment?.grades.map(rangeText).join();
    const tried = state.variations.filter(({ assessment }) => assessment);
    const moving = tried.filter(({ assessment }) => key(assessment) !== key(base));
    const still = tried.filter(({ assessment }) => key(assessment) === key(base));
    show(
      panel,
      element('p', { class: 'hint' }, t('vary.intro')),
      ...sentences(base, moving),
      table(base, moving),
      still.length > 0 &&
        element(
          'p',
          { class: 'hint' },
          t('vary.still', { changes: still.map((v) => t(v.key, v.values)).join(t('list.semicolon')) }),
        ),
    );
  };
  ['exchange', 'variations', 'language', 'scales'].forEach((topic) => on(topic, draw));
  draw();
}
