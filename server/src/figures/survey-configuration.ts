import type { SurveyConfiguration } from '@hailong/shared/contract/kiosk.ts';
import { dayOfInstant } from '@hailong/shared/period/day.ts';
import type { Plan } from '@hailong/shared/plan/plan.ts';
import { surveySettings } from '@hailong/shared/plan/survey-settings.ts';
import { questionnaireOfForm } from '@hailong/shared/questionnaire/catalogue.ts';
import { demographicQuestions } from '@hailong/shared/questionnaire/demographics.ts';
import type { Sql } from '../database/database.ts';
import { listPacks } from '../database/language-packs.ts';
import { listClips } from '../database/sound-clips.ts';
import { findUnit, type UnitRow } from '../database/units.ts';
import type { World } from '../world.ts';
import { planOn } from './plan-in-force.ts';

const IDLE_SECONDS = 60;
const IDLE_WARNING_SECONDS = 20;

/** What is asked today in a unit, on its tablets and by phone, and the plan that says so. */
export async function readSurveyConfiguration(
  { sql, clock }: World,
  unitId: string,
): Promise<{ survey: SurveyConfiguration; plan: Plan | null }> {
  const unit = await findUnit(sql, unitId);
  const plan = await planOn(sql, unitId, dayOfInstant(clock.now()));
  return { survey: { ...describe(unit, unitId, plan), ...(await readSpeech(sql, unitId)) }, plan };
}

/** Languages and recorded clips of the centre. A new clip has another sum: whoever asks learns of it by the tag. */
async function readSpeech(sql: Sql, unitId: string): Promise<Pick<SurveyConfiguration, 'languages' | 'clips'>> {
  const languages = (await listPacks(sql, unitId)).map(({ language, name, texts }) => ({ language, name, texts }));
  const clips = (await listClips(sql, unitId)).map(({ language, name, sha256, bytes }) => ({
    language,
    name,
    sha256,
    bytes,
  }));
  return { languages, clips };
}

function describe(
  unit: UnitRow | null,
  unitId: string,
  plan: Plan | null,
): Omit<SurveyConfiguration, 'languages' | 'clips'> {
  const { form, stoppedEarly, demographics, retention } = surveySettings(plan);
  const addressOf = (kind: string) => plan?.feedbackChannels?.find((one) => one.kind === kind)?.address ?? null;
  return {
    unit: { id: unitId, name: unit?.name ?? unitId, centre: unit?.centre ?? '' },
    form,
    questionnaire: questionnaireOfForm[form],
    stoppedEarly,
    demographics: demographicQuestions
      .filter(({ id }) => demographics.includes(id))
      .map((question) => ({ ...question, options: [...question.options] })),
    retention,
    hotline: addressOf('hotline'),
    portal: addressOf('portal'),
    idleSeconds: IDLE_SECONDS,
    idleWarningSeconds: IDLE_WARNING_SECONDS,
  };
}
