/** How often the options are read before the screen falls silent. */
export const ROUNDS = 3;

/** What is on a screen to be heard. `first`: index of the option to begin with. */
export type Reading<Item> = { texts: readonly Item[]; options: readonly Item[]; first?: number };
export type ReadingStep<Item> = { kind: 'text' | 'option'; item: Item };

/** The texts once, then the options in turn, round after round: nobody must remember them all to choose one. */
export function* readingOrder<Item>({ texts, options, first = 0 }: Reading<Item>): Generator<ReadingStep<Item>> {
  for (const item of texts) yield { kind: 'text', item };
  for (let place = 0; place < ROUNDS * options.length; place += 1) {
    const item = options[(first + place) % options.length];
    if (item !== undefined) yield { kind: 'option', item };
  }
}

/** An answer to the question of the screen, an action at its foot, or something that stands apart. */
export type OptionKind = 'answer' | 'action' | 'apart';

/**
 * Answers as printed, worst to best; then the actions from the one that goes on to the one that goes back, so that who
 * listens meets the way forward first and *no, thank you* right after it; then what stands apart, languages or *stop*.
 */
export function optionOrder<Item>(found: readonly { item: Item; kind: OptionKind }[]): Item[] {
  const itemsOf = (kind: OptionKind) => found.filter((one) => one.kind === kind).map(({ item }) => item);
  return [...itemsOf('answer'), ...itemsOf('action').reverse(), ...itemsOf('apart')];
}
