import { useEffect, useState } from 'preact/hooks';

/** A value that tells its readers when it changes. */
export type Observable<T> = {
  get(): T;
  /** Merges `change` and tells the readers. */
  change(change: Partial<T>): void;
  subscribe(reader: () => void): () => void;
};

export function createObservable<T extends object>(initial: T): Observable<T> {
  let value = initial;
  const readers = new Set<() => void>();
  return {
    get: () => value,
    change(change) {
      value = { ...value, ...change };
      for (const reader of readers) reader();
    },
    subscribe(reader) {
      readers.add(reader);
      return () => readers.delete(reader);
    },
  };
}

export function useObservable<T extends object>(source: Observable<T>): T {
  const [value, show] = useState(source.get());
  useEffect(() => {
    const read = () => show(source.get());
    // Something may have changed between the first drawing and this effect.
    read();
    return source.subscribe(read);
  }, [source]);
  return value;
}
