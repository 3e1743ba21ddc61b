import type { PendingSurvey } from '@hailong/shared/contract/pending.ts';
import { markDifferences } from '@hailong/shared/matching/mark-differences.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useSpeech } from '../../speech.tsx';
import { MarkedCode } from './marked-code.tsx';
import type { MatchingWords } from './matching-words.ts';

type PendingSurveyProps = {
  survey: PendingSurvey;
  words: MatchingWords;
  onDecide: (survey: PendingSurvey, dossierCode: string | null) => void;
};

/** One survey that waits, with the dossiers its code may have meant, each one press away. */
export function PendingSurveyItem({ survey, words, onDecide }: PendingSurveyProps) {
  const { format } = useSpeech();
  const { dossierCode: typed, candidates } = survey;
  const forTyped = <span class="unseen">: {words.forTyped(typed)}</span>;
  return (
    <li class="pending-survey" data-pending={survey.submissionId}>
      <h3>
        <span class="soft">{words.typed}</span> <span class="dossier-code">{typed}</span>
      </h3>
      <p class="soft">{words.surveyedAt(format.day(survey.surveyedOn), survey.counter ?? words.onPaper)}</p>
      {candidates.length === 0 ? <p>{words.noCandidates}</p> : <Candidates {...{ survey, words, onDecide }} />}
      <button type="button" class="link" onClick={() => onDecide(survey, null)}>
        {words.noneOfThem}
        {forTyped}
      </button>
    </li>
  );
}

function Candidates({ survey, words, onDecide }: PendingSurveyProps) {
  const { format } = useSpeech();
  const { dossierCode: typed, candidates } = survey;
  return (
    <ScrollRegion label={words.candidatesOf(typed)} class="wide-table stacking">
      <table>
        <caption class="unseen">{words.candidatesOf(typed)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.listedCode}</th>
            <th scope="col">{words.typed}</th>
            <th scope="col">{words.differs}</th>
            <th scope="col">{words.field}</th>
            <th scope="col" class="number">
              {words.received}
            </th>
            <th scope="col" class="number">
              {words.returned}
            </th>
            <th scope="col">{words.choice}</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map(({ code, field, receivedOn, returnedOn, distance }) => {
            const marked = markDifferences(typed, code);
            return (
              <tr key={code} data-candidate={code}>
                <th scope="row">
                  <MarkedCode parts={marked.meant} />
                </th>
                <td data-label={words.typed}>
                  <MarkedCode parts={marked.typed} />
                </td>
                <td data-label={words.differs}>{words.slips(distance, format.count(distance))}</td>
                <td data-label={words.field}>{field ?? words.noField}</td>
                <td class="number" data-label={words.received}>
                  {format.day(receivedOn)}
                </td>
                <td class="number" data-label={words.returned}>
                  {returnedOn === null ? words.notReturned : format.day(returnedOn)}
                </td>
                <td class="choose">
                  <button type="button" class="link" onClick={() => onDecide(survey, code)}>
                    {words.thisOne}
                    <span class="unseen">
                      {' '}
                      {code}: {words.forTyped(typed)}
                    </span>
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
