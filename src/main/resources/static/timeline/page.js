// The patient trajectory: gets a course and draws it.

import { element } from '../dom.js';
import { mountHeader } from '../header.js';
import { hasText, loadTexts, onLanguage, t, translate } from '../i18n.js';
import { Chart, legendEntries } from './chart.js';
import { Cursor } from './cursor.js';
import { showDetail, showReadout } from './detail.js';
import { gradeSpans, readTrajectory } from './model.js';
import { gradeSentence, momentWords, pointed, shortSource, spoken, when } from './situation.js';
import * as source from './source.js';
import { showTables } from './tables.js';

/** Told after the cursor has rested for so long, in milliseconds: keys that repeat must not be read out one by one. */
const REST = 500;

const FIRST_PATIENT = 'demo-course-two-doses';

const state = { setup: null, patients: [], model: null, scale: 0, allScales: false, load: null, who: '', busy: 0 };

const place = (id) => document.getElementById(id);

const chart = new Chart(place('chart'));
const cursor = new Cursor(
  { box: place('chart-box'), slider: place('cursor'), line: place('cursor-line'), selection: place('selection'), chart },
  { moved, points, changes },
);
let talking;

chart.onZoom = () => {
  cursor.place();
  density();
};

function changes() {
  return gradeSpans(state.model, state.scale).map((span) => span.from);
}

function moved(at, byKey) {
  const { model, scale } = state;
  showDetail(place('detail'), model, at, scale);
  const sentence = model.primary === undefined ? '' : gradeSentence(model, at, scale);
  showReadout(place('readout'), model, at, scale);
  place('cursor').setAttribute('aria-valuetext', [...momentWords(model, at), sentence].filter(Boolean).join(', '));
  clearTimeout(talking);
  if (byKey) {
    talking = setTimeout(() => (place('live').textContent = spoken(model, at, scale)), REST);
  }
}

/** Says beside the pointer what the panel under it shows at the cursor. */
function points(panel, x, y) {
  const tip = place('tip');
  const found = panel && panel.kind !== 'days' ? pointed(state.model, panel, cursor.at, state.scale) : [];
  tip.hidden = found.length === 0;
  if (tip.hidden) {
    return;
  }
  const [day, time] = momentWords(state.model, cursor.at);
  tip.replaceChildren(
    element('span', {}, [day, time].filter(Boolean).join(' · ')),
    ...found.flatMap((row) => [
      element('strong', {}, row.name ? `${row.name}: ${row.value}` : row.value),
      row.at !== undefined && element('span', {}, [when(row, cursor.at), shortSource(row.source)].filter(Boolean).join(' · ')),
    ]).filter(Boolean),
  );
  const box = place('chart-box');
  const left = x + 14 + tip.offsetWidth > box.clientWidth ? Math.max(0, x - 14 - tip.offsetWidth) : x + 14;
  const top = Math.min(y + 14, box.clientHeight - tip.offsetHeight);
  tip.style.transform = `translate(${left}px, ${top}px)`;
}

function view() {
  return { scale: state.scale, allScales: state.allScales };
}

/** Says so where readings lie closer than points can be drawn. */
function density() {
  place('density').hidden = !chart.crowded();
}

function redraw() {
  if (state.model) {
    chart.draw(state.model, view());
    cursor.place();
    density();
  }
}

/** Says what happened and what to do; nothing where all is well. */
function tell(message, kind = 'critical', ...more) {
  place('message').replaceChildren(
    ...(message ? [element('div', { class: `notice ${kind}` }, element('p', {}, message), ...more)] : []),
  );
}

function retry() {
  return element('button', { type: 'button', onclick: () => show(state.load, state.who) }, t('again'));
}

/** Gets a course and draws it. The last one asked for wins. */
async function show(load, who) {
  Object.assign(state, { load, who });
  const mine = ++state.busy;
  place('main').setAttribute('aria-busy', 'true');
  tell(t('loading'), 'info');
  let model = null;
  try {
    model = readTrajectory(await load());
    if (mine === state.busy) {
      tell('');
    }
  } catch (error) {
    if (!(error instanceof source.Refused)) {
      throw error;
    }
    if (mine === state.busy) {
      tell(error.message, 'critical', retry());
    }
  } finally {
    if (mine === state.busy) {
      place('main').removeAttribute('aria-busy');
      place('drawing').hidden = model === null;
      place('patient').textContent = model === null ? '' : who;
    }
  }
  if (mine === state.busy) {
    state.model = model;
  }
  if (model !== null && mine === state.busy) {
    state.scale = Math.max(0, model.scaleIndex(model.primary));
    chart.reset();
    scales();
    words();
    cursor.load(model.moments);
  }
}

/** Everything that is in words, said in the language of the page. */
function words() {
  const { model } = state;
  if (!model) {
    return;
  }
  scales();
  redraw();
  legend();
  notes();
  showTables(place('tables'), model, state.scale);
}

function scales() {
  const { model } = state;
  const select = place('scale');
  select.replaceChildren(
    ...model.scales.map((scale, i) => element('option', { value: i }, model.text(scale.name))),
  );
  select.value = String(state.scale);
  const graded = model.primary !== undefined;
  select.disabled = !graded;
  place('all-scales').disabled = !graded;
}

function legend() {
  place('legend').replaceChildren(
    ...legendEntries(state.model).map(([key, text]) =>
      element('li', {}, element('span', { class: `sign ${key}`, 'aria-hidden': 'true' }), text),
    ),
  );
}

function notes() {
  const { model } = state;
  const found = [];
  if (model.primary === undefined) {
    found.push(['warning', t('note.no-therapy')]);
  }
  const gaps = model.gaps.filter((gap) => gap.deciding);
  if (gaps.length > 0) {
    found.push(['warning', t('note.gaps', { list: gaps.map((gap) => model.text(gap.name)).join(t('list.separator')) })]);
  }
  if (model.moments.length === 0) {
    found.push(['warning', t('note.empty')]);
  }
  place('notes').replaceChildren(...found.map(([kind, text]) => element('p', { class: `notice ${kind}` }, text)));
}

function choose(patient) {
  const known = state.patients.find(({ id }) => id === patient);
  show(() => source.ofSandbox(patient), known?.name ? `${known.name} · ${patient}` : patient);
  const address = new URL(location.href);
  address.searchParams.set('patient', patient);
  history.replaceState(history.state, '', address);
}

function story(id) {
  return hasText(`${id}.story`) ? t('source.story', { therapy: t(`${id}.therapy`), story: t(`${id}.story`) }) : id;
}

/** The chooser of the sandbox: a demo patient, or a Bundle of one's own. */
function sandbox() {
  const select = element('select', { id: 'patient-select' });
  const courses = state.patients.filter(({ id }) => id.startsWith('demo-course-'));
  const rest = state.patients.filter((patient) => !courses.includes(patient));
  const options = (list) => list.map(({ id, name }) => element('option', { value: id }, `${name || id} – ${story(id)}`));
  select.append(
    element('optgroup', { label: t('source.courses') }, options(courses)),
    element('optgroup', { label: t('source.others') }, options(rest)),
  );
  const current = new URLSearchParams(location.search).get('patient');
  select.value = current ?? '';
  select.addEventListener('change', () => choose(select.value));
  const file = element('input', { type: 'file', id: 'bundle', class: 'visually-hidden', accept: '.json,application/json' });
  file.addEventListener('change', async () => {
    const [chosen] = file.files;
    if (chosen) {
      const text = await chosen.text();
      select.value = '';
      file.value = '';
      show(() => source.ofBundle(text), chosen.name);
    }
  });
  place('source').replaceChildren(
    element('label', { class: 'field', for: 'patient-select' }, element('span', {}, t('source.patient')), select),
    element('label', { class: 'button', for: 'bundle' }, t('source.bundle'), file),
  );
}

/** Outside the sandbox, without a launch: which EHR to connect to. */
function standalone() {
  const server = element('input', { id: 'server', type: 'url', name: 'iss', required: true, placeholder: 'https://ehr.example.org/fhir' });
  const form = element(
    'form',
    { class: 'panel connect' },
    element('h2', {}, t('connect.heading')),
    element('p', {}, t('connect.how')),
    element('label', { class: 'field', for: 'server' }, element('span', {}, t('connect.server')), server),
    element('button', { type: 'submit', class: 'primary' }, t('connect.go')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(`/timeline/launch.html?iss=${encodeURIComponent(server.value.trim())}`);
  });
  place('message').replaceChildren(form);
}

async function start() {
  await Promise.all([mountHeader('timeline'), loadTexts('demo')]);
  translate();
  try {
    state.setup = await source.setup();
    if (source.wasLaunched()) {
      const session = await source.session();
      const name = await source.nameInSession(session);
      await show(() => source.ofSession(session), name || session.patient);
    } else if (state.setup.sandbox) {
      state.patients = await source.sandboxPatients();
      const asked = new URLSearchParams(location.search).get('patient');
      choose(asked ?? FIRST_PATIENT);
      sandbox();
    } else if (state.setup.clientId) {
      standalone();
    } else {
      tell(t('problem.off'), 'warning');
    }
  } catch (error) {
    if (!(error instanceof source.Refused)) {
      throw error;
    }
    tell(error.message);
  }
}

place('scale').addEventListener('change', (event) => {
  state.scale = Number(event.target.value);
  words();
  cursor.stand(cursor.at);
});
place('all-scales').addEventListener('change', (event) => {
  state.allScales = event.target.checked;
  redraw();
});
place('zoom-in').addEventListener('click', () => cursor.scale(0.5));
place('zoom-out').addEventListener('click', () => cursor.scale(2));
place('earlier').addEventListener('click', () => cursor.shift(-0.5));
place('later').addEventListener('click', () => cursor.shift(0.5));
place('whole').addEventListener('click', () => chart.zoom(-Infinity, Infinity));
place('print').addEventListener('click', () => print());

onLanguage(() => {
  words();
  if (state.model) {
    cursor.stand(cursor.at);
  } else if (state.load) {
    // the service says in the new language why there is nothing to draw
    show(state.load, state.who);
  }
  if (place('patient-select')) {
    sandbox();
  } else if (document.querySelector('form.connect')) {
    standalone();
  }
});
document.addEventListener('crs:theme', redraw);
addEventListener('beforeprint', () => {
  document.body.classList.add('printing');
  redraw();
});
addEventListener('afterprint', () => {
  document.body.classList.remove('printing');
  redraw();
});
let drawnWidth = 0;
new ResizeObserver(([entry]) => {
  const width = Math.round(entry.contentRect.width);
  if (width > 0 && width !== drawnWidth) {
    drawnWidth = width;
    redraw();
  }
}).observe(place('chart-box'));

start();
