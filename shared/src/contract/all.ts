import { deleteDevice, deleteToken, getDevices, postDevice, postToken, postUser } from './access.ts';
import { getAudit } from './audit.ts';
import { getCoverage, getCoverageByDay } from './coverage.ts';
import { getDossiers, postDossierImport } from './dossiers.ts';
import type { Endpoint } from './endpoint.ts';
import { getEvents } from './events.ts';
import { getKioskConfiguration, postHeartbeat } from './kiosk.ts';
import { pairDevice } from './pairing.ts';
import { getParked } from './parked.ts';
import { getPlan, postPlan } from './plans.ts';
import { getScores } from './scores.ts';
import { deleteSession, getSession, postSession } from './session.ts';
import { getSetup, postSetup } from './setup.ts';
import { postSubmissions } from './submissions.ts';
import { getVerify } from './verify.ts';

/** Every endpoint of `/api/v1`. The server refuses to start with one that has no route. */
export const endpoints: readonly Endpoint[] = [
  postSubmissions,
  getParked,
  pairDevice,
  getKioskConfiguration,
  postHeartbeat,
  postDossierImport,
  getDossiers,
  getCoverage,
  getCoverageByDay,
  getScores,
  getPlan,
  postPlan,
  postSession,
  getSession,
  deleteSession,
  getSetup,
  postSetup,
  getEvents,
  postDevice,
  getDevices,
  deleteDevice,
  postUser,
  postToken,
  deleteToken,
  getVerify,
  getAudit,
];
