// Which panels there are, from top to bottom, and how high each is.

import { t } from '../i18n.js';

const PHONE = 700;

/** From this width on, curves and grades are drawn higher, so that they do not become flat. */
const WALL = 1400;
const WALL_HEIGHT = 1.5;

/** Lanes of drugs in the order in which they are read; those without an entry are left out. */
const KINDS = ['il6-blocker', 'corticosteroid', 'anticytokine', 'fluid', 'antipyretic', 'push-dose'];

function extent(points) {
  let low = Infinity;
  let high = -Infinity;
  points.forEach(({ value }) => {
    low = Math.min(low, value);
    high = Math.max(high, value);
  });
  return { low, high };
}

function linear(lines, { least, most, step, ceiling }) {
  const { low, high } = extent(lines.flatMap((line) => line.points));
  const from = Math.min(least, Math.floor(low / step) * step);
  const to = Math.max(most, Math.ceil(high / step) * step);
  return { type: 'value', min: from, max: ceiling === undefined ? to : Math.min(to, ceiling), interval: step };
}

function decades(line) {
  const { low, high } = extent(line.points);
  const positive = Math.max(low, 0.1);
  const from = Math.floor(Math.log10(positive));
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(high, positive))));
  return { type: 'log', logBase: 10, min: 10 ** from, max: 10 ** to };
}

/** Wide steps where a pressure goes far up or down, so that its figures do not crowd. */
function pressures(lines) {
  const axis = linear(lines, { least: 60, most: 140, step: 20 });
  return axis.max - axis.min > 120 ? { ...linear(lines, { least: 40, most: 160, step: 40 }) } : axis;
}

function linePanels({ lines }) {
  const panels = [];
  const held = (...ids) => ids.map((id) => lines.get(id)).filter(Boolean);
  const temperature = held('temperature');
  if (temperature.length > 0) {
    const axis = linear(temperature, { least: 36, most: 40, step: 1 });
    panels.push({ id: 'temperature', kind: 'lines', height: 104, lines: temperature, axes: [axis], unit: '°C' });
  }
  const pressure = held('systolic', 'mean');
  if (pressure.length > 0) {
    panels.push({ id: 'pressure', kind: 'lines', height: 104, lines: pressure, axes: [pressures(pressure)], unit: 'mmHg' });
  }
  const saturation = held('spo2');
  if (saturation.length > 0) {
    const axis = linear(saturation, { least: 85, most: 100, step: 5, ceiling: 100 });
    panels.push({ id: 'spo2', kind: 'lines', height: 80, lines: saturation, axes: [axis], unit: '%' });
  }
  return panels;
}

function markerPanels({ lines }) {
  const panels = [];
  const markers = ['crp', 'ferritin'].map((id) => lines.get(id)).filter(Boolean);
  if (markers.length > 0) {
    panels.push({ id: 'markers', kind: 'lines', height: 92, lines: markers, axes: markers.map(decades), split: true });
  }
  const ice = lines.get('ice');
  if (ice) {
    const axis = { type: 'value', min: 0, max: 10, interval: 5 };
    panels.push({ id: 'ice', kind: 'lines', height: 60, lines: [ice], axes: [axis], unit: '' });
  }
  return panels;
}

function lanePanels({ lanes, doses, marks }) {
  const panels = lanes.map((lane, i) => ({ id: `lane-${i}`, kind: 'lane', height: 38, lane }));
  if (doses.length > 0) {
    panels.push({ id: 'therapy', kind: 'marks', height: 26, marks: doses });
  }
  KINDS.forEach((kind) => {
    const given = marks.filter((mark) => mark.kind === kind);
    if (given.length > 0) {
      panels.push({ id: `marks-${kind}`, kind: 'marks', height: 28, marks: given, mark: kind });
    }
  });
  return panels;
}

function gradePanels(model, view) {
  if (model.primary === undefined) {
    return [];
  }
  const rows = view.allScales
    ? model.scales.map((scale, i) => ({ id: `row-${scale.id}`, kind: 'row', height: 24, scale: i }))
    : [];
  return [{ id: 'grade', kind: 'grade', height: 96, scale: view.scale }, ...rows];
}

/**
 * The panels with their places.
 *
 * @param width of the drawing, in pixels
 */
export function layout(model, view, width) {
  const phone = width < PHONE;
  const oxygen = model.oxygen.length > 0 || model.lines.has('flow') || model.lines.has('fio2');
  const panels = [
    { id: 'days', kind: 'days', height: 44 },
    ...linePanels(model),
    ...(oxygen ? [{ id: 'oxygen', kind: 'oxygen', height: 36 }] : []),
    ...lanePanels(model),
    ...markerPanels(model),
    ...gradePanels(model, view),
    { id: 'days-below', kind: 'days', height: 44, below: true },
  ];
  const left = phone ? 40 : 156;
  const twoAxes = panels.some((panel) => panel.kind === 'lines' && panel.axes.length > 1);
  const right = twoAxes ? (phone ? 44 : 58) : 16;
  const stretch = width >= WALL ? WALL_HEIGHT : 1;
  let top = 4;
  panels.forEach((panel) => {
    const small = panel.kind === 'marks' || panel.kind === 'row' || panel.kind === 'lane';
    panel.height = panel.kind === 'lines' || panel.kind === 'grade' ? panel.height * stretch : panel.height;
    panel.title = phone && panel.kind !== 'days' ? 22 : 0;
    panel.top = top + panel.title;
    top = panel.top + panel.height + (panel.kind === 'days' || small ? 5 : 15);
  });
  return { panels, left, right, phone, height: top + 34, slider: top };
}

/** "544 mg" of "tocilizumab 544 mg"; empty where no dose is charted. */
export function doseOf(words) {
  return words.match(/ ([\d.,]+ \S+)$/)?.[1] ?? '';
}

/** The drugs of a lane, each named once. */
function drugs(panel, model) {
  const all = panel.marks.map((mark) => model.text(mark.text)).map((words) => words.slice(0, words.length - doseOf(words).length));
  return [...new Set(all.map((words) => words.trim()))].join(t('list.separator'));
}

/** What stands beside a panel: its name, and below it a unit or a note. */
export function names(panel, model) {
  switch (panel.kind) {
    case 'lane':
      return {
        name: model.text(panel.lane.name),
        note: panel.lane.counted ? panel.lane.unit : `${panel.lane.unit} (${t('lane.not-counted')})`,
      };
    case 'marks':
      return { name: t(`panel.${panel.id}`), note: panel.mark === undefined ? '' : drugs(panel, model) };
    case 'row':
      return { name: model.text(model.scales[panel.scale].name), note: '' };
    case 'grade':
      return { name: t('panel.grade'), note: model.text(model.scales[panel.scale].name) };
    case 'days':
      return { name: '', note: '' };
    case 'lines':
      return { name: t(`panel.${panel.id}`), note: panel.unit ?? '', parts: panel.lines.length > 1 ? panel.lines : [] };
    default:
      return { name: t(`panel.${panel.id}`), note: panel.unit ?? '' };
  }
}
