import 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a PostgreSQL on which tests make databases of their own; null for the embedded database. */
    postgresUrl: string | null;
    /** A data folder of the embedded database with the schema in it, to be copied. */
    embeddedTemplate: string;
  }
}
