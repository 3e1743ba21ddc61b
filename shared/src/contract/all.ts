import { deleteToken, postToken, postUser } from './access.ts';
import { getAttention } from './attention.ts';
import { getAudit } from './audit.ts';
import { getComments, putComment } from './comments.ts';
import { getCoverage, getCoverageByDay } from './coverage.ts';
import { getChannelMix, getCoverageCohort, getCoverageGroups, getFunnel } from './coverage-views.ts';
import { deleteDevice, getDevices, postDevice, postPairingCode, putDevice } from './devices.ts';
import {
  deleteDossierImport,
  deleteListColumn,
  getDossierImports,
  getDossiers,
  getListColumns,
  postDossierImport,
  postDossierRows,
} from './dossiers.ts';
import type { Endpoint } from './endpoint.ts';
import { getEvents } from './events.ts';
import { getForecast } from './forecast.ts';
import { getDoubtfulBallots, getExclusions, getIntegrity, postExclusion, postReversal } from './integrity.ts';
import { deleteReturn, getCounters, getInvitationCounts, getInvitations, postReturn } from './invitations.ts';
import { getKioskConfiguration, postHeartbeat } from './kiosk.ts';
import { getKioskEvents, postInvitationEvent } from './kiosk-invitations.ts';
import { deleteLanguage, getLanguages, putLanguage } from './languages.ts';
import { pairDevice } from './pairing.ts';
import { getBallotImports, postBallotImport, postPaperBallot } from './paper-ballots.ts';
import { getParked } from './parked.ts';
import { getMatched, getPending, putMatch } from './pending.ts';
import { getPlan, getPlans, postPlan } from './plans.ts';
import { getPriorities } from './priorities.ts';
import { getRepresentativeness } from './representativeness.ts';
import { postRescue } from './rescue.ts';
import { getScoreChanges } from './score-changes.ts';
import { getScoreStanding } from './score-standing.ts';
import { getScores } from './scores.ts';
import { deleteSession, getSession, postSession } from './session.ts';
import { getSetup, postSetup } from './setup.ts';
import { deleteSound, getSound, getSounds, putSound } from './sounds.ts';
import { getStaffPin, putStaffPin } from './staff-pin.ts';
import { postSubmissions } from './submissions.ts';
import {
  deleteSurveyLink,
  getPhoneSurvey,
  getSurveyLinks,
  postPhoneSubmission,
  postSurveyLink,
} from './survey-links.ts';
import { deleteAnnotation, getAnnotations, getTrends, postAnnotation } from './trends.ts';
import { getVerify } from './verify.ts';
import { deleteWebhook, getWebhooks, postWebhook } from './webhooks.ts';

/** Every endpoint of `/api/v1`. The server refuses to start with one that has no route. */
export const endpoints: readonly Endpoint[] = [
  postSubmissions,
  getParked,
  getPending,
  getMatched,
  putMatch,
  pairDevice,
  getKioskConfiguration,
  postHeartbeat,
  getKioskEvents,
  postInvitationEvent,
  getLanguages,
  putLanguage,
  deleteLanguage,
  getSounds,
  getSound,
  putSound,
  deleteSound,
  getStaffPin,
  putStaffPin,
  postRescue,
  postSurveyLink,
  getSurveyLinks,
  deleteSurveyLink,
  getPhoneSurvey,
  postPhoneSubmission,
  postDossierImport,
  postDossierRows,
  getDossierImports,
  deleteDossierImport,
  getListColumns,
  deleteListColumn,
  getDossiers,
  postReturn,
  deleteReturn,
  getInvitations,
  getInvitationCounts,
  getCounters,
  getCoverage,
  getCoverageByDay,
  getCoverageCohort,
  getCoverageGroups,
  getChannelMix,
  getFunnel,
  getForecast,
  getAttention,
  getWebhooks,
  postWebhook,
  deleteWebhook,
  getScores,
  getScoreStanding,
  getScoreChanges,
  getTrends,
  getAnnotations,
  postAnnotation,
  deleteAnnotation,
  getPriorities,
  getRepresentativeness,
  getIntegrity,
  getDoubtfulBallots,
  getExclusions,
  postExclusion,
  postReversal,
  getComments,
  putComment,
  postPaperBallot,
  postBallotImport,
  getBallotImports,
  getPlan,
  getPlans,
  postPlan,
  postSession,
  getSession,
  deleteSession,
  getSetup,
  postSetup,
  getEvents,
  postDevice,
  getDevices,
  putDevice,
  deleteDevice,
  postPairingCode,
  postUser,
  postToken,
  deleteToken,
  getVerify,
  getAudit,
];
