// One change at a time: which single finding moves which grade.

import { runningPressors } from './drug-edits.js';
import { resourcesIn } from './fhir.js';
import { READINGS, worstOf } from './readings.js';
import { drugOf } from './vocabulary.js';

function chosenPressor(resource) {
  const rate = resource.dosage?.rateQuantity;
  return { drug: drugOf(resource), dose: rate?.value, unit: rate?.code };
}

/**
 * The changes worth trying for this chart.
 *
 * @return a list of { key, values, edits }: key and values of the text that names the change
 */
export function variationsOf(situation) {
  const chart = Object.values(situation.prefetch).flatMap(resourcesIn);
  const worst = (name) => worstOf(chart, READINGS[name], situation.asOf);
  const running = [...new Set(runningPressors(situation).map((resource) => chosenPressor(resource).drug))];
  const list = [];
  const add = (key, edits, values = {}) => list.push({ key, edits, values });

  if (worst('temperature') >= 38) {
    add('vary.no-fever', { temperature: 37 });
  } else {
    add('vary.fever', { temperature: 38.5 });
  }
  if (running.length > 0) {
    add('vary.no-pressor', { pressors: [] });
  }
  if (running.length !== 1) {
    add('vary.one-pressor', { pressors: [{ drug: 'norepinephrine', dose: 6 }] });
  }
  if (running.length < 2) {
    const first = { drug: 'norepinephrine', dose: 6 };
    add('vary.two-pressors', { pressors: [first, { drug: 'epinephrine', dose: 5 }] });
  }
  add('vary.high-dose', { pressors: [{ drug: 'norepinephrine', dose: 25, hours: 4 }] });
  add('vary.no-bolus', { bolus: false });
  add('vary.low-pressure', { systolic: 84 });
  add('vary.room-air', { device: 'room-air', spo2: 96 });
  add('vary.cannula', { device: 'nasal-cannula', flow: 2 });
  add('vary.hfnc', { device: 'hfnc', flow: 40, fio2: 50 });
  add('vary.cpap', { device: 'cpap', fio2: 50 });
  return list;
}
