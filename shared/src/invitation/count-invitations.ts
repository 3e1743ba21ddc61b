import type { InvitationState } from '../contract/invitations.ts';
import { type InvitationFacts, stateOfFacts } from './invitation-state.ts';

/** How many invitations have the same facts, as a database counts them. */
export type FactsCount = InvitationFacts & { count: number };

export type StateCounts = {
  total: number;
  invited: number;
  started: number;
  completed: number;
  declined: number;
  noAnswer: number;
  /** Completed ÷ total; null without any. */
  answerRate: number | null;
};

/** States of the invitations that were not withdrawn. */
export function countStates(groups: readonly FactsCount[]): StateCounts {
  const of = (state: InvitationState) => sumOf(groups, (facts) => stateOfFacts(facts) === state);
  const total = sumOf(groups, isMeant);
  const completed = of('completed');
  return {
    total,
    invited: of('invited'),
    started: of('started'),
    completed,
    declined: of('declined'),
    noAnswer: of('no-answer'),
    answerRate: total === 0 ? null : completed / total,
  };
}

export type InvitationFunnel = {
  invited: number;
  offered: number;
  started: number;
  completed: number;
  declined: number;
  noAnswer: number;
  open: number;
};

/**
 * The invitations as steps, each part of the one before it: who completed the survey, even by typing the code, was
 * offered it and started it; who declined was offered it. `completed`, `declined`, `noAnswer` and `open` make `invited`.
 */
export function funnelOf(groups: readonly FactsCount[]): InvitationFunnel {
  const { total, invited, started, completed, declined, noAnswer } = countStates(groups);
  const meant = groups.filter(isMeant);
  return {
    invited: total,
    offered: sumOf(meant, (one) => one.offered || one.started || one.declined || one.surveyed),
    started: sumOf(meant, (one) => one.started || one.surveyed),
    completed,
    declined,
    noAnswer,
    open: invited + started,
  };
}

function isMeant(facts: InvitationFacts): boolean {
  return !facts.withdrawn;
}

function sumOf(groups: readonly FactsCount[], counts: (facts: InvitationFacts) => boolean): number {
  return groups.reduce((sum, group) => sum + (counts(group) ? group.count : 0), 0);
}
