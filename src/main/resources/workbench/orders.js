// Draft orders: presets, and the MedicationRequest that the fields of the editor make.

import { UCUM, quantity } from './readings.js';
import { ours } from './vocabulary.js';

const ROUTES = { IV: '47625008', SC: '34206005', PO: '26643006' };

/** Orders worth trying; each is a set of the editor's fields. */
export const PRESETS = {
  'toci-560': { drug: 'tocilizumab', dose: 560, unit: 'mg', route: 'IV', frequency: 'once' },
  'toci-900': { drug: 'tocilizumab', dose: 900, unit: 'mg', route: 'IV', frequency: 'once' },
  'toci-q6h': { drug: 'tocilizumab', dose: 560, unit: 'mg', route: 'IV', frequency: '6' },
  'dexa-10': { drug: 'dexamethasone', dose: 10, unit: 'mg', route: 'IV', frequency: '6' },
  'mp-1000': { drug: 'methylprednisolone', dose: 1000, unit: 'mg', route: 'IV', frequency: '24' },
  'blina-28-mg': { drug: 'blinatumomab', dose: 28, unit: 'mg/d', route: 'IV', frequency: 'continuous' },
  'gm-csf': { drug: 'sargramostim', dose: 250, unit: 'ug', route: 'SC', frequency: '24' },
};

export const DRUGS = [
  'tocilizumab',
  'dexamethasone',
  'methylprednisolone',
  'hydrocortisone',
  'prednisone',
  'blinatumomab',
  'elranatamab',
  'sargramostim',
];
export const UNITS = ['mg', 'ug', 'g', 'mg/kg', 'mg/d', 'ug/d'];
export const FREQUENCIES = ['once', '6', '8', '12', '24', 'continuous'];
export const ROUTE_NAMES = Object.keys(ROUTES);

const PRODUCTS = new Set(['blinatumomab', 'elranatamab']);

function doseAndRate({ dose, unit }) {
  const [amount, per] = unit.split('/');
  if (per === 'd') {
    const rateRatio = { numerator: quantity(dose, amount), denominator: quantity(1, 'd') };
    return [{ rateRatio }];
  }
  return [{ doseQuantity: { value: dose, unit, system: UCUM, code: unit } }];
}

function timing({ frequency }) {
  if (frequency === 'once') {
    return { timing: { repeat: { count: 1 } } };
  }
  return frequency === 'continuous'
    ? {}
    : { timing: { repeat: { frequency: 1, period: Number(frequency), periodUnit: 'h' } } };
}

/** The order that the fields describe. @param authoredOn an instant */
export function draftOrder(fields, patientId, authoredOn) {
  return {
    resourceType: 'MedicationRequest',
    id: 'draft-1',
    status: 'draft',
    intent: 'order',
    medicationCodeableConcept: ours(PRODUCTS.has(fields.drug) ? 'crs-product' : 'crs-drug', fields.drug),
    subject: { reference: `Patient/${patientId}` },
    authoredOn,
    dosageInstruction: [
      {
        ...timing(fields),
        route: { coding: [{ system: 'http://snomed.info/sct', code: ROUTES[fields.route] }], text: fields.route },
        doseAndRate: doseAndRate(fields),
      },
    ],
  };
}
