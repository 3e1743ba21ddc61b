/** What a ballot carries itself: such ballots can be looked at and left out. */
export const ballotSignals = ['hasty', 'same-level'] as const;
export type BallotSignal = (typeof ballotSignals)[number];

/** The others are told by numbers alone: nobody can say which ballots belong to them. */
export const integritySignals = [
  ...ballotSignals,
  'counter-outlier',
  'assisted-share',
  'burst',
  'closing-time',
  'out-of-hours',
  'unequal-counts',
] as const;
export type IntegritySignal = (typeof integritySignals)[number];
