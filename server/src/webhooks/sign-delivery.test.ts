import { expect, it } from 'vitest';
import { signDelivery } from './sign-delivery.ts';

it('signs the time and the body, as OpenSSL does', () => {
  // printf '%s' '1770688800.{"id":"1","event":"attention.raised"}' | openssl dgst -sha256 -hmac 'bi-mat-cua-trung-tam'
  expect(signDelivery('bi-mat-cua-trung-tam', '{"id":"1","event":"attention.raised"}', 1_770_688_800)).toBe(
    't=1770688800,v1=87e2b1dcaf8b6272c196480e16981ba4a44430fd0f32804acc5cd4ba9ed63b36',
  );
});
