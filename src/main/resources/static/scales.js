// The seven scales side by side, from /scales.json: the tables that grade, in words.

import { criterion } from './criterion.js';
import { element, show } from './dom.js';
import { mountHeader } from './header.js';
import { languageTag, onLanguage, t } from './i18n.js';

const NARROW = matchMedia('(max-width: 50rem)');
const FIRST_ON_A_PHONE = 2;

let tables = null;
let chosen = null;

async function load() {
  const answer = await fetch('/scales.json', { headers: { 'Accept-Language': languageTag() } });
  if (!answer.ok) {
    throw new Error(`HTTP ${answer.status}`);
  }
  tables = await answer.json();
  const ids = tables.scales.map(({ id }) => id);
  chosen ??= new Set(NARROW.matches ? ids.slice(0, FIRST_ON_A_PHONE) : ids);
}

function shown() {
  return tables.scales.filter(({ id }) => chosen.has(id));
}

function drawChoice() {
  const boxes = tables.scales.map(({ id, name }) => {
    const box = element('input', { type: 'checkbox', value: id, checked: chosen.has(id) });
    box.addEventListener('change', () => {
      box.checked ? chosen.add(id) : chosen.delete(id);
      drawTables();
    });
    return element('label', { class: 'chip' }, box, name);
  });
  show(document.getElementById('chosen'), element('legend', {}, t('choose')), ...boxes);
}

function ruleMark(id) {
  return tables.notes[id]
    ? element('a', { href: `#note-${id}`, class: 'rule', title: tables.notes[id].question }, id)
    : element('span', { class: 'rule' }, id);
}

function head(scale) {
  return element(
    'th',
    { scope: 'col', 'data-scale': scale.id },
    element('span', { class: 'scale-title' }, scale.name),
    element('span', { class: 'version' }, scale.version),
    element('a', { href: scale.url, target: '_blank', rel: 'noopener', class: 'citation' }, scale.citation),
  );
}

function row(grade) {
  const cells = shown().map((scale) => {
    const found = scale.rows.find((r) => r.grade === grade);
    return element('td', {}, found ? criterion(found.criterion, ruleMark) : t('no-row'));
  });
  return element(
    'tr',
    {},
    element(
      'th',
      { scope: 'row' },
      element('span', { class: 'visually-hidden' }, t('grade')),
      element('span', { class: 'grade', 'data-grade': grade }, grade),
    ),
    ...cells,
  );
}

function table() {
  const grades = [...new Set(shown().flatMap((scale) => scale.rows.map((r) => r.grade)))].sort();
  return element(
    'div',
    { class: 'panel wide-table', tabindex: 0, role: 'region', 'aria-label': t('heading') },
    element(
      'table',
      { class: 'side-by-side' },
      element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, t('grade')), ...shown().map(head))),
      element('tbody', {}, ...grades.map(row)),
    ),
  );
}

function note(id) {
  const { question, decision, standing, language } = tables.notes[id];
  const lang = language === languageTag() ? null : language;
  return element(
    'div',
    { class: 'note', id: `note-${id}` },
    element('dt', {}, element('span', { class: 'rule' }, id), ' ', element('span', { lang }, question)),
    element('dd', { lang }, decision, ' ', element('span', { class: 'standing', lang: 'en' }, standing)),
  );
}

function drawNotes() {
  const ids = [...new Set(shown().flatMap((scale) => scale.notes))].filter((id) => tables.notes[id]);
  show(
    document.getElementById('notes'),
    element('h2', {}, t('notes')),
    element('p', { class: 'small muted' }, t('notes.what')),
    element('dl', { class: 'notes' }, ...ids.map(note)),
  );
}

function drawTables() {
  const place = document.getElementById('tables');
  if (shown().length === 0) {
    show(place, element('p', { class: 'notice' }, t('none')));
    show(document.getElementById('notes'));
    return;
  }
  show(place, table());
  drawNotes();
}

async function draw() {
  await load();
  drawChoice();
  drawTables();
}

async function start() {
  await mountHeader('scales');
  document.getElementById('print').addEventListener('click', () => window.print());
  onLanguage(draw);
  try {
    await draw();
    // the note that an address names exists only now
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  } catch (failure) {
    const notice = element('p', { class: 'notice critical', role: 'alert' }, t('failed', { message: failure.message }));
    show(document.getElementById('tables'), notice);
  }
}

start();
