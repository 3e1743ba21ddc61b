import { factorsOf } from '@hailong/shared/questionnaire/questionnaire.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { Hint } from '../components/hint.tsx';
import { Progress } from '../components/progress.tsx';
import { Scale } from '../components/scale.tsx';
import { useWords } from '../components/surroundings.ts';
import { stepsOf } from '../session/steps.ts';
import type { ScreenProps } from './screen-props.ts';

/** One criterion, large, within its factor: one decision at a time for tired eyes. */
export function QuestionScreen({ session, dispatch, goOn, tools }: ScreenProps) {
  const words = useWords();
  const { questionnaire, position, language, answers, hint } = session;
  const step = questionnaire === null ? undefined : stepsOf(questionnaire)[position];
  if (questionnaire === null || step === undefined) return null;
  const { criterion, factor, factorPlace, placeInFactor } = step;
  return (
    <Frame
      key={criterion.id}
      name="question"
      top={
        <>
          <Progress factors={factorsOf(questionnaire)} current={factorPlace} language={language} />
          {tools}
        </>
      }
      actions={
        <>
          <Button kind="quiet" onPress={() => dispatch({ type: 'went-back' })}>
            {words.back}
          </Button>
          <Button kind="primary" onPress={goOn}>
            {words.continue}
          </Button>
        </>
      }
    >
      <p class="factor">
        <b>{factor[language]}</b> <span>{words.questionOf(placeInFactor + 1, factor.criteria.length)}</span>
      </p>
      <Heading>{criterion[language]}</Heading>
      <Scale
        scale={questionnaire.scale}
        language={language}
        label={criterion[language]}
        chosen={answers[criterion.id]}
        onChoose={(level) => dispatch({ type: 'answered', criterion: criterion.id, level })}
      />
      <Hint text={hint === 'unanswered' ? words.unanswered : ''} />
    </Frame>
  );
}
