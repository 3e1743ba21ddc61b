import type { Submission } from '@hailong/shared/contract/submissions.ts';
import { composeCode } from './dossier-code.ts';
import type { Session } from './session.ts';

/** The survey as it goes into the outbox. `stamp`: its new id, and now. */
export function submissionOf(
  session: Session,
  outcome: Submission['outcome'],
  stamp: { id: string; at: string },
): Submission {
  const comment = session.comment.trim();
  const described = Object.keys(session.demographics).length > 0;
  return {
    id: stamp.id,
    dossierCode: session.invited?.dossierCode ?? composeCode(session.code),
    questionnaire: session.questionnaire?.id ?? '',
    version: session.questionnaire?.version ?? 0,
    language: session.language,
    mode: session.mode,
    startedAt: session.startedAt,
    finishedAt: stamp.at,
    answers: { ...session.answers },
    comment: comment === '' ? null : comment,
    ...(described ? { demographics: { ...session.demographics } } : {}),
    outcome,
  };
}
