import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logLevels, readEnvironment } from './environment.ts';

describe('the variables of the process', () => {
  it('may all be left out', () => {
    expect(readEnvironment({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataFolder: resolve('data'),
      databaseUrl: null,
      publicUrl: null,
      logLevel: 'info',
    });
  });

  it('are taken as they are', () => {
    const given = { PORT: '0', HOST: '::1', DATA_DIR: '/srv/hailong', LOG_LEVEL: 'debug' };
    const urls = {
      DATABASE_URL: 'postgresql://a:b%25c@db.example:5433/hailong',
      PUBLIC_URL: 'https://hailong.example/',
    };
    expect(readEnvironment({ ...given, ...urls })).toEqual({
      ...{ port: 0, host: '::1', dataFolder: '/srv/hailong', logLevel: 'debug' },
      ...{ databaseUrl: urls.DATABASE_URL, publicUrl: 'https://hailong.example' },
    });
  });

  it.each(logLevels)('allow the level %s', (level) => {
    expect(readEnvironment({ LOG_LEVEL: level }).logLevel).toBe(level);
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '1e3'],
    ['PORT', '0x50'],
    ['PORT', ' 80'],
    ['PORT', ''],
    ['PORT', 'http'],
    ['PORT', '٨٠'],
    ['HOST', ''],
    ['HOST', '  '],
    ['HOST', 'a\0b'],
    ['DATA_DIR', ''],
    ['DATA_DIR', 'a\0b'],
    ['DATABASE_URL', ''],
    ['DATABASE_URL', 'localhost'],
    ['DATABASE_URL', 'mysql://localhost/db'],
    ['DATABASE_URL', 'http://localhost/db'],
    ['DATABASE_URL', 'postgres://localhost:99999/db'],
    ['DATABASE_URL', 'postgres://a:100%@localhost/db'],
    ['DATABASE_URL', 'postgres://a%ff:b@localhost/db'],
    ['PUBLIC_URL', ''],
    ['PUBLIC_URL', 'hailong.example'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['PUBLIC_URL', 'ftp://hailong.example'],
    ['LOG_LEVEL', 'loud'],
    ['LOG_LEVEL', 'INFO'],
    ['LOG_LEVEL', ''],
    ['LOG_LEVEL', '__proto__'],
  ])('stop the start when %s is %j', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(
      expect.objectContaining({ code: 'variable-invalid', detail: expect.stringContaining(name) }),
    );
  });

  it('are named with the value at fault, but never with a password', () => {
    const faultOf = (variables: Record<string, string>) => {
      try {
        return String(readEnvironment(variables));
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(faultOf({ PORT: 'http' })).toMatch(/PORT=http.*65535/);
    expect(faultOf({ LOG_LEVEL: 'loud' })).toMatch(/LOG_LEVEL=loud.*warn/);
    const secret = faultOf({ DATABASE_URL: 'mysql://a:geheim@localhost/db' });
    expect(secret).toMatch(/DATABASE_URL.*postgres:/);
    expect(secret).not.toContain('geheim');
  });
});
