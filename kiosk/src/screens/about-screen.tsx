import { partOf } from '@hailong/shared/language/spoken-parts.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { Hint } from '../components/hint.tsx';
import { Options } from '../components/options.tsx';
import { StepsBar } from '../components/steps-bar.tsx';
import { StopRow } from '../components/stop-row.tsx';
import { useTongue } from '../components/surroundings.ts';
import { factorsAsked } from '../session/steps.ts';
import type { ScreenProps } from './screen-props.ts';

/** One question about the citizen. *No answer* is the first of the choices, and as large as the others. */
export function AboutScreen({ session, dispatch, goOn, stop, tools }: ScreenProps) {
  const { words, text } = useTongue();
  const { questionnaire, asked, about, aboutPlace, demographics, hint, mode } = session;
  const question = about[aboutPlace];
  if (questionnaire === null || question === undefined) return null;
  const label = text(partOf.demographic(question.id), question);
  const options = question.options.map((option) => {
    const say = partOf.option(question.id, option.id);
    return { id: option.id, text: text(say, option), say };
  });
  return (
    <Frame
      key={question.id}
      name="about"
      top={
        <>
          <StepsBar session={session} current={factorsAsked(questionnaire, asked).length} />
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
        <b>{words.aboutPart}</b> {about.length > 1 && <span>{words.questionOf(aboutPlace + 1, about.length)}</span>}
      </p>
      <Heading say={partOf.demographic(question.id)}>{label}</Heading>
      <p class="lead" data-say="aboutLead">
        {words.aboutLead}
      </p>
      <Options
        label={label}
        options={[{ id: null, text: words.aboutNoAnswer, say: 'aboutNoAnswer' }, ...options]}
        chosen={demographics[question.id]}
        onChoose={(option) => dispatch({ type: 'described', question: question.id, option })}
      />
      <Hint text={hint === 'unanswered' ? words.aboutUnanswered : ''} say="aboutUnanswered" />
    </Frame>
  );
}
