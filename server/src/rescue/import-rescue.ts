import type { RescueReply } from '@hailong/shared/contract/rescue.ts';
import { SUBMISSIONS_PER_REQUEST, submissionIdSchema } from '@hailong/shared/contract/submissions.ts';
import { findQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import type { RescueContent } from '@hailong/shared/rescue/rescue-content.ts';
import { rescueSentAt } from '@hailong/shared/rescue/rescue-sent-at.ts';
import { idOfContent } from '../id-of-content.ts';
import type { World } from '../world.ts';
import { openRescueFile } from './open-rescue-file.ts';

/** Stores the surveys of a rescue file by the same door as those a tablet sends: doing it again changes nothing. */
export async function importRescue(
  { sql, clock, submissions }: World,
  unitId: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<RescueReply> {
  const { content, device } = await openRescueFile(sql, unitId, bytes);
  const sentMs = rescueSentAt(content, clock.now());
  const sent = sentMs === null ? {} : { sentAt: new Date(sentMs).toISOString() };
  const surveys = content.surveys.map(withId).map((entry) => withQuestions(entry, content));
  const counts = { stored: 0, 'already-stored': 0, parked: 0 };
  for (let start = 0; start < surveys.length; start += SUBMISSIONS_PER_REQUEST) {
    const batch = surveys.slice(start, start + SUBMISSIONS_PER_REQUEST);
    const results = await submissions(device, { ...sent, submissions: batch }, clock.now());
    for (const { outcome } of results) counts[outcome] += 1;
  }
  return {
    deviceId: device.deviceId,
    counter: device.counter,
    madeAt: content.madeAt,
    read: surveys.length,
    stored: counts.stored,
    alreadyStored: counts['already-stored'],
    parked: counts.parked,
  };
}

/** What no release of ours asked is parked: the person who looks at it needs to see the questions. */
function withQuestions<Entry extends { id: string }>(entry: Entry, { questionnaires = [] }: RescueContent): Entry {
  const { questionnaire, version } = entry as { questionnaire?: unknown; version?: unknown };
  const asked = questionnaires.find((one) => one.id === questionnaire && one.version === version);
  if (asked === undefined || findQuestionnaire(asked.id, asked.version) !== null) return entry;
  return { ...entry, questionnaireText: asked.text };
}

/** An entry whose id cannot be read is parked like any that is malformed, under an id that is the same every time. */
function withId(entry: unknown): { id: string } {
  const fields = typeof entry === 'object' && entry !== null ? entry : {};
  const { success } = submissionIdSchema.safeParse((fields as { id?: unknown }).id);
  return success ? (fields as { id: string }) : { ...fields, id: idOfContent(JSON.stringify(entry)) };
}
