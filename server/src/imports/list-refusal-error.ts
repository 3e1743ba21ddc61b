import type { ListRefusal, ListRefusalCode } from '@hailong/shared/dossier/list-reading.ts';

/** Carries a refusal out of a callback or generator that cannot return one; `parseList` turns it back into a value. */
export class ListRefusalError extends Error {
  readonly refusal: ListRefusal;
  constructor(refused: ListRefusalCode, detail = '', options?: ErrorOptions) {
    super(refused, options);
    this.name = 'ListRefusalError';
    this.refusal = { refused, detail };
  }
}
