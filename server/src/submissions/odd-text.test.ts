import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSurvey } from '../testing/build-survey.ts';
import { openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const commentsOf = async (unit: string) => {
  const rows = await test.world.sql<{ comment: string | null }[]>`
    select comment from ballots where unit_id = ${unit} order by comment nulls last`;
  return rows.map((row) => row.comment);
};

describe('a comment', () => {
  it.each([
    { what: 'Vietnamese', comment: 'Cán bộ nhiệt tình, nhưng chờ lâu quá!' },
    { what: 'letters with loose accents', comment: 'Ca\u0301n bo\u0323\u0302' },
    { what: 'emoji of several parts', comment: '👍🏽 👨‍👩‍👧‍👦 🇻🇳' },
    { what: '4,000 characters', comment: 'ă'.repeat(4000) },
    { what: '2,000 characters beyond the first plane', comment: '𐍈'.repeat(2000) },
    { what: 'a formula of a spreadsheet', comment: '=HYPERLINK("http://x.vn";"Bấm")' },
    { what: 'markup', comment: '<img src=x onerror=alert(1)>&amp;"\'</script>' },
    { what: 'a statement of the database', comment: "'); drop table ballots; --" },
    { what: 'braces, backslashes and lines', comment: '{"a":"\\u0000"}\\n\n\tKý tên' },
    { what: 'turned writing', comment: '\u202eabc\u202c شكرا' },
  ])('of $what is stored as it was written', async ({ comment }) => {
    const centre = await openCentre(test);
    expect(await centre.deliver([buildSurvey({ comment })])).toMatchObject([{ outcome: 'stored' }]);
    expect(await commentsOf(centre.unit)).toEqual([comment]);
  });

  it('loses the zero character, which the database cannot hold', async () => {
    const centre = await openCentre(test);
    await centre.deliver([buildSurvey({ comment: 'a\u0000b\u0000' })]);
    expect(await commentsOf(centre.unit)).toEqual(['ab']);
  });

  it('shows a mark where a tablet cut an emoji in half', async () => {
    const centre = await openCentre(test);
    await centre.deliver([buildSurvey({ comment: 'tốt \ud83d' }), buildSurvey({ comment: '\udc4d ok \ud83d\udc4d' })]);
    expect((await commentsOf(centre.unit)).sort()).toEqual(['tốt \ufffd', '\ufffd ok 👍'].sort());
  });

  it.each(['', '   ', '\u0000', '\n\t '])('of %j is none', async (comment) => {
    const centre = await openCentre(test);
    await centre.deliver([buildSurvey({ comment })]);
    expect(await commentsOf(centre.unit)).toEqual([null]);
  });
});

describe('an entry that the database itself refuses', () => {
  // Nothing a tablet can send gets that far today, so the database is given a rule that the program does not know.
  const impossible = () => buildSurvey({ comment: 'không ai lưu được' });
  beforeAll(
    () => test.world.sql`
    alter table ballots add constraint unforeseen check (comment is distinct from 'không ai lưu được')`,
  );

  it('is kept alone for a person, and holds back none of the others', async () => {
    const centre = await openCentre(test);
    const surveys = [buildSurvey(), buildSurvey(), impossible(), buildSurvey()];
    const results = await centre.deliver(surveys);
    expect(results.map((one) => one.id)).toEqual(surveys.map((one) => one.id));
    expect(results.map((one) => one.problem ?? one.outcome)).toEqual([
      ...['stored', 'stored', 'submission-invalid', 'stored'],
    ]);
    expect((await commentsOf(centre.unit)).length).toBe(3);
  });

  it('holds back no other tablet that delivers at the same moment', async () => {
    const centre = await openCentre(test);
    const others = Array.from({ length: 5 }, () => centre.deliver([buildSurvey()]));
    const [odd, ...rest] = await Promise.all([centre.deliver([impossible()]), ...others]);
    expect(odd).toMatchObject([{ outcome: 'parked', problem: 'submission-invalid' }]);
    expect(rest.flat().map((one) => one.outcome)).toEqual(Array(5).fill('stored'));
    expect((await centre.verify()).ok).toBe(true);
  });

  it.each([
    { what: 'a half character among demographics', survey: { demographics: { age: '\ud800' } } },
    { what: 'a zero character among demographics', survey: { demographics: { 'age\u0000': '18\u0000' } } },
    { what: 'a zero character in the code', survey: { dossierCode: 'H36.77.01\u0000-260110-0001' } },
    { what: 'a half character in the code', survey: { dossierCode: 'H36.77.01-\udfff' } },
    { what: 'a zero character in an unknown questionnaire', survey: { questionnaire: 'sipas\u0000\ud800' } },
    { what: 'a zero character in an unknown criterion', survey: { answers: { 'wifi\u0000\ud800': 4 } } },
    { what: 'a key of every object', survey: { answers: JSON.parse('{"__proto__": 4}') } },
    { what: 'odd words nobody asked for', survey: { 'extra\u0000': ['\ud800', { deep: '\u0000' }] } },
  ])('never as an error: $what', async ({ survey }) => {
    const centre = await openCentre(test);
    const reply = await centre.post({ submissions: [{ ...buildSurvey(), ...survey }, buildSurvey()] });
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({
      results: [{ outcome: expect.stringMatching(/^(stored|parked)$/) }, { outcome: 'stored' }],
    });
    expect((await centre.verify()).ok).toBe(true);
  });
});
