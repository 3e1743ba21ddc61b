import { partOf } from '@hailong/shared/language/spoken-parts.ts';
import type { Session } from '../session/session.ts';
import { factorsAsked } from '../session/steps.ts';
import { Progress } from './progress.tsx';
import { useTongue } from './surroundings.ts';

/** How far the survey is: a step for each factor that is asked, and one for the questions about the citizen. */
export function StepsBar({ session, current }: { session: Session; current: number }) {
  const { words, text } = useTongue();
  const { questionnaire, asked, about } = session;
  const factors = questionnaire === null ? [] : factorsAsked(questionnaire, asked);
  const steps = factors.map((factor) => ({ id: factor.id, name: text(partOf.factor(factor.id), factor) }));
  if (about.length > 0) steps.push({ id: 'about', name: words.aboutPart });
  return <Progress steps={steps} current={current} />;
}
