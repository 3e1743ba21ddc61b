import type { DossierImportReport } from '@hailong/shared/contract/dossiers.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSurvey } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const RUNS = 30;
const period = { from: '2026-01-05', to: '2026-01-20' };
const bases = ['received-in-person', 'returned-in-person'] as const;

type Channel = 'in-person' | 'online' | 'post';
type Row = {
  serial: number;
  channel: Channel;
  received: string;
  returned: string | null;
  resultChannel: Channel | null;
  field: string | null;
  status: string | null;
};
type List = { asOf: string; rows: Row[] };
type Survey = { serial: number | null; outcome: 'completed' | 'partial'; day: string };
type Step = { import: number } | 'undo' | { survey: Survey };

const dayBetween = (first: number, last: number) =>
  fc.integer({ min: first, max: last }).map((day) => `2026-01-${String(day).padStart(2, '0')}`);
const channel = fc.constantFrom<Channel>('in-person', 'in-person', 'online', 'post');
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { freq: 1 });
const row: fc.Arbitrary<Row> = fc.record({
  serial: fc.integer({ min: 1, max: 6 }),
  channel,
  received: dayBetween(1, 14),
  returned: maybe(dayBetween(14, 28)),
  resultChannel: maybe(channel),
  field: maybe(fc.constantFrom('Hộ tịch', 'Đất đai')),
  status: maybe(fc.constantFrom('4', '9', '10')),
});
const rows = fc.uniqueArray(row, { selector: ({ serial }) => serial, minLength: 1, maxLength: 5 });
const lists = (day: fc.Arbitrary<string>, unique: boolean): fc.Arbitrary<List[]> =>
  fc.uniqueArray(fc.record({ asOf: day, rows }), {
    selector: unique ? ({ asOf }) => asOf : (list) => JSON.stringify(list),
    minLength: 2,
    maxLength: 5,
  });
/** Of dossiers in lists, of codes nobody has (mistyped), and without a code. */
const survey: fc.Arbitrary<Survey> = fc.record({
  serial: maybe(fc.constantFrom(1, 2, 3, 4, 5, 6, 901, 902)),
  outcome: fc.constantFrom('completed', 'completed', 'partial'),
  day: dayBetween(1, 28),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ import: fc.nat(4) }), weight: 4 },
  { arbitrary: fc.record({ survey }), weight: 3 },
  { arbitrary: fc.constant('undo' as const), weight: 1 },
);

const push = async (centre: Centre, list: List): Promise<DossierImportReport> => {
  const pushed = list.rows.map(({ serial, received, returned, ...rest }) => {
    return { ...rest, code: centre.code(serial), receivedAt: received, returnedAt: returned };
  });
  const json = { unit: centre.unit, rows: pushed, asOf: list.asOf };
  const reply = await test.call('POST', '/dossiers/rows', { token: test.world.operatorToken, json });
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.json));
  expect(reply.json).toMatchObject({ read: list.rows.length, problems: [] });
  return reply.json as DossierImportReport;
};

/** Every column of every dossier, whatever centre it is in. */
const dossiersOf = async ({ unit }: Centre): Promise<string> => {
  const stored = await test.world.sql<{ dossier: object }[]>`
    select to_jsonb(dossiers) - 'unit_id' as dossier from dossiers where unit_id = ${unit} order by dossier_code`;
  return JSON.stringify(stored).replaceAll(/H36\.\d+\./gi, 'H36.');
};

/** The last word on each column, then what the word before it says: lists in `active` have moments that differ. */
function settle(active: readonly List[]): Row[] {
  const newestFirst = active.toSorted((one, other) => (one.asOf < other.asOf ? 1 : -1));
  const serials = new Set(active.flatMap((list) => list.rows.map(({ serial }) => serial)));
  return [...serials].map((serial) => {
    const words = newestFirst.flatMap((list) => list.rows.filter((one) => one.serial === serial));
    const first = <Key extends keyof Row>(key: Key) =>
      words.map((one) => one[key]).find((value) => value !== null) ?? null;
    return {
      ...(words[0] as Row),
      returned: first('returned'),
      resultChannel: first('resultChannel'),
      field: first('field'),
      status: first('status'),
    };
  });
}

function countByHand(dossiers: readonly Row[], surveys: readonly Survey[], basis: (typeof bases)[number]) {
  const within = (day: string | null) => day !== null && day >= period.from && day <= period.to;
  const inPerson = (one: Row) => (basis === 'received-in-person' ? one.channel : one.resultChannel) === 'in-person';
  const eligible = dossiers.filter(
    (one) => inPerson(one) && within(basis === 'received-in-person' ? one.received : one.returned),
  );
  const finished = surveys.filter((one) => one.outcome === 'completed' && one.serial !== null);
  const counted = finished.filter((one, at) => finished.findIndex((other) => other.serial === one.serial) === at);
  const inPeriod = counted.filter((one) => within(one.day));
  const dossierOf = (one: Survey) => dossiers.find(({ serial }) => serial === one.serial);
  return {
    eligible: eligible.length,
    surveyed: inPeriod.filter((one) => inPerson(dossierOf(one) ?? ({} as Row))).length,
    pending: inPeriod.filter((one) => dossierOf(one) === undefined).length,
  };
}

const deliver = (centre: Centre, { serial, outcome, day }: Survey) =>
  centre.deliver([
    buildSurvey({
      dossierCode: serial === null ? null : centre.code(serial),
      outcome,
      startedAt: `${day}T09:00:00+07:00`,
      finishedAt: `${day}T09:03:00+07:00`,
    }),
  ]);

type Imported = { list: List; importId: string; dossiersBefore: string };
type Happened = { centre: Centre; imported: Imported[]; surveys: Survey[] };

/** Undoing the last import has to leave the dossiers as they were before it. */
async function undoLast({ centre, imported }: Happened): Promise<void> {
  const last = imported.pop();
  if (last === undefined) return;
  const path = `/dossiers/imports/${last.importId}?unit=${centre.unit}`;
  expect(await test.call('DELETE', path, { token: test.world.operatorToken })).toMatchObject({ status: 200 });
  expect(await dossiersOf(centre)).toBe(last.dossiersBefore);
}

async function take(happened: Happened, all: readonly List[], one: Step): Promise<void> {
  const { centre, imported, surveys } = happened;
  if (one === 'undo') return undoLast(happened);
  if ('survey' in one) {
    surveys.push(one.survey);
    await deliver(centre, one.survey);
    return;
  }
  const list = all[one.import % all.length] as List;
  const dossiersBefore = await dossiersOf(centre);
  const { importId } = await push(centre, list);
  if (importId !== null) imported.push({ list, importId, dossiersBefore });
}

describe('whatever happens to lists and surveys', () => {
  it('the share is what counting by hand gives, and the dossiers do not show how they came about', async () => {
    const steps = fc.array(step, { minLength: 4, maxLength: 12 });
    const property = fc.asyncProperty(lists(dayBetween(20, 31), true), steps, async (all, taken) => {
      const centre = await openCentre(test);
      const happened: Happened = { centre, imported: [], surveys: [] };
      for (const one of taken) await take(happened, all, one);
      const active = happened.imported.map(({ list }) => list);
      for (const basis of bases) {
        const counted = await centre.coverage(period.from, period.to, { basis });
        expect(counted).toMatchObject(countByHand(settle(active), happened.surveys, basis));
      }
      const dossiers = await dossiersOf(centre);
      for (const list of active) {
        expect(await push(centre, list)).toMatchObject({ created: 0, updated: 0, importId: null });
      }
      expect(await dossiersOf(centre)).toBe(dossiers);
      const other = await openCentre(test);
      for (const list of active.toReversed()) await push(other, list);
      expect(await dossiersOf(other)).toBe(dossiers);
    });
    await fc.assert(property, { numRuns: RUNS });
  });

  it('any order of lists gives the same dossiers, also where several speak of the same day', async () => {
    const shuffled = lists(dayBetween(20, 21), false).chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    const property = fc.asyncProperty(shuffled, async ([one, other]) => {
      const [here, there] = [await openCentre(test), await openCentre(test)];
      for (const list of one) await push(here, list);
      for (const list of other) await push(there, list);
      expect(await dossiersOf(there)).toBe(await dossiersOf(here));
    });
    await fc.assert(property, { numRuns: RUNS });
  });
});
