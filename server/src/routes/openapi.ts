import { endpoints } from '@hailong/shared/contract/all.ts';
import { apiBase, type Endpoint } from '@hailong/shared/contract/endpoint.ts';
import { problems } from '@hailong/shared/problem.ts';
import * as z from 'zod';

/** OpenAPI 3.1, made from the contract files: what is documented is what is checked. */
export function describeApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const endpoint of endpoints) {
    const path = `${apiBase}${endpoint.path}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: describeEndpoint(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Hài Lòng', version: '1', description: 'Refusals are application/problem+json with a stable code.' },
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'A device token or a role token' },
        session: { type: 'apiKey', in: 'cookie', name: 'hailong_session' },
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['code', 'status', 'detail'],
          properties: {
            code: { type: 'string', enum: Object.keys(problems) },
            status: { type: 'integer' },
            value: { type: 'string' },
            detail: { type: 'string' },
          },
        },
      },
    },
  };
}

function describeEndpoint({ summary, callers, path, query, request, upload, reply, replyMedia }: Endpoint): object {
  const anyone = callers.includes('anyone');
  return {
    summary,
    description: `Callers: ${callers.join(', ')}.`,
    ...(anyone ? {} : { security: callers.includes('device') ? [{ bearer: [] }] : [{ bearer: [] }, { session: [] }] }),
    parameters: [...pathParameters(path), ...(query === undefined ? [] : queryParameters(query))],
    ...(request === undefined ? {} : { requestBody: { required: true, content: jsonContent(request) } }),
    ...(upload === undefined ? {} : { requestBody: { required: true, content: fileContent(upload) } }),
    responses: {
      200: { description: 'Done', content: reply === undefined ? streamContent(replyMedia) : jsonContent(reply) },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function streamContent(mediaType = 'text/event-stream'): object {
  return { [mediaType]: { schema: { type: 'string' } } };
}

function fileContent(field: string): object {
  const file = { type: 'string', contentMediaType: 'application/octet-stream' };
  return { 'multipart/form-data': { schema: { type: 'object', required: [field], properties: { [field]: file } } } };
}

function jsonContent(schema: NonNullable<Endpoint['reply']>): object {
  return { 'application/json': { schema: jsonSchema(schema) } };
}

function jsonSchema(schema: NonNullable<Endpoint['reply']>): Record<string, unknown> {
  const { $schema: _draft, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Record<string, unknown>;
  return rest;
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: NonNullable<Endpoint['query']>): object[] {
  const { properties = {}, required = [] } = jsonSchema(query) as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}
