import { addDays, type Day } from '@hailong/shared/period/day.ts';
import type { Plan, Unit } from '@hailong/shared/plan/plan.ts';
import { type Form, forms } from '@hailong/shared/questionnaire/form.ts';
import { simulateWords as words } from '../strings/simulate.vi.ts';
import { fill } from '../strings/vi.ts';

/** The country has 3,321 communes in 34 provinces. */
const COMMUNES_PER_PROVINCE = 98;
const COUNTERS = 3;
const YEAR_DIGITS = 4;

export type SimulatedCentre = {
  unitId: string;
  provinceId: string;
  /** What the codes of its dossiers begin with. */
  codePrefix: string;
  form: Form;
  counters: readonly string[];
};

export type SimulatedCountry = {
  /** Those above before those below. */
  units: readonly Unit[];
  plans: readonly Plan[];
  centres: readonly SimulatedCentre[];
};

export const countryId = 'viet-nam';

/** A country, its provinces and their communes, with a plan for each of them and each year. */
export function layOutCountry(communes: number, from: Day, to: Day): SimulatedCountry {
  const provinces = Math.min(communes, Math.max(2, Math.round(communes / COMMUNES_PER_PROVINCE)));
  const country = unitOf({ id: countryId, name: words.country, level: 'country', province: null });
  const above = Array.from({ length: provinces }, (_, index) => provinceOf(index));
  const below = Array.from({ length: communes }, (_, index) => communeOf(index, provinces));
  const units = [country, ...above, ...below.map(({ unit }) => unit)];
  const years = yearsBetween(from, to);
  return {
    units,
    plans: units.flatMap((unit) => years.map((year) => planOf(unit, year))),
    centres: below.map(({ centre }) => centre),
  };
}

const digits = (number: number, length: number) => String(number).padStart(length, '0');
const provinceIdOf = (index: number) => `tinh-${digits(index + 1, 2)}`;

function provinceOf(index: number): Unit {
  const name = fill(words.province, { number: index + 1 });
  return unitOf({ id: provinceIdOf(index), name, level: 'province', province: name, parent: countryId });
}

function communeOf(index: number, provinces: number): { unit: Unit; centre: SimulatedCentre } {
  const above = index % provinces;
  const number = Math.floor(index / provinces) + 1;
  const parent = provinceIdOf(above);
  const id = `${parent}-xa-${digits(number, 3)}`;
  const name = fill(words.commune, { number: `${above + 1}.${number}` });
  return {
    unit: unitOf({ id, name, level: 'commune', province: fill(words.province, { number: above + 1 }), parent }),
    centre: {
      unitId: id,
      provinceId: parent,
      codePrefix: `H${above + 10}.${digits(number, 3)}`,
      form: formOf(index),
      counters: Array.from({ length: COUNTERS }, (_, counter) => `${id}-q${counter + 1}`),
    },
  };
}

/** Most ask all questions. */
function formOf(index: number): Form {
  return forms[index % 10 === 4 ? 1 : index % 10 === 8 ? 2 : 0] ?? 'full';
}

function unitOf(unit: Omit<Unit, 'authority' | 'centre'>): Unit {
  const { name } = unit;
  return { ...unit, authority: fill(words.authority, { name }), centre: fill(words.centre, { name }) };
}

function yearsBetween(from: Day, to: Day): number[] {
  const first = Number(from.slice(0, YEAR_DIGITS));
  // A year of the administrative calendar begins in the one before it.
  const last = Number(addDays(to, 31).slice(0, YEAR_DIGITS));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function planOf(unit: Unit, year: number): Plan {
  return {
    id: `${unit.id}-${year}`,
    year,
    unit,
    document: {
      number: fill(words.planNumber, { number: 18 }),
      date: `${year}-01-05`,
      title: fill(words.planTitle, { year }),
    },
    calendar: 'calendar',
    surveyTarget: { share: 0.1, comparison: 'more-than', basis: 'received-in-person' },
  };
}
