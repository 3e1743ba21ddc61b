import { partOf } from '@hailong/shared/language/spoken-parts.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { Hint } from '../components/hint.tsx';
import { Scale } from '../components/scale.tsx';
import { StepsBar } from '../components/steps-bar.tsx';
import { StopRow } from '../components/stop-row.tsx';
import { useTongue } from '../components/surroundings.ts';
import { stepsOf } from '../session/steps.ts';
import type { ScreenProps } from './screen-props.ts';

/** One criterion, large, within its factor: one decision at a time for tired eyes. */
export function QuestionScreen({ session, dispatch, goOn, stop, tools }: ScreenProps) {
  const { words, text } = useTongue();
  const { questionnaire, asked, position, answers, hint, mode } = session;
  const step = questionnaire === null ? undefined : stepsOf(questionnaire, asked)[position];
  if (questionnaire === null || step === undefined) return null;
  const { criterion, factor, factorPlace, placeInFactor } = step;
  const question = text(partOf.criterion(criterion.id), criterion);
  return (
    <Frame
      key={criterion.id}
      name="question"
      top={
        <>
          <StepsBar session={session} current={factorPlace} />
          {tools}
        </>
      }
      actions={
        <>
          <Button kind="quiet" say="back" onPress={() => dispatch({ type: 'went-back' })}>
            {words.back}
          </Button>
          <Button kind="primary" say="continue" onPress={goOn}>
            {words.continue}
          </Button>
        </>
      }
    >
      <StopRow assisted={mode === 'assisted'} onStop={stop} />
      <p class="factor">
        <b data-say={placeInFactor === 0 ? partOf.factor(factor.id) : undefined}>
          {text(partOf.factor(factor.id), factor)}
        </b>{' '}
        {factor.criteria.length > 1 && <span>{words.questionOf(placeInFactor + 1, factor.criteria.length)}</span>}
      </p>
      <Heading say={partOf.criterion(criterion.id)}>{question}</Heading>
      <Scale
        scale={questionnaire.scale}
        label={question}
        chosen={answers[criterion.id]}
        onChoose={(level) => dispatch({ type: 'answered', criterion: criterion.id, level })}
      />
      <Hint text={hint === 'unanswered' ? words.unanswered : ''} say="unanswered" />
    </Frame>
  );
}
