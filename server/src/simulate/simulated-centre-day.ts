import { addDays, type Day } from '@hailong/shared/period/day.ts';
import { questionnaireOfForm } from '@hailong/shared/questionnaire/catalogue.ts';
import { demographicQuestions } from '@hailong/shared/questionnaire/demographics.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import { simulateWords } from '../strings/simulate.vi.ts';
import { createAnswers, type Levels } from './simulated-answers.ts';
import { bellOf, type Chance, chanceOf, oneOf, uuidOf } from './simulated-chance.ts';
import type { SimulatedCentre } from './simulated-country.ts';
import type { Told } from './tally-ledger.ts';

/** Parts of everything; a real centre's are whatever they are. */
const PHONE_PART = 0.03;
const ASSISTED_PART = 0.12;
const ENGLISH_PART = 0.02;
const PARTIAL_PART = 0.03;
const UNNAMED_PART = 0.02;
const UNLISTED_PART = 0.01;
const COMMENT_PART = 0.01;
const HASTY_PART = 0.02;
/** Of five surveyed dossiers there is one more that nobody surveyed. */
const UNSURVEYED_PART = 0.2;
/** One centre of twenty asks about the person. */
const ASKING_CENTRES = 20;

export type DayRows = { participations: string; ballots: string; dossiers: string; sightings: string };
export type CountedBallot = { form: Questionnaire; levels: Levels; told: Told };
type Dossier = { code: string; field: string; channel: string };

/** One centre, going through its days one after the other. */
export type CentreState = SimulatedCentre & {
  importId: string;
  questionnaire: Questionnaire;
  asksPerson: boolean;
  chance: Chance;
  answers: ReturnType<typeof createAnswers>;
  /** How many ballots on each day. */
  perDay: Uint16Array;
  serial: number;
  /** Dossiers that the list names so far. */
  listed: number;
};

export function openCentre(centre: SimulatedCentre, index: number, seed: number, perDay: Uint16Array): CentreState {
  const chance = chanceOf(seed, index);
  const questionnaire = questionnaireOfForm[centre.form];
  const importId = uuidOf(chance);
  const asksPerson = index % ASKING_CENTRES === 0;
  const answers = createAnswers(questionnaire, chance);
  return { ...centre, importId, questionnaire, asksPerson, chance, answers, perDay, serial: 0, listed: 0 };
}

/** What of a day is the same for all its rows. */
export type DayFrame = {
  day: Day;
  index: number;
  sealed: boolean;
  tallied: boolean;
  asOf: string;
  /** Days on which what is returned now may have been received, and was due. */
  before: readonly { received: Day; due: Day }[];
};

const LONGEST_DAYS = 10;

export function frameDay(day: Day, index: number, { isSealed, asOf }: { isSealed: boolean; asOf: string }): DayFrame {
  const before = Array.from({ length: LONGEST_DAYS }, (_, ago) => {
    const received = addDays(day, -ago);
    return { received, due: addDays(received, LONGEST_DAYS) };
  });
  return { day, index, sealed: isSealed, tallied: isSealed, asOf, before };
}

/** Writes one day of a centre. @returns its ballots, for the tallies */
export function simulateDay(state: CentreState, frame: DayFrame, rows: DayRows): CountedBallot[] {
  const { chance } = state;
  const counted: CountedBallot[] = [];
  const count = state.perDay[frame.index] ?? 0;
  for (let done = 0; done < count; done += 1) {
    if (chance() < UNSURVEYED_PART) writeDossier(state, frame, rows);
    counted.push(writeSurvey(state, frame, rows));
  }
  return counted;
}

function writeSurvey(state: CentreState, frame: DayFrame, rows: DayRows): CountedBallot {
  const { chance, unitId } = state;
  const named = chance();
  const dossier = named < UNNAMED_PART + UNLISTED_PART ? null : writeDossier(state, frame, rows);
  const code = dossier?.code ?? (named < UNNAMED_PART ? null : nextCode(state, frame.day));
  const phone = chance() < PHONE_PART && dossier !== null;
  const counter = phone ? null : oneOf(state.counters, chance, '');
  const partial = chance() < PARTIAL_PART;
  const mode = phone ? 'phone' : chance() < ASSISTED_PART ? 'assisted' : 'self';
  const finished = `${frame.day} ${timeOf(chance)}+07`;
  rows.participations +=
    `${unitId}\t${uuidOf(chance)}\t${cell(code)}\t${phone ? 'phone' : 'tablet'}\t${cell(counter)}\t${cell(counter)}\t` +
    `${partial ? 'partial' : 'completed'}\t${finished}\t${frame.day}\tright\t${finished}\n`;
  const language = chance() < ENGLISH_PART ? 'en' : 'vi';
  const person = state.asksPerson ? personOf(chance) : { age: null, gender: null };
  const told = { field: dossier?.field ?? null, counter, channel: dossier?.channel ?? null, language, mode, ...person };
  const levels = state.answers(mode === 'assisted' ? 0.3 : 0, partial);
  rows.ballots += ballotRow(state, frame, levels, told);
  return { form: state.questionnaire, levels, told };
}

function ballotRow(state: CentreState, { day, sealed, tallied }: DayFrame, levels: Levels, told: Told): string {
  const { chance, unitId, questionnaire } = state;
  const { id, version } = questionnaire;
  const comment = chance() < COMMENT_PART ? oneOf(simulateWords.comments, chance, '') : null;
  const { age, gender } = told;
  const person = state.asksPerson ? JSON.stringify({ gender, age, ethnicity: null }) : null;
  const packed = levels.map((level) => level ?? 'null').join(',');
  return (
    `${unitId}\t${uuidOf(chance)}\t${day}\t${id}\t${version}\t${cell(told.counter)}\t${cell(told.field)}\t` +
    `${cell(told.channel)}\t${told.language}\t${told.mode}\t{${packed}}\t${cell(comment)}\t${cell(person)}\t` +
    `${sealed}\t${tallied}\t${chance() < HASTY_PART}\n`
  );
}

/** A dossier that was returned on the day, and the line of the list that says so. */
function writeDossier(state: CentreState, { day, before, asOf }: DayFrame, rows: DayRows): Dossier {
  const { chance, unitId, importId } = state;
  const { received, due } = oneOf(before, chance, { received: day, due: day });
  const code = nextCode(state, received);
  state.listed += 1;
  // The first fields are the frequent ones.
  const { field, procedures } = simulateWords.fields[Math.floor(chance() * chance() * simulateWords.fields.length)] ?? {
    field: '',
    procedures: [],
  };
  const kind = chance();
  const channel = kind < 0.85 ? 'in-person' : kind < 0.97 ? 'online' : 'post';
  const online = channel === 'online' ? (kind < 0.92 ? 'full' : 'partial') : null;
  const said =
    `${code}\t${oneOf(procedures, chance, '')}\t${field}\t${channel}\t${cell(online)}\tf\tin-person\treturned\t` +
    `${received} 08:30:00\t${due} 17:00:00\t${day} 07:15:00\t${day} 07:30:00`;
  rows.dossiers += `${unitId}\t${code}\t${said}\t${received}\t${day}\n`;
  rows.sightings += `${unitId}\t${code}\t${said}\t${importId}\t${asOf}\n`;
  return { code, field, channel };
}

function nextCode(state: CentreState, day: Day): string {
  state.serial += 1;
  return `${state.codePrefix}-${day.slice(2, 4)}${day.slice(5, 7)}${day.slice(8, 10)}-${String(state.serial).padStart(6, '0')}`;
}

const [genders, , ages] = ['gender', 'ethnicity', 'age'].map(
  (wanted) => demographicQuestions.find(({ id }) => id === wanted)?.options.map(({ id }) => id) ?? [],
);

/** Some say nothing. */
function personOf(chance: Chance): { age: string | null; gender: string | null } {
  return {
    age: chance() < 0.7 ? oneOf(ages ?? [], chance, '') : null,
    gender: chance() < 0.7 ? oneOf((genders ?? []).slice(0, 2), chance, '') : null,
  };
}

/** Between half past seven and five. */
function timeOf(chance: Chance): string {
  const minutes = 450 + Math.floor(570 * chance());
  const two = (number: number) => (number < 10 ? `0${number}` : String(number));
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(Math.floor(60 * chance()))}`;
}

function cell(text: string | null): string {
  return text ?? '\\N';
}

/** A centre's share of all ballots, before it is spread over its days. */
export function weightOf(chance: Chance): number {
  return Math.exp(0.5 * bellOf(chance));
}
