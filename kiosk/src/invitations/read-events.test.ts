import { expect, test } from 'vitest';
import { createEventReader, type ServerEvent } from './read-events.ts';
import { readInvitations } from './read-invitations.ts';

function readAll(pieces: readonly string[]): ServerEvent[] {
  const events: ServerEvent[] = [];
  const read = createEventReader((event) => events.push(event));
  for (const piece of pieces) read(piece);
  return events;
}

const stream = ': open\n\nevent: invitations\ndata: {"a":1,\ndata: "b":2}\n\ndata:plain\r\n\r\nid: 7\n\nevent: cut';
const told = [
  { name: 'invitations', data: '{"a":1,\n"b":2}' },
  { name: 'message', data: 'plain' },
];

test('reads events and passes over comments, unknown fields and what is not finished', () => {
  expect(readAll([stream])).toEqual(told);
});

test('reads the same events wherever the network cuts the text', () => {
  for (let first = 0; first <= stream.length; first += 1) {
    for (let second = first; second <= stream.length; second += 1) {
      const pieces = [stream.slice(0, first), stream.slice(first, second), stream.slice(second)];
      expect(readAll(pieces), `cut at ${first} and ${second}`).toEqual(told);
    }
  }
});

test('takes nothing of somebody else for an invitation', () => {
  const one = { invitationId: 'i', dossierCode: 'c', field: null, invitedAt: 't', validForMs: 1 };
  expect(readInvitations(JSON.stringify({ invitations: [one] }))).toEqual([one]);
  expect(readInvitations(JSON.stringify({ invitations: [] }))).toEqual([]);
  for (const odd of ['<html>', 'null', '{}', '{"invitations":{}}', '{"invitations":[{}]}'])
    expect(readInvitations(odd)).toBeNull();
  const wrong = { ...one, validForMs: '900000' };
  expect(readInvitations(JSON.stringify({ invitations: [one, wrong] }))).toBeNull();
});
