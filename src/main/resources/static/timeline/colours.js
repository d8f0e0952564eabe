// The colours of the page, for a canvas that cannot read style sheets.

const NAMES = {
  text: '--text',
  muted: '--muted',
  line: '--line',
  strong: '--line-strong',
  surface: '--surface',
  surface2: '--surface-2',
  accent: '--accent',
  onGrade: '--on-grade',
  track: '--grade-track',
  temperature: '--series-2',
  systolic: '--series-1',
  mean: '--series-3',
  spo2: '--series-4',
  pressor: '--series-3',
  crp: '--series-5',
  ferritin: '--series-6',
  ice: '--series-1',
  treatment: '--series-1',
  supportive: '--series-6',
};

/** Read anew for every drawing: the reader may change between light and dark. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(name).trim();
  const found = Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, value(name)]));
  found.grades = [0, 1, 2, 3, 4, 5].map((grade) => value(`--grade-${grade}`));
  found.font = value('--font');
  return found;
}

/** Diagonal lines of a colour: what is possible but not certain. */
export function hatch(colour) {
  const side = 8;
  const ratio = window.devicePixelRatio || 1;
  const canvas = document.createElement('canvas');
  canvas.width = side * ratio;
  canvas.height = side * ratio;
  const pen = canvas.getContext('2d');
  pen.scale(ratio, ratio);
  pen.strokeStyle = colour;
  pen.lineWidth = 1.6;
  pen.beginPath();
  for (const shift of [-side, 0, side]) {
    pen.moveTo(shift, side);
    pen.lineTo(shift + side, 0);
  }
  pen.stroke();
  return { image: canvas, repeat: 'repeat', scaleX: 1 / ratio, scaleY: 1 / ratio };
}
