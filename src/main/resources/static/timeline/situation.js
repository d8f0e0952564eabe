// What is known of the patient at one moment: the grades and their evidence, the last reading of each kind, what runs.

import { t } from '../i18n.js';
import { gradeText, lastAt } from './model.js';
import { before, clock, date, dayWords, span } from './time.js';

const MINUTE = 60e3;
const HOUR = 60 * MINUTE;

/** How far back a treatment is still named. */
const TREATMENT = 48 * HOUR;

const SHOWN = ['temperature', 'systolic', 'mean', 'spo2', 'flow', 'fio2', 'crp', 'ferritin', 'ice'];

/** How long a reading counts (F2, F3 and those of the oxygen); what does not count any more is shown as old. */
const HOLDS = { temperature: 24 * HOUR, systolic: 6 * HOUR, mean: 6 * HOUR, spo2: 6 * HOUR, flow: 6 * HOUR, fio2: 6 * HOUR };

/** Said only while they hold: the oxygen may have been stopped since. */
const WHILE_HELD = ['flow', 'fio2'];

/** "Day 3 · 14 Nov, 14:30 · 3 d 2 h after infusion" */
export function momentWords(model, at) {
  const parts = [dayWords(at, model), t('moment.clock', { date: date(at, model.zone), clock: clock(at, model.zone) })];
  if (model.dayZero !== null) {
    const key = at < model.dayZero ? 'moment.before' : 'moment.after';
    parts.push(t(key, { span: span(at - model.dayZero) }));
  }
  return parts.filter(Boolean);
}

/** The state of one scale at a moment; null where nothing is graded yet. */
export function stateAt(model, at, scale) {
  const step = lastAt(model.steps, at);
  return step && at <= model.asOf ? step.states[scale] : null;
}

function reading(model, line, at) {
  const point = lastAt(line.points, at);
  if (!point) {
    return null;
  }
  const stale = at - point.at > (HOLDS[line.id] ?? Infinity);
  if (stale && WHILE_HELD.includes(line.id)) {
    return null;
  }
  const name = line.id === 'systolic' ? t('panel.pressure') : model.text(line.name);
  return { id: line.id, name, value: model.text(point.text), at: point.at, source: point.source, stale };
}

/** What ran or was given, newest first. */
function supports(model, at) {
  const runs = (from, to) => from <= at && (to === null || to > at);
  const oxygen = model.oxygen
    .filter((band) => runs(band.from, band.to))
    .map((band) => ({ id: 'oxygen', name: t('panel.oxygen'), value: model.text(band.text), at: band.from, since: true, source: band.source }));
  const pressors = model.lanes.flatMap((lane) =>
    lane.runs
      .filter((run) => runs(run.from, run.to))
      .map((run) => ({
        id: lane.id,
        name: model.text(lane.name),
        value: run.certain ? model.text(run.text) : t('lane.uncertain', { dose: model.text(run.text) }),
        at: run.from,
        since: true,
        source: run.source,
      })),
  );
  return [...oxygen, ...pressors];
}

function treatments(model, at) {
  const latest = new Map();
  model.marks
    .filter((mark) => mark.at <= at && mark.at >= at - TREATMENT)
    .forEach((mark) => latest.set(mark.kind, mark));
  return [...latest.values()].map((mark) => ({
    id: `marks-${mark.kind}`,
    name: t(`panel.marks-${mark.kind}`),
    value: model.text(mark.text),
    at: mark.at,
    source: mark.source,
  }));
}

/** The last reading of each kind, what runs and what was given, as rows. */
export function rowsAt(model, at) {
  const readings = SHOWN.filter((id) => model.lines.has(id))
    // a mean pressure stands beside the systolic one in the chart's own words
    .filter((id) => id !== 'mean' || !model.lines.has('systolic'))
    .map((id) => reading(model, model.lines.get(id), at))
    .filter(Boolean);
  return [...readings, ...supports(model, at), ...treatments(model, at)];
}

/** The values that decided, with their times. */
export function evidenceOf(model, state) {
  return state.evidence
    .map((place) => model.evidence[place])
    .map((item) => ({ name: model.text(item.name), value: model.text(item.text), at: item.at, source: item.source }));
}

/** One sentence on the grade, such as "ASTCT grade 3: norepinephrine 6 µg/min; fever 39.4 °C". */
export function gradeSentence(model, at, scale) {
  const state = stateAt(model, at, scale);
  const name = model.text(model.scales[scale].name);
  if (!state) {
    return t('grade.none', { scale: name });
  }
  const key = state.floor === state.ceiling ? 'grade.is' : 'grade.between';
  const grade = t(key, { scale: name, grade: gradeText(state), floor: state.floor, ceiling: state.ceiling });
  const facts = model.text(state.facts) || model.text(state.why);
  return facts ? t('grade.because', { grade, facts }) : grade;
}

/** What a screen reader is told after the cursor has come to rest. */
export function spoken(model, at, scale) {
  const state = stateAt(model, at, scale);
  const sentences = [];
  if (state) {
    const evidence = evidenceOf(model, state).map((item) => `${item.name} ${item.value}`);
    if (evidence.length > 0) {
      sentences.push(t('spoken.evidence', { list: evidence.join(t('list.separator')) }));
    }
    if (state.missing.length > 0) {
      sentences.push(t('spoken.missing', { list: state.missing.map(model.text).join(t('list.separator')) }));
    }
  }
  const rows = rowsAt(model, at).map((row) => `${row.name} ${row.value}, ${when(row, at)}`);
  return [...sentences, ...rows].join(t('sentence.end'));
}

/** "Observation/…two-doses-75": the end of an id tells more than its beginning. */
export function shortSource(source) {
  const [type, id = ''] = source.split('/');
  return id.length > 14 ? `${type}/…${id.slice(-11)}` : source;
}

/** "2 h before", or "for 3 h" of what runs. */
export function when(row, cursor) {
  if (row.since && cursor - row.at >= MINUTE) {
    return t('span.since', { span: span(cursor - row.at) });
  }
  const words = before(row.at, cursor);
  return row.stale ? t('span.stale', { words }) : words;
}

/** What a panel shows at a moment, for whoever points at it. */
export function pointed(model, panel, at, scale) {
  switch (panel.kind) {
    case 'grade':
    case 'row': {
      const state = stateAt(model, at, panel.kind === 'row' ? panel.scale : scale);
      return state ? [{ value: gradeSentence(model, at, panel.kind === 'row' ? panel.scale : scale), source: '' }] : [];
    }
    case 'marks':
      return [lastAt(panel.marks, at)]
        .filter(Boolean)
        .map((mark) => ({ value: model.text(mark.text), at: mark.at, source: mark.source }));
    default: {
      const ids = panel.lines?.map((line) => line.id) ?? [panel.lane?.id ?? panel.id];
      const held = panel.kind === 'oxygen' ? ['oxygen', 'flow', 'fio2'] : ids;
      return rowsAt(model, at).filter((row) => held.includes(row.id));
    }
  }
}
