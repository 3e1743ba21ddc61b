import type { SurveyConfiguration } from '@hailong/shared/contract/kiosk.ts';
import type { Offer } from '../invitations/offer.ts';
import type { StartedEvent } from './session.ts';

type StartOptions = {
  /** The invitation of the return desk that is taken up. */
  offer?: Offer;
  /** Staff begin it for somebody whom they help to answer. */
  assisted?: boolean;
  /** False: nobody is asked for a dossier code. */
  codeAsked?: boolean;
};

/**
 * Begins a survey as the configuration of this moment says.
 * @param asked ids of the criteria to ask (see `chooseCriteria`), or null for all
 */
export function startOf(
  configuration: SurveyConfiguration & { codePrefix?: string | null },
  asked: readonly string[] | null,
  options: StartOptions = {},
): StartedEvent {
  const { questionnaire, demographics, stoppedEarly, codePrefix = null } = configuration;
  return { type: 'started', questionnaire, asked, codePrefix, about: demographics, stoppedEarly, ...options };
}
