// The drawing: one panel below the other on one axis of time.

import * as echarts from '/webjars/echarts/5.5.0/echarts.esm.min.js';
import { t } from '../i18n.js';
import { colours } from './colours.js';
import * as draw from './draw.js';
import { layout } from './layout.js';

const HOUR = 3600e3;

/** Further apart than this two readings are not joined; laboratory values come once a day. */
const LONGEST_GAP = 24 * HOUR;
const LONGEST_GAP_OF_TESTS = 72 * HOUR;
const TESTS = ['crp', 'ferritin', 'ice'];

/** Closer than this the signs of readings would run into each other. */
const SIGN_ROOM = 4;

const SIGNS = { systolic: 'circle', mean: 'emptyCircle', ferritin: 'emptyCircle' };

function joined({ id, points }) {
  const longest = TESTS.includes(id) ? LONGEST_GAP_OF_TESTS : LONGEST_GAP;
  const data = [];
  points.forEach((point, i) => {
    if (i > 0 && point.at - points[i - 1].at > longest) {
      data.push([point.at - 1, null]);
    }
    data.push([point.at, point.value]);
  });
  return data;
}

/** Draws a trajectory into an element, whatever its width. */
export class Chart {
  constructor(element) {
    this.element = element;
    this.chart = echarts.init(element, null, { renderer: 'canvas' });
    this.onZoom = () => {};
    this.chart.on('datazoom', () => {
      const { startValue, endValue } = this.chart.getOption().dataZoom[0];
      this.window = { from: startValue, to: endValue };
      this.showSigns();
      this.onZoom();
    });
  }

  /** @param view scale: place of the scale chosen; allScales: whether all seven are shown */
  draw(model, view) {
    const width = this.element.clientWidth;
    // first of all: a change of size would draw the panels of the last course with the values of this one
    this.chart.clear();
    this.model = model;
    this.view = view;
    this.window = this.window ?? model.firstView;
    this.places = layout(model, view, width);
    this.element.style.height = `${this.places.height}px`;
    this.chart.resize({ width, height: this.places.height });
    this.chart.setOption(this.option());
    this.chart.getZr().flush();
  }

  /** Forgets the window of the chart drawn before. */
  reset() {
    this.window = null;
  }

  option() {
    const { panels, left, right, slider } = this.places;
    const paint = colours();
    this.colours = paint;
    const grids = [];
    const xAxes = [];
    const yAxes = [];
    const series = [];
    panels.forEach((panel, i) => {
      grids.push({ left, right, top: panel.top, height: panel.height });
      xAxes.push({
        type: 'value',
        gridIndex: i,
        min: this.model.domain.from,
        max: this.model.domain.to,
        show: false,
      });
      const first = yAxes.length;
      this.axes(panel).forEach((axis, n) => yAxes.push(this.axis(panel, i, axis, n)));
      series.push(this.custom(panel, i, first, 0, (on) => draw.background(panel, on), false));
      series.push(...this.content(panel, i, first));
    });
    return {
      animation: false,
      backgroundColor: 'transparent',
      textStyle: { fontFamily: paint.font },
      grid: grids,
      xAxis: xAxes,
      yAxis: yAxes,
      series,
      dataZoom: [
        {
          type: 'inside',
          xAxisIndex: xAxes.map((axis, i) => i),
          filterMode: 'none',
          zoomOnMouseWheel: 'ctrl',
          moveOnMouseMove: false,
          moveOnMouseWheel: false,
          preventDefaultMouseMove: false,
          startValue: this.window.from,
          endValue: this.window.to,
          minValueSpan: HOUR,
        },
        {
          type: 'slider',
          xAxisIndex: xAxes.map((axis, i) => i),
          filterMode: 'none',
          left,
          right,
          top: slider,
          height: 20,
          showDetail: false,
          showDataShadow: false,
          brushSelect: false,
          borderColor: paint.line,
          fillerColor: 'transparent',
          backgroundColor: paint.surface2,
          handleStyle: { color: paint.surface, borderColor: paint.accent },
          moveHandleStyle: { color: paint.accent, opacity: 0.5 },
          emphasis: { moveHandleStyle: { color: paint.accent } },
        },
      ],
    };
  }

  axes(panel) {
    if (panel.kind === 'lines') {
      return panel.axes;
    }
    if (panel.kind === 'grade') {
      const highest = Math.max(4, ...this.model.steps.map((step) => step.states[panel.scale].ceiling));
      return [{ type: 'value', min: 0, max: highest + 0.6, interval: 1, grades: true }];
    }
    if (panel.kind === 'lane') {
      // room for the figure above the highest step
      const highest = draw.laneTop(panel.lane, this);
      return [{ type: 'value', min: 0, max: (highest * panel.height) / (panel.height - 12), hidden: true }];
    }
    return [{ type: 'value', min: 0, max: 1, hidden: true }];
  }

  axis(panel, grid, axis, n) {
    const paint = this.colours;
    const { hidden, grades, ...scale } = axis;
    const colour = panel.split ? paint[panel.lines[n].id] : paint.muted;
    return {
      ...scale,
      gridIndex: grid,
      show: !hidden,
      position: n === 0 ? 'left' : 'right',
      axisLine: { show: false },
      axisTick: { show: false },
      minorTick: { show: false },
      splitLine: { show: n === 0, lineStyle: { color: paint.line, opacity: 0.7 } },
      axisLabel: {
        color: colour,
        fontSize: 10,
        margin: 5,
        hideOverlap: true,
        formatter: (value) => (grades && value > Math.floor(axis.max) ? '' : String(Math.round(value * 10) / 10)),
      },
    };
  }

  custom(panel, grid, yAxis, z, render, clip = true) {
    return {
      type: 'custom',
      xAxisIndex: grid,
      yAxisIndex: yAxis,
      data: [[this.model.domain.from, 0]],
      z,
      clip,
      silent: true,
      // drawn anew each time: shapes of another window would lend these their looks
      renderItem: (params, api) => ({ type: 'group', $mergeChildren: false, children: render(this.on(params, api)) }),
    };
  }

  /** What the drawing functions work with. */
  on(params, api) {
    return {
      model: this.model,
      view: this.view,
      window: this.window,
      colours: this.colours,
      places: this.places,
      box: params.coordSys,
      x: (at) => api.coord([at, 0])[0],
      y: (value) => api.coord([this.model.domain.from, value])[1],
    };
  }

  content(panel, grid, yAxis) {
    const custom = (render, z = 3) => this.custom(panel, grid, yAxis, z, render);
    switch (panel.kind) {
      case 'days':
        return [this.custom(panel, grid, yAxis, 3, (on) => draw.dayAxis(panel, on), false)];
      case 'oxygen':
        return [custom((on) => draw.oxygen(on))];
      case 'lane':
        return [custom((on) => [...draw.lane(panel, on), ...draw.limits(panel, on)])];
      case 'marks':
        return [custom((on) => draw.marks(panel, on))];
      case 'grade':
        return [custom((on) => draw.grade(panel, on))];
      case 'row':
        return [custom((on) => draw.row(panel, on))];
      default:
        return [
          custom((on) => draw.limits(panel, on), 1),
          ...panel.lines.map((line, n) => this.line(line, grid, yAxis + Math.min(n, panel.axes.length - 1))),
        ];
    }
  }

  line(line, grid, yAxis) {
    const colour = this.colours[line.id];
    return {
      id: line.id,
      type: 'line',
      xAxisIndex: grid,
      yAxisIndex: yAxis,
      data: joined(line),
      sampling: 'minmax',
      symbol: SIGNS[line.id] ?? 'circle',
      symbolSize: 5,
      showSymbol: this.hasRoom(line),
      showAllSymbol: true,
      lineStyle: { color: colour, width: 1.6, type: line.id === 'mean' ? [4, 3] : 'solid' },
      itemStyle: { color: colour },
      silent: true,
      z: 3,
    };
  }

  hasRoom(line) {
    const { from, to } = this.window;
    const shown = line.points.filter(({ at }) => at >= from && at <= to).length;
    return shown * SIGN_ROOM <= this.element.clientWidth - this.places.left;
  }

  drawn() {
    return this.places.panels.flatMap((panel) => panel.lines ?? []);
  }

  /** Whether a line has more readings in the window than there is room for points. */
  crowded() {
    return this.drawn().some((line) => !this.hasRoom(line));
  }

  showSigns() {
    const series = this.drawn().map((line) => ({ id: line.id, showSymbol: this.hasRoom(line) }));
    this.chart.setOption({ series });
  }

  /** Shows the stretch of time, kept inside what there is. */
  zoom(from, to) {
    const { domain } = this.model;
    const whole = domain.to - domain.from;
    const length = Math.min(Math.max(to - from, HOUR), whole);
    const start = Math.min(Math.max(from, domain.from), domain.to - length);
    this.chart.dispatchAction({ type: 'dataZoom', dataZoomIndex: 0, startValue: start, endValue: start + length });
  }

  /** The moment at a place of the drawing, in pixels from its left; null beside the panels. */
  momentAt(x) {
    const { left, right } = this.places;
    if (x < left - 4 || x > this.element.clientWidth - right + 4) {
      return null;
    }
    return this.chart.convertFromPixel({ xAxisIndex: 0 }, x);
  }

  /** Where a moment is drawn, in pixels from the left; null outside the window. */
  placeOf(at) {
    const { from, to } = this.window;
    return at < from || at > to ? null : this.chart.convertToPixel({ xAxisIndex: 0 }, at);
  }

  /** The panel at a height, in pixels from the top. */
  panelAt(y) {
    return this.places.panels.find((panel) => y >= panel.top - 4 && y <= panel.top + panel.height + 4);
  }

  /** Fits the paper before it is printed. */
  fit() {
    this.draw(this.model, this.view);
  }
}

/** What the signs and colours of the drawing mean. */
export function legendEntries(model) {
  const entries = [];
  if (model.primary !== undefined) {
    entries.push(['open', t('legend.open')]);
  }
  if (model.doses.length > 0) {
    entries.push(['dose', t('legend.dose')]);
  }
  if (model.marks.some((mark) => mark.kind === 'il6-blocker')) {
    entries.push(['blocker', t('legend.blocker')]);
  }
  return entries;
}
