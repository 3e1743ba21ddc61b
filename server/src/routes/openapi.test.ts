import { endpoints } from '@hailong/shared/contract/all.ts';
import { type ProblemCode, problems } from '@hailong/shared/problem.ts';
import { problemSentence } from '@hailong/shared/strings/problem-words.ts';
import { problemsEn } from '@hailong/shared/strings/problems.en.ts';
import { problemsVi } from '@hailong/shared/strings/problems.vi.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

type Parameter = { name: string; in: string; required?: boolean; schema: object };
type Operation = {
  summary: string;
  parameters: Parameter[];
  security?: object[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
};
type Description = {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties: { code: { enum: string[] } } }>; securitySchemes: object };
};

let test: TestWorld;
let description: Description;
beforeAll(async () => {
  test = await openTestWorld();
  const reply = await test.app.request('/api/openapi.json');
  expect(reply.headers.get('content-type')).toMatch(/^application\/json/);
  description = (await reply.json()) as Description;
});
afterAll(() => test.close());

const operations = () =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

/** Every object inside a JSON value, itself included. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (value === null || typeof value !== 'object') return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and names itself', () => {
    expect(description.openapi).toMatch(/^3\.1\.\d$/);
    expect(description.info).toMatchObject({ title: 'Hài Lòng', version: expect.stringMatching(/./) });
    expect(Object.keys(description).sort()).toEqual(['components', 'info', 'openapi', 'paths']);
  });

  it('has every endpoint, and no other', () => {
    const promised = endpoints.map(({ method, path }) => `${method.toLowerCase()} /api/v1${path}`);
    expect(
      operations()
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    ).toEqual(promised.sort());
  });

  it('declares each parameter of a path, and no parameter twice', () => {
    for (const { path, operation } of operations()) {
      const inPath = operation.parameters.filter((one) => one.in === 'path');
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      for (const one of inPath) expect(one.required).toBe(true);
      const names = operation.parameters.map((one) => `${one.in} ${one.name}`);
      expect(new Set(names).size).toBe(names.length);
      for (const one of operation.parameters) expect(['path', 'query']).toContain(one.in);
    }
  });

  it('says of every endpoint what comes back, and what a refusal looks like', () => {
    for (const { operation } of operations()) {
      expect(operation.summary).not.toBe('');
      const [done, refused] = [operation.responses[200], operation.responses.default];
      expect(Object.keys(done?.content ?? {})).toHaveLength(1);
      expect(refused?.content?.['application/problem+json']?.schema).toEqual({ $ref: '#/components/schemas/Problem' });
    }
  });

  it('tells a file and a stream from JSON', () => {
    const upload = description.paths['/api/v1/dossiers/imports']?.post?.requestBody?.content;
    expect(Object.keys(upload ?? {})).toEqual(['multipart/form-data']);
    const events = description.paths['/api/v1/events']?.get?.responses[200]?.content;
    expect(Object.keys(events ?? {})).toEqual(['text/event-stream']);
    const sound = description.paths['/api/v1/sounds/{language}/{name}']?.get?.responses[200]?.content;
    expect(Object.keys(sound ?? {})).toEqual(['audio/*']);
  });

  it('refers to nothing that is not there, and uses only types that JSON Schema has', () => {
    const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];
    for (const one of objectsIn(description)) {
      if (typeof one.$ref === 'string') expect(one.$ref).toBe('#/components/schemas/Problem');
      expect(one).not.toHaveProperty('nullable');
      expect(one).not.toHaveProperty('$schema');
    }
    const schemas = operations().flatMap(({ operation }) => objectsIn([operation.responses, operation.requestBody]));
    for (const { type } of schemas) if (typeof type === 'string') expect(types).toContain(type);
  });

  it('asks for a credential wherever the server does', () => {
    for (const { path, method, operation } of operations()) {
      const endpoint = endpoints.find((one) => `/api/v1${one.path}` === path && one.method.toLowerCase() === method);
      expect([path, method, operation.security === undefined]).toEqual([
        path,
        method,
        endpoint?.callers.includes('anyone'),
      ]);
    }
  });

  it('lists every code a refusal can have', () => {
    expect(description.components.schemas.Problem?.properties.code.enum).toEqual(Object.keys(problems));
  });
});

describe.each([
  ['Vietnamese', problemsVi, /[Vv]ui lòng|giữ lại|không có quyền/],
  ['English', problemsEn, /[Pp]lease|kept|no access/],
])('the catalogue of refusals in %s', (_, words, whatNow) => {
  it('has a sentence for every code, and for no other', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(problems).sort());
  });

  it.each(Object.keys(problems) as ProblemCode[])('says what now: %s', (code) => {
    expect(words[code]).toMatch(whatNow);
    expect(words[code].match(/\{\w*\}/g)?.filter((one) => one !== '{detail}') ?? []).toEqual([]);
    const said = problemSentence(words, code, 'H36');
    expect(said).not.toMatch(/[{}]/);
    expect(said).toMatch(/[.!?]$|H36$/);
    expect(said).toBe(said.trim());
    expect(problemSentence(words, code, '')).not.toMatch(/[{}]|\(\)/);
  });

  it('keeps a dollar sign of a value as it is', () => {
    expect(problemSentence(words, 'not-found', '$& $1')).toContain('$& $1');
  });
});

it('a refusal is in Vietnamese unless English is wanted first', async () => {
  const detailFor = async (language?: string) => {
    const headers: Record<string, string> = language === undefined ? {} : { 'accept-language': language };
    return ((await test.call('GET', '/dossiers', { headers })).json as { detail: string }).detail;
  };
  for (const language of [undefined, 'vi', 'vi-VN,vi;q=0.9,en;q=0.8', 'fr', '*']) {
    expect(await detailFor(language)).toBe(problemsVi['sign-in-required']);
  }
  for (const language of ['en', 'en-US,en;q=0.9', 'en-GB,vi;q=0.5']) {
    expect(await detailFor(language)).toBe(problemsEn['sign-in-required']);
  }
});
