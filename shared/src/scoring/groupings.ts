/** By what scores can be parted. Here and not in the contract, so that a page can list them without the contract's schemas. */
export const groupings = ['field', 'counter', 'channel', 'language', 'mode', 'age', 'gender', 'unit'] as const;
export type Grouping = (typeof groupings)[number];
