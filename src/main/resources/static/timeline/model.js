// What the service sent, with moments as numbers and texts as words.

import { language } from '../i18n.js';

const HOUR = 3600e3;
const DAY = 24 * HOUR;

/** Longer than this after day 0 the page does not start with the whole course. */
const FIRST_VIEW = 30 * DAY;

function moment(text) {
  return text === undefined || text === null ? null : Date.parse(text);
}

function timed(item) {
  return { ...item, at: moment(item.at), to: moment(item.to) };
}

function spanned(item) {
  return { ...item, from: moment(item.from), to: moment(item.to) };
}

/** The last of the items, in order of `at`, that is not after t; undefined before the first. */
export function lastAt(items, t) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].at <= t) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return items[low - 1];
}

/** The trajectory as the page works with it. */
export function readTrajectory(json) {
  const states = json.grades.states;
  const scales = json.scales;
  const model = {
    asOf: moment(json.asOf),
    zone: json.timeZone,
    ageYears: json.ageYears,
    dayZero: moment(json.dayZero),
    doses: json.doses.map(timed),
    primary: json.primaryScale,
    scales,
    lines: new Map(json.lines.map((line) => [line.id, { ...line, points: line.points.map(timed) }])),
    oxygen: json.oxygen.map(spanned),
    lanes: json.lanes.map((lane) => ({ ...lane, runs: lane.runs.map(spanned) })),
    marks: json.marks.map(timed),
    limits: json.limits,
    steps: json.grades.steps.map((step) => ({ at: moment(step.at), states: step.states.map((place) => states[place]) })),
    evidence: json.grades.evidence.map(timed),
    gaps: json.gaps,
    ignored: json.ignored,
    text: (place) => json.texts[place][language() === 'zh' ? 1 : 0],
    scaleIndex: (id) => scales.findIndex((scale) => scale.id === id),
  };
  model.moments = moments(model);
  model.domain = domain(model);
  model.firstView = firstView(model);
  return model;
}

/** Every moment at which something was charted, given or graded anew, oldest first. */
function moments(model) {
  const all = new Set();
  const add = (t) => t !== null && t <= model.asOf && all.add(t);
  model.lines.forEach((line) => line.points.forEach((point) => add(point.at)));
  model.oxygen.forEach((band) => add(band.from));
  model.lanes.forEach((lane) => lane.runs.forEach((run) => [run.from, run.to].forEach(add)));
  model.marks.forEach((mark) => add(mark.at));
  model.doses.forEach((dose) => add(dose.at));
  model.steps.forEach((step) => add(step.at));
  return [...all].sort((a, b) => a - b);
}

/** From the first entry to the last; the end is now where the last entry is not a day old. */
function domain(model) {
  const charted = [];
  model.lines.forEach((line) => {
    charted.push(line.points[0].at, line.points[line.points.length - 1].at);
  });
  model.marks.forEach((mark) => charted.push(mark.at));
  model.doses.forEach((dose) => charted.push(dose.at));
  model.oxygen.forEach((band) => charted.push(band.from));
  model.lanes.forEach((lane) => lane.runs.forEach((run) => charted.push(run.from)));
  const usable = charted.filter((t) => t !== null && t <= model.asOf);
  if (usable.length === 0) {
    return { from: model.asOf - DAY, to: model.asOf };
  }
  const first = Math.min(...usable);
  const last = Math.min(Math.max(...usable) + DAY, model.asOf);
  const margin = Math.max((last - first) * 0.01, HOUR / 2);
  return { from: first - margin, to: last + margin };
}

function firstView({ domain, dayZero }) {
  if (dayZero === null) {
    return { from: Math.max(domain.from, domain.to - 14 * DAY), to: domain.to };
  }
  const from = Math.max(domain.from, dayZero - DAY / 2);
  return { from, to: Math.min(domain.to, from + FIRST_VIEW) };
}

/** The stretches in which a scale says the same grade; the last one reaches to the moment of assessment. */
export function gradeSpans(model, scale) {
  const spans = [];
  model.steps.forEach((step) => {
    const { floor, ceiling } = step.states[scale];
    const last = spans[spans.length - 1];
    if (last && last.floor === floor && last.ceiling === ceiling) {
      return;
    }
    if (last) {
      last.to = step.at;
    }
    spans.push({ from: step.at, to: model.asOf, floor, ceiling, step });
  });
  return spans;
}

/** "3", or "2–3" where the chart does not decide. */
export function gradeText({ floor, ceiling }) {
  return floor === ceiling ? String(floor) : `${floor}–${ceiling}`;
}
