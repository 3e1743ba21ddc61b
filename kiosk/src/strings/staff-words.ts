import type { staffVi } from './staff.vi.ts';

type Same<Text> = Text extends (...values: infer Values) => string
  ? (...values: Values) => string
  : Text extends string
    ? string
    : { [Key in keyof Text]: Same<Text[Key]> };

/** Every language says the same things under the same names. */
export type StaffWords = Same<typeof staffVi>;
