import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { findQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { useState } from 'preact/hooks';
import { ProblemNote } from '../components/problem-note.tsx';
import { useTitle } from '../components/use-title.ts';
import { useLive } from '../data/use-live.ts';
import type { PageProps } from '../pages.tsx';
import { useSpeech } from '../speech.tsx';
import './dossiers.css';
import './dossiers/tables.css';
import './paper-ballots.css';
import { AnswersFile } from './paper-ballots/answers-file.tsx';
import { loadPaper } from './paper-ballots/load-paper.ts';
import { PastFiles } from './paper-ballots/past-files.tsx';
import { StackSetting } from './paper-ballots/stack-setting.tsx';
import { TypingSection } from './paper-ballots/typing-section.tsx';
import { usePaperWords } from './paper-ballots/use-paper-words.ts';
import { useStack } from './paper-ballots/use-stack.ts';

/** Forms on paper: typed in one by one, or brought in a spreadsheet. */
export function PaperBallots({ world, session, onSignedOut }: PageProps) {
  const words = usePaperWords();
  const { format } = useSpeech();
  useTitle(words.title);
  const [today] = useState(() => dayOfInstant(world.nowMs()));
  const { value, refusal, reload } = useLive(world, { today }, loadPaper, onSignedOut);
  const { choice, choose, storedToday, countOne } = useStack(world, session, today);
  const questionnaire = findQuestionnaire(choice.form, 1);
  const counters = value?.counters ?? [];
  const counter = counters.includes(choice.counter) ? choice.counter : '';
  const { sentence } = words;
  return (
    <div class="paper dossiers">
      <h1>{storedToday === 0 ? sentence.none : sentence.some(format.count(storedToday))}</h1>
      <p class="soft">{words.lead}</p>
      {refusal !== null && <ProblemNote refusal={refusal} onRetry={reload} />}
      {value !== null && questionnaire !== null && (
        <>
          <StackSetting choice={{ ...choice, counter }} counters={counters} today={today} onChoice={choose} />
          <TypingSection
            {...{ world, storedToday, onSignedOut }}
            setting={{ questionnaire, day: choice.day, counter, twice: choice.twice }}
            owner={`${session.unit.id} ${session.name}`}
            questions={value.questions}
            onStored={countOne}
          />
          <AnswersFile world={world} today={today} onSaved={reload} onSignedOut={onSignedOut} />
          <PastFiles past={value.past} />
        </>
      )}
    </div>
  );
}
