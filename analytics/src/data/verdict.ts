import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { ShareTarget } from '@hailong/shared/coverage/share-digits.ts';

/** `no-target`: the plan sets none. `nothing-yet`: no eligible dossier, so there is nothing to judge. */
export type Verdict = 'met' | 'unmet' | 'no-target' | 'nothing-yet';

export function verdictOf(coverage: Pick<CoverageReply, 'eligible' | 'met'>): Verdict {
  if (coverage.eligible === 0) return 'nothing-yet';
  if (coverage.met === null) return 'no-target';
  return coverage.met ? 'met' : 'unmet';
}

export function targetOf({ target, comparison }: Pick<CoverageReply, 'target' | 'comparison'>): ShareTarget | null {
  return target === null || comparison === null ? null : { share: target, comparison };
}
