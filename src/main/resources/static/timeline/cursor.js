// The cursor: by pointer and by keyboard, and the window that is shown.

const DRAG = 6;
const SNAP = 10;

/** The place of the moment nearest to t. */
function nearest(moments, t) {
  let low = 0;
  let high = moments.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moments[middle] < t) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low > 0 && t - moments[low - 1] < moments[low] - t ? low - 1 : low;
}

/**
 * Moves over the moments of a drawing.
 *
 * @param on moved(at, byKey): the cursor stands at another moment; points(panel, x, y): a pointer is over a panel, or
 *     over none; changes(): the moments at which the grade changes
 */
export class Cursor {
  constructor({ box, slider, line, selection, chart }, on) {
    Object.assign(this, { box, slider, line, selection, chart, on });
    this.moments = [];
    this.at = 0;
    slider.addEventListener('keydown', (event) => this.key(event));
    box.addEventListener('pointermove', (event) => this.moves(event));
    box.addEventListener('pointerdown', (event) => this.begins(event));
    box.addEventListener('pointerleave', () => this.rest());
    addEventListener('pointerup', (event) => this.ends(event));
  }

  /** Stands at the last moment of another drawing. */
  load(moments) {
    this.moments = moments;
    this.pinned = moments[moments.length - 1] ?? 0;
    this.slider.setAttribute('aria-valuemax', String(Math.max(moments.length - 1, 0)));
    this.stand(this.pinned);
  }

  stand(at, byKey = false) {
    this.at = at;
    this.place();
    this.slider.setAttribute('aria-valuenow', String(nearest(this.moments, at)));
    this.on.moved(at, byKey);
  }

  /** Puts the line where the moment is drawn. */
  place() {
    const x = this.chart.placeOf(this.at);
    this.line.hidden = x === null;
    if (x !== null) {
      this.line.style.transform = `translateX(${x}px)`;
    }
  }

  x(event) {
    return event.clientX - this.box.getBoundingClientRect().left;
  }

  /** A charted moment close by, else the very place. */
  momentAt(x) {
    const at = this.chart.momentAt(x);
    if (at === null || this.moments.length === 0) {
      return null;
    }
    const near = this.moments[nearest(this.moments, at)];
    const place = this.chart.placeOf(near);
    return place !== null && Math.abs(place - x) <= SNAP ? near : at;
  }

  begins(event) {
    const panel = this.chart.panelAt(event.clientY - this.box.getBoundingClientRect().top);
    if (event.button !== 0 || !panel || this.chart.momentAt(this.x(event)) === null) {
      return;
    }
    this.from = { x: this.x(event), mouse: event.pointerType === 'mouse' };
  }

  moves(event) {
    const x = this.x(event);
    if (this.from?.mouse && Math.abs(x - this.from.x) > DRAG) {
      this.select(Math.min(x, this.from.x), Math.max(x, this.from.x));
      return;
    }
    const at = this.momentAt(x);
    if (at !== null) {
      this.stand(at);
      if (this.from && !this.from.mouse) {
        this.pinned = at;
      }
    }
    const y = event.clientY - this.box.getBoundingClientRect().top;
    this.on.points(at === null ? null : this.chart.panelAt(y), x, y);
  }

  select(left, right) {
    this.on.points(null);
    this.dragged = { left, right };
    this.selection.hidden = false;
    this.selection.style.transform = `translateX(${left}px)`;
    this.selection.style.width = `${right - left}px`;
  }

  ends(event) {
    if (!this.from) {
      return;
    }
    this.from = null;
    this.selection.hidden = true;
    if (this.dragged) {
      const { left, right } = this.dragged;
      this.dragged = null;
      this.chart.zoom(this.chart.momentAt(left) ?? this.chart.window.from, this.chart.momentAt(right) ?? this.chart.window.to);
      return;
    }
    const at = this.momentAt(this.x(event));
    if (at !== null) {
      this.pinned = at;
      this.stand(at);
    }
  }

  /** Without a pointer the cursor stands where it was put. */
  rest() {
    this.on.points(null);
    if (!this.from && this.at !== this.pinned) {
      this.stand(this.pinned);
    }
  }

  key(event) {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    const jump = { PageDown: 1, PageUp: -1 }[event.key] ?? (event.shiftKey ? step : undefined);
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (jump !== undefined) {
      this.go(this.neighbour(this.on.changes(), jump));
    } else if (step !== undefined) {
      this.go(this.neighbour(this.moments, step));
    } else if (event.key === 'Home' || event.key === 'End') {
      this.go(this.moments[event.key === 'Home' ? 0 : this.moments.length - 1]);
    } else if (event.key === '+' || event.key === '=') {
      this.scale(0.5);
    } else if (event.key === '-') {
      this.scale(2);
    } else if (event.key === '0') {
      this.chart.zoom(-Infinity, Infinity);
    } else {
      return;
    }
    event.preventDefault();
  }

  neighbour(moments, step) {
    const place = nearest(moments, this.at);
    const beyond = step > 0 ? moments[place] > this.at : moments[place] < this.at;
    return moments[beyond ? place : place + step];
  }

  go(at) {
    if (at === undefined) {
      return;
    }
    this.pinned = at;
    const { from, to } = this.chart.window;
    if (at < from || at > to) {
      const half = (to - from) / 2;
      this.chart.zoom(at - half, at + half);
    }
    this.stand(at, true);
  }

  /** Shows less or more around the cursor, or around the middle where the cursor is not in sight. */
  scale(factor) {
    const { from, to } = this.chart.window;
    const middle = this.at >= from && this.at <= to ? this.at : (from + to) / 2;
    this.chart.zoom(middle - (middle - from) * factor, middle + (to - middle) * factor);
  }

  /** Shows an earlier or a later stretch of the same length. */
  shift(part) {
    const { from, to } = this.chart.window;
    const by = (to - from) * part;
    this.chart.zoom(from + by, to + by);
  }
}
