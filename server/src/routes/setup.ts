import { PASSWORD_LENGTH_LEAST } from '@hailong/shared/access/password-rule.ts';
import { getSetup, postSetup } from '@hailong/shared/contract/setup.ts';
import { problem } from '@hailong/shared/problem.ts';
import { hashPassword } from '../access/password.ts';
import { hasUsers, insertUser, lockSetup } from '../database/access.ts';
import { appendAudit } from '../database/audit.ts';
import { equalSecrets } from '../middleware/authenticate.ts';
import type { World } from '../world.ts';
import { storePlan } from './plans.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function serveSetup(api: Api, world: World): void {
  const { sql, clock } = world;

  serveEndpoint(api, getSetup, async () => ({ needed: !(await hasUsers(sql)) }));

  serveEndpoint(api, postSetup, async ({ body }) => {
    if (await hasUsers(sql)) throw problem('setup-finished');
    if (!equalSecrets(body.token, world.setupToken)) throw problem('setup-token-wrong');
    const unitId = body.plan.unit.id;
    const { name, password } = body.administrator;
    if (password.length < PASSWORD_LENGTH_LEAST) throw problem('password-weak', String(PASSWORD_LENGTH_LEAST));
    const passwordHash = await hashPassword(password);
    const now = new Date(clock.now());
    await sql.begin(async (transaction) => {
      await lockSetup(transaction);
      if (await hasUsers(transaction)) throw problem('setup-finished');
      await storePlan(transaction, body.plan, { actor: 'setup', now });
      await insertUser(transaction, { unitId, name, role: 'administrator', passwordHash }, now);
      const after = { role: 'administrator' };
      await appendAudit(transaction, { unitId, actor: 'setup', action: 'user.add', subject: name, after }, now);
    });
    return { unit: unitId };
  });
}
