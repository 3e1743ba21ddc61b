import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey } from '../testing/build-survey.ts';
import { addToken, type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

/** A centre with three stored surveys and two parked ones. */
async function fillCentre(): Promise<Centre> {
  const centre = await openCentre(test);
  const surveys = [1, 2, 3].map((serial) => buildSurvey({ dossierCode: centre.code(serial) }));
  await centre.deliver([...surveys, buildSurvey({ version: 99 }), buildSurvey({ answers: {} })]);
  return centre;
}

const failures = async (centre: Centre) => {
  const { ok, checks } = await centre.verify();
  const failed = checks.filter((one) => !one.ok);
  expect(ok).toBe(failed.length === 0);
  return failed.map(({ check, detail }) => ({ check, detail }));
};

describe('what verify finds in a sound centre', () => {
  it('is nothing, and it names every check', async () => {
    const { ok, checks } = await (await fillCentre()).verify();
    expect(ok).toBe(true);
    expect(checks.map((one) => one.check).sort()).toEqual([
      'audit-log-unbroken',
      'dossiers-as-lists-and-returns-say',
      'exclusions-equal-ballots',
      'one-counted-survey-per-dossier',
      'one-invitation-per-return',
      'parked-halves-equal',
      'participations-equal-ballots',
      'sealed-ballots-unchanged',
      'stored-or-parked-never-both',
      'tallies-equal-raw-ballots',
    ]);
  });

  it('is nothing either while surveys arrive, and scores are of one moment too', async () => {
    const centre = await openCentre(test);
    let arriving = true;
    const arrive = async () => {
      for (let sent = 0; sent < 40; sent += 1) await centre.deliver([buildSurvey()]);
      arriving = false;
    };
    const look = async () => {
      while (arriving) {
        expect(await failures(centre)).toEqual([]);
        const { ballots, overall } = await centre.scores('2026-02-01', '2026-02-28');
        expect(overall.n).toBe(16 * ballots);
      }
    };
    await Promise.all([arrive(), look(), look()]);
  });

  it('is for administrators only', async () => {
    const { unit } = await fillCentre();
    for (const [role, status] of [
      ['administrator', 200],
      ['staff', 403],
      ['leader', 403],
    ] as const) {
      const reply = await test.call('GET', '/verify', { token: await addToken(test, unit, role) });
      expect(reply.status).toBe(status);
    }
  });

  it('covers every centre when the operator names none', async () => {
    const [first, second] = [await fillCentre(), await fillCentre()];
    const { json } = await test.call('GET', '/verify', { token: test.world.operatorToken });
    const units = (json as { checks: { unit: string }[] }).checks.map((one) => one.unit);
    expect(units).toEqual(expect.arrayContaining([first.unit, second.unit]));
  });
});

describe('what somebody changed behind the back of the program', () => {
  it('a ballot that was removed', async () => {
    const centre = await fillCentre();
    await test.world.sql`delete from ballots where ballot_id =
      (select ballot_id from ballots where unit_id = ${centre.unit} limit 1)`;
    expect(await failures(centre)).toEqual([
      { check: 'participations-equal-ballots', detail: '2026-02-10: 3 participations, 2 ballots' },
    ]);
  });

  it('a ballot that was added', async () => {
    const centre = await fillCentre();
    await test.world.sql`insert into ballots (unit_id, day, questionnaire, version, counter_id, language, mode, levels)
      select unit_id, '2026-02-09', questionnaire, version, counter_id, language, mode, levels
      from ballots where unit_id = ${centre.unit} limit 1`;
    expect(await failures(centre)).toEqual([
      { check: 'participations-equal-ballots', detail: '2026-02-09: 0 participations, 1 ballots' },
    ]);
  });

  it('a ballot that was moved to another day', async () => {
    const centre = await fillCentre();
    await test.world.sql`update ballots set day = '2026-02-11' where ballot_id =
      (select ballot_id from ballots where unit_id = ${centre.unit} limit 1)`;
    const [failure, ...others] = await failures(centre);
    expect(others).toEqual([]);
    expect(failure?.detail).toBe('2026-02-10: 3 participations, 2 ballots; 2026-02-11: 0 participations, 1 ballots');
  });

  it('a participation that was removed', async () => {
    const centre = await fillCentre();
    await test.world.sql`delete from participations where unit_id = ${centre.unit}`;
    expect((await failures(centre)).map((one) => one.check)).toEqual(['participations-equal-ballots']);
  });

  it('a parked ballot that was removed', async () => {
    const centre = await fillCentre();
    await test.world.sql`delete from parked_ballots where unit_id = ${centre.unit}`;
    expect(await failures(centre)).toEqual([{ check: 'parked-halves-equal', detail: '2 ≠ 0' }]);
  });

  it('a survey that is both stored and parked', async () => {
    const centre = await fillCentre();
    await test.world.sql`update participations set submission_id =
        (select submission_id from parked_submissions where unit_id = ${centre.unit} limit 1)
      where unit_id = ${centre.unit} and dossier_code = ${centre.code(1)}`;
    expect((await failures(centre)).map((one) => one.check)).toEqual(['stored-or-parked-never-both']);
  });

  it('a ballot with one answer too many', async () => {
    const centre = await fillCentre();
    await test.world.sql`update ballots set levels = levels || 5::smallint where unit_id = ${centre.unit}`;
    expect(await failures(centre)).toEqual([{ check: 'tallies-equal-raw-ballots', detail: 'sipas-service v1' }]);
  });

  it('a ballot to a questionnaire that was never released', async () => {
    const centre = await fillCentre();
    await test.world.sql`update ballots set version = 99 where unit_id = ${centre.unit}`;
    expect(await failures(centre)).toEqual([
      { check: 'tallies-equal-raw-ballots', detail: 'sipas-service v99 is unknown' },
    ]);
  });

  it('a dossier that was added, changed or taken out', async () => {
    const centre = await openCentre(test);
    const { sql } = test.world;
    await centre.importList(buildList([1, 2, 3].map((n) => ({ code: centre.code(n), received: '2026-01-05' }))));
    await sql`insert into dossiers (unit_id, dossier_code, raw_code, channel, received_at, received_on)
      values (${centre.unit}, 'X-1', 'X-1', 'in-person', '2026-01-05', '2026-01-05')`;
    await sql`update dossiers set channel = 'online' where dossier_code = ${centre.code(1)}`;
    await sql`update dossiers set received_on = '2026-01-06' where dossier_code = ${centre.code(2)}`;
    await sql`delete from dossiers where dossier_code = ${centre.code(3)}`;
    const detail = [1, 2, 3].map((n) => centre.code(n)).join('; ');
    expect(await failures(centre)).toEqual([{ check: 'dossiers-as-lists-and-returns-say', detail: `${detail}; X-1` }]);
  });

  it('a return whose invitation was withdrawn alone', async () => {
    const centre = await openCentre(test);
    const json = { unit: centre.unit, counter: 'Quầy 1' };
    await test.call('POST', `/dossiers/${centre.code(1)}/return`, { token: test.world.operatorToken, json });
    expect(await failures(centre)).toEqual([]);
    await test.world.sql`update invitations set withdrawn_at = now() where unit_id = ${centre.unit}`;
    expect(await failures(centre)).toEqual([{ check: 'one-invitation-per-return', detail: centre.code(1) }]);
  });

  it('nothing of it in another centre', async () => {
    const [touched, untouched] = [await fillCentre(), await fillCentre()];
    await test.world.sql`delete from ballots where unit_id = ${touched.unit}`;
    expect(await failures(untouched)).toEqual([]);
  });
});

describe('what the database itself refuses', () => {
  it('a second counted survey of a dossier', async () => {
    const centre = await fillCentre();
    const again = test.world.sql`
      insert into participations select unit_id, gen_random_uuid(), dossier_code, device_id, counter_id, outcome,
        finished_at, surveyed_on, clock, received_at
      from participations where unit_id = ${centre.unit} limit 1`;
    await expect(again).rejects.toMatchObject({ code: '23505', constraint_name: 'second_survey' });
    expect(await failures(centre)).toEqual([]);
  });

  it('a level that does not exist', async () => {
    const centre = await fillCentre();
    for (const level of [6, -1]) {
      const change = test.world.sql`update ballots set levels[1] = ${level} where unit_id = ${centre.unit}`;
      await expect(change).rejects.toMatchObject({ code: '23514', constraint_name: 'level_impossible' });
    }
  });

  it('any change of the audit log', async () => {
    const { unit } = await fillCentre();
    const { sql } = test.world;
    const changes = [
      sql`update audit_log set actor = 'nobody' where unit_id = ${unit}`,
      sql`delete from audit_log where unit_id = ${unit}`,
      sql`truncate audit_log`,
    ];
    for (const change of changes) await expect(change).rejects.toThrow('audit_log is append-only');
  });
});

/** Each of these takes a guard away first, so it has a world of its own. */
describe('what somebody changed after taking the guards away', () => {
  const inOwnWorld = async (tamper: (own: TestWorld, centre: Centre) => Promise<unknown>) => {
    const own = await openTestWorld();
    try {
      const centre = await openCentre(own);
      await centre.deliver([buildSurvey({ dossierCode: centre.code(1) })]);
      await centre.deliver([buildSurvey({ dossierCode: centre.code(2) })]);
      await tamper(own, centre);
      return await failures(centre);
    } finally {
      await own.close();
    }
  };

  it('an entry of the audit log that was rewritten, taken out, or written over again', async () => {
    const failed = await inOwnWorld(async ({ world: { sql } }, centre) => {
      await sql`alter table audit_log disable trigger audit_log_append_only`;
      await sql`update audit_log set actor = 'nobody' where unit_id = ${centre.unit} and number = 2`;
      expect(await failures(centre)).toEqual([{ check: 'audit-log-unbroken', detail: '#2' }]);
      await sql`update audit_log set actor = 'operator' where unit_id = ${centre.unit} and number = 2`;
      expect(await failures(centre)).toEqual([]);
      await sql`update audit_log set after = after || '{"stored": 9}' where unit_id = ${centre.unit} and number = 3`;
      expect(await failures(centre)).toEqual([{ check: 'audit-log-unbroken', detail: '#3' }]);
      await sql`update audit_log set after = after || '{"stored": 1}' where unit_id = ${centre.unit} and number = 3`;
      await sql`delete from audit_log where unit_id = ${centre.unit} and number = 3`;
    });
    expect(failed).toEqual([{ check: 'audit-log-unbroken', detail: '#3' }]);
  });

  it('a dossier that was made to count twice', async () => {
    let code = '';
    const failed = await inOwnWorld(async ({ world: { sql } }, centre) => {
      code = centre.code(1);
      await sql`drop index second_survey`;
      await sql`update participations set dossier_code = ${code} where unit_id = ${centre.unit}`;
    });
    expect(failed).toEqual([{ check: 'one-counted-survey-per-dossier', detail: code }]);
  });
});
