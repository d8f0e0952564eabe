// What-if: a copy of the chart with some things charted differently. The chart itself stays as it is.

import { bolus, hoursSince, pressors, tocilizumab } from './drug-edits.js';
import { device, oxygen, reading } from './vital-edits.js';

const EDITS = {
  temperature: reading('temperature', 'temperature'),
  spo2: reading('spo2', 'oxygenation'),
  systolic: reading('systolic', 'bloodPressure'),
  device,
  flow: oxygen('flow', '3151-8', 'L/min'),
  fio2: oxygen('fio2', '3150-0', '%'),
  pressors,
  tocilizumab,
  bolus,
  hoursSince,
};

function withEntries(bundle, entry) {
  return { ...bundle, entry, ...(bundle.total === undefined ? {} : { total: entry.length }) };
}

function changed(given, change) {
  if (given?.resourceType !== 'Bundle') {
    return given;
  }
  const entry = (given.entry ?? []).map((e) => (e.resource ? { ...e, resource: change(e.resource) } : e));
  return withEntries(
    given,
    entry.filter((e) => e.resource !== null),
  );
}

function added(given, resource) {
  const bundle = given?.resourceType === 'Bundle' ? given : { resourceType: 'Bundle', type: 'searchset' };
  return withEntries(bundle, [{ resource, search: { mode: 'match' } }, ...(bundle.entry ?? [])]);
}

/**
 * The prefetch with the edits made.
 *
 * @param edits wanted values by name; what is not named stays as charted
 * @param situation { prefetch, patientId, asOf (milliseconds), exposureStart }
 */
export function withEdits(edits, situation) {
  const made = Object.entries(edits).map(([name, wanted]) => EDITS[name](wanted, situation));
  const change = (resource) => made.reduce((r, edit) => (r === null ? null : edit.change(r)), resource);
  const result = Object.fromEntries(
    Object.entries(situation.prefetch).map(([key, given]) => [key, changed(given, change)]),
  );
  made.flatMap((edit) => edit.add).forEach(([key, resource]) => (result[key] = added(result[key], resource)));
  return result;
}
