import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

const unit = { unit: z.optional(z.string()) };

export const getStaffPin = endpoint({
  method: 'GET',
  path: '/staff-pin',
  summary: 'Whether the staff corner of the tablets is behind a PIN.',
  callers: ['administrator', 'staff', 'leader', 'province'],
  query: z.object(unit),
  reply: z.object({ set: z.boolean() }),
});

export const putStaffPin = endpoint({
  method: 'PUT',
  path: '/staff-pin',
  summary: 'Set the PIN of the staff corner on all tablets of the unit, 4 to 8 digits; null takes it away.',
  callers: ['administrator'],
  query: z.object(unit),
  request: z.object({ pin: z.nullable(z.string().check(z.regex(/^\d{4,8}$/, { error: '4 to 8 digits' }))) }),
  reply: z.object({ set: z.boolean() }),
});
