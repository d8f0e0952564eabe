// Drawing of what is neither line nor axis: days, bands of oxygen, doses, grades. Each function returns shapes for a
// custom series of the charting library; x() places a moment, and box is the panel.

import { t } from '../i18n.js';
import { hatch } from './colours.js';
import { gradeSpans, gradeText } from './model.js';
import { clock, date, days, dayWords, hours } from './time.js';
import { doseOf, names } from './layout.js';

const SMALL = 12;
const TINY = 11;

let font;

function text(words, x, y, style) {
  font ??= getComputedStyle(document.body).fontFamily;
  const usual = { text: words, fontFamily: font, fontSize: SMALL, verticalAlign: 'middle' };
  return { type: 'text', x, y, silent: true, style: { ...usual, ...style } };
}

function rect(x, y, width, height, style) {
  return { type: 'rect', silent: true, shape: { x, y, width: Math.max(width, 0), height: Math.max(height, 0) }, style };
}

function line(x1, y1, x2, y2, style) {
  return { type: 'line', silent: true, shape: { x1, y1, x2, y2 }, style };
}

/** About how wide a text will be; a full-width character counts twice. */
function width(words, size) {
  return [...words].reduce((sum, c) => sum + (c.codePointAt(0) > 0x2e80 ? size : size * 0.6), 0);
}

function clipped(from, to, box) {
  return [Math.max(from, box.x), Math.min(to, box.x + box.width)];
}

/** What every panel shows behind its own: its name, the beginnings of days, and when the therapy was given. */
export function background(panel, { model, view, window, colours, places, x, box }) {
  const shapes = [];
  days(window.from, window.to, model.zone).forEach(({ at }) => {
    const place = x(at);
    if (place >= box.x && place <= box.x + box.width) {
      shapes.push(line(place, box.y, place, box.y + box.height, { stroke: colours.line, lineWidth: 1 }));
    }
  });
  if (panel.kind !== 'days' && panel.kind !== 'row') {
    shapes.push(...events(model.doses, colours.text, [2, 3], { x, box }));
    const blockers = model.marks.filter((mark) => mark.kind === 'il6-blocker');
    shapes.push(...events(blockers, colours.treatment, [4, 4], { x, box }));
  }
  const { name, note, parts = [] } = names(panel, model);
  if (places.phone) {
    const words = note && panel.kind !== 'grade' ? `${name} · ${note}` : note ? `${name}: ${note}` : name;
    shapes.push(text(words, 4, box.y - 14, { fill: colours.text, fontWeight: 600, fontSize: SMALL }));
  } else {
    const middle = box.height < 50 ? box.y + box.height / 2 : box.y + 9;
    const style = { width: places.left - 46, overflow: 'truncate' };
    if (panel.kind === 'lane' || (panel.kind === 'marks' && note)) {
      shapes.push(text(name, 10, middle - 6, { ...style, fill: colours.text, fontWeight: 600 }));
      shapes.push(text(note, 10, middle + 8, { ...style, fill: colours.muted, fontSize: TINY }));
    } else {
      const wide = panel.kind === 'lines' ? style : { ...style, width: places.left - 18 };
      shapes.push(text(name, 10, middle, { ...wide, fill: colours.text, fontWeight: 600 }));
      shapes.push(text(note, 10, middle + 15, { ...wide, fill: colours.muted }));
    }
    parts.forEach((part, i) => shapes.push(...lineName(part, middle + (note ? 33 : 17) + i * 15, { model, colours, style })));
  }
  return shapes;
}

/** A line of the panel with its look, its name, and its unit where the panel has none in common. */
function lineName(part, y, { model, colours, style }) {
  const dashed = part.id === 'mean' || part.id === 'ferritin';
  const unit = ['crp', 'ferritin'].includes(part.id) ? ` ${part.unit}` : '';
  return [
    line(10, y, 26, y, { stroke: colours[part.id], lineWidth: 2, lineDash: part.id === 'mean' ? [4, 3] : null }),
    { type: 'circle', silent: true, shape: { cx: 18, cy: y, r: 3 }, style: { fill: dashed ? colours.surface : colours[part.id], stroke: colours[part.id], lineWidth: 1.6 } },
    text(`${t(`line.${part.id}`)}${unit}`, 31, y, { ...style, width: style.width - 20, fill: colours.muted, fontSize: TINY }),
  ];
}

function events(given, colour, dash, { x, box }) {
  return given
    .map((mark) => x(mark.at))
    .filter((place) => place >= box.x && place <= box.x + box.width)
    .map((place) =>
      line(place, box.y, place, box.y + box.height, { stroke: colour, lineWidth: 1, lineDash: dash, opacity: 0.55 }),
    );
}

/** Faint lines at the limits of the chosen scale. */
export function limits(panel, { model, view, colours, y, box }) {
  const scale = model.scales[view.scale]?.id;
  const ids = panel.kind === 'lane' ? [panel.lane.id] : panel.lines.map((l) => l.id);
  return model.limits
    .filter((limit) => ids.includes(limit.line) && limit.scales.includes(scale))
    .flatMap((limit) => {
      const place = y(limit.value);
      if (place < box.y - 1 || place > box.y + box.height + 1) {
        return [];
      }
      return [
        line(box.x, place, box.x + box.width, place, { stroke: colours.muted, lineWidth: 1, lineDash: [3, 4], opacity: 0.8 }),
        text(model.text(limit.text), box.x + box.width - 4, place - 8, {
          fill: colours.muted,
          align: 'right',
          fontSize: TINY,
          backgroundColor: colours.surface,
          padding: [1, 3],
          borderRadius: 2,
        }),
      ];
    });
}

/** The axis of time: the days since the infusion, their dates, and clock times where there is room. */
export function dayAxis(panel, { model, window, colours, x, box }) {
  const shapes = [];
  let shortened = false;
  const top = panel.below ? box.y : box.y + 2;
  const perHour = (x(window.to) - x(window.from)) / ((window.to - window.from) / 3600e3);
  const step = [1, 2, 3, 6, 12].find((hour) => hour * perHour >= 46);
  days(window.from, window.to, model.zone).forEach(({ at, next }) => {
    const [from, to] = clipped(x(at), x(next), box);
    const room = to - from;
    const day = dayWords(at + 1, model) || date(at, model.zone);
    const words = [day, day.replace(/[^\d−]/g, '')].find((w) => width(w, SMALL) + 8 <= room);
    shortened ||= words !== undefined && words !== day;
    if (words) {
      shapes.push(text(words, (from + to) / 2, top + 8, { fill: colours.text, align: 'center', fontWeight: 700 }));
    }
    const calendar = date(at, model.zone);
    if (day !== calendar && width(calendar, TINY) + 6 <= room) {
      shapes.push(text(calendar, (from + to) / 2, top + 22, { fill: colours.muted, align: 'center', fontSize: TINY }));
    }
  });
  if (shortened) {
    shapes.push(text(t('day.word'), 6, top + 8, { fill: colours.text, fontWeight: 700 }));
  }
  if (step) {
    hours(window.from, window.to, model.zone, step).forEach(({ at }) => {
      const place = x(at);
      shapes.push(line(place, top + 29, place, top + 32, { stroke: colours.strong, lineWidth: 1 }));
      shapes.push(text(clock(at, model.zone), place, top + 38, { fill: colours.muted, align: 'center', fontSize: TINY }));
    });
  }
  return shapes;
}

const OPACITY = { low: 0.18, 'by-flow': 0.18, high: 0.4, 'positive-pressure': 0.65, unknown: 0.1 };

/** Devices above, what flows through them below. */
export function oxygen({ model, window, colours, x, box }) {
  const shapes = [];
  const half = box.height / 2;
  // the higher support lies above the lower one where both run
  const order = ['none', 'low', 'by-flow', 'unknown', 'high', 'positive-pressure'];
  const bands = [...model.oxygen].sort((a, b) => order.indexOf(a.tier) - order.indexOf(b.tier) || a.from - b.from);
  bands.forEach((band) => {
    const [from, to] = clipped(x(band.from), x(band.to ?? model.asOf), box);
    if (to <= from) {
      return;
    }
    if (band.tier === 'none') {
      shapes.push(rect(from, box.y, to - from, half, { fill: colours.surface2, stroke: colours.line }));
    } else {
      shapes.push(rect(from, box.y, to - from, half, { fill: colours.surface }));
      shapes.push(rect(from, box.y, to - from, half, { fill: colours.accent, opacity: OPACITY[band.tier] }));
      shapes.push(line(from, box.y, from, box.y + half, { stroke: colours.accent, lineWidth: 1.5 }));
    }
    const words = model.text(band.text);
    if (to - from > 26) {
      shapes.push(
        text(words, from + 4, box.y + half / 2, {
          fill: band.tier === 'none' ? colours.muted : colours.text,
          fontSize: TINY,
          width: to - from - 6,
          overflow: 'truncate',
        }),
      );
    }
  });
  shapes.push(...flows({ model, window, colours, x, box }));
  return shapes;
}

function flows({ model, colours, x, box }) {
  const charted = [...(model.lines.get('flow')?.points ?? []), ...(model.lines.get('fio2')?.points ?? [])];
  const byTime = new Map();
  charted.forEach((point) => {
    const words = model.text(point.text).replace(' L/min', ' L').replace(' %', '%');
    byTime.set(point.at, byTime.has(point.at) ? `${byTime.get(point.at)} ${words}` : words);
  });
  const shapes = [];
  let end = -Infinity;
  const y = box.y + (box.height * 3) / 4;
  [...byTime.entries()]
    .sort((a, b) => a[0] - b[0])
    .forEach(([at, words]) => {
      const place = x(at);
      if (place < box.x || place > box.x + box.width) {
        return;
      }
      shapes.push(line(place, box.y + box.height / 2, place, box.y + box.height / 2 + 4, { stroke: colours.strong }));
      if (place > end && place + width(words, TINY) < box.x + box.width + 20) {
        shapes.push(text(words, place, y + 1, { fill: colours.text, fontSize: TINY, align: 'left' }));
        end = place + width(words, TINY) + 5;
      }
    });
  return shapes;
}

/** The highest dose that a lane must hold, the limit of the chosen scale included. */
export function laneTop(lane, { model, view }) {
  const scale = model.scales[view.scale]?.id;
  const limit = model.limits.find((l) => l.line === lane.id && l.scales.includes(scale));
  return Math.max(...lane.runs.map((run) => run.value ?? 0), limit?.value ?? 0) || 1;
}

/** A vasopressor: the higher the dose the higher the step. */
export function lane(panel, { model, view, colours, x, box }) {
  const shapes = [];
  const top = laneTop(panel.lane, { model, view });
  const unsure = hatch(colours.pressor);
  panel.lane.runs.forEach((run) => {
    const [from, to] = clipped(x(run.from), x(run.to ?? model.asOf), box);
    if (to <= from) {
      return;
    }
    const height = run.value === undefined ? box.height - 4 : Math.max((run.value / top) * (box.height - 12), 3);
    const y = box.y + box.height - height;
    const known = run.value !== undefined && run.certain;
    shapes.push(rect(from, y, to - from, height, known ? { fill: colours.pressor, opacity: 0.3 } : { fill: unsure }));
    shapes.push(line(from, y, to, y, { stroke: colours.pressor, lineWidth: 2 }));
    const words = run.value === undefined ? '?' : String(run.value);
    if (to - from > width(words, TINY) + 2) {
      shapes.push(text(words, from + 2, y - 5, { fill: colours.text, fontSize: TINY }));
    }
  });
  shapes.push(line(box.x, box.y + box.height, box.x + box.width, box.y + box.height, { stroke: colours.strong }));
  return shapes;
}

/** Doses given at one moment: a sign for each, its words where there is room. */
export function marks(panel, { model, colours, x, box }) {
  const shapes = [];
  const treats = ['il6-blocker', 'corticosteroid', 'anticytokine'].includes(panel.mark);
  const colour = panel.mark === undefined ? colours.text : treats ? colours.treatment : colours.supportive;
  const y = box.y + box.height / 2;
  const seen = panel.marks.map((mark) => ({ mark, place: x(mark.at) }));
  shapes.push(line(box.x, y, box.x + box.width, y, { stroke: colours.line }));
  seen.forEach(({ mark, place }, i) => {
    if (place < box.x - 6 || place > box.x + box.width + 6) {
      return;
    }
    const end = mark.to === null ? place : Math.min(x(mark.to), box.x + box.width);
    if (end - place > 12) {
      shapes.push(rect(place, y - 2.5, end - place, 5, { fill: colour, opacity: 0.5 }));
    }
    const size = treats || panel.mark === undefined ? 6 : 4.5;
    shapes.push({
      type: 'polygon',
      silent: true,
      shape: {
        points: [
          [place, y - size],
          [place + size, y],
          [place, y + size],
          [place - size, y],
        ],
      },
      style: { fill: colour, stroke: colours.surface, lineWidth: 1 },
    });
    const next = seen[i + 1]?.place ?? box.x + box.width;
    const start = Math.max(place, end) + 8;
    const words = model.text(mark.text);
    // the drug stands beside the lane
    const dose = doseOf(words) || (panel.mark === undefined ? words : '');
    const fits = [dose].find((w) => w && start + width(w, TINY) < Math.min(next - 6, box.x + box.width));
    if (fits) {
      shapes.push(rect(start - 2, y - 6, width(fits, TINY) + 4, 12, { fill: colours.surface }));
      shapes.push(text(fits, start, y, { fill: colours.text, fontSize: TINY }));
    }
  });
  return shapes;
}

/** The grade under the chosen scale: solid up to the floor, hatched up to the ceiling. */
export function grade(panel, { model, colours, x, y, box }) {
  const shapes = [];
  gradeSpans(model, panel.scale).forEach((span) => {
    const [from, to] = clipped(x(span.from), x(span.to), box);
    if (to <= from) {
      return;
    }
    const base = y(0);
    const floor = y(span.floor);
    const colour = colours.grades[span.floor];
    if (span.floor === 0) {
      shapes.push(rect(from, base - 4, to - from, 4, { fill: colour, opacity: 0.75 }));
    } else {
      shapes.push(rect(from, floor, to - from, base - floor, { fill: colour, opacity: 0.9 }));
    }
    if (span.ceiling > span.floor) {
      const ceiling = y(span.ceiling);
      const open = colours.grades[span.ceiling];
      shapes.push(rect(from, ceiling, to - from, floor - ceiling, { fill: hatch(open), stroke: open, lineDash: [3, 3] }));
    }
    const words = gradeText(span);
    if (to - from > width(words, 12) + 2) {
      const inside = span.floor > 0 && base - floor > 18;
      shapes.push(
        text(words, (from + to) / 2, inside ? floor + 11 : y(span.ceiling) - 9, {
          fill: inside ? colours.onGrade : colours.text,
          align: 'center',
          fontWeight: 700,
          fontSize: 13,
        }),
      );
    }
  });
  return shapes;
}

/** One line of one scale. */
export function row(panel, { model, colours, x, box }) {
  return gradeSpans(model, panel.scale).flatMap((span) => {
    const [from, to] = clipped(x(span.from), x(span.to), box);
    if (to <= from) {
      return [];
    }
    const open = span.ceiling > span.floor;
    const colour = colours.grades[open ? span.ceiling : span.floor];
    const style = open
      ? { fill: hatch(colour), stroke: colour, lineDash: [3, 3] }
      : { fill: colour, opacity: span.floor === 0 ? 0.25 : 0.9 };
    const words = gradeText(span);
    const shapes = [rect(from, box.y + 2, to - from, box.height - 4, style)];
    if (to - from > width(words, SMALL) + 4) {
      const y = box.y + box.height / 2;
      const middle = (from + to) / 2;
      if (open) {
        shapes.push(rect(middle - 13, y - 7, 26, 14, { fill: colours.surface, r: 3 }));
      }
      const fill = open || span.floor === 0 ? colours.text : colours.onGrade;
      shapes.push(text(words, middle, y, { fill, align: 'center', fontWeight: 700 }));
    }
    return shapes;
  });
}
