import type { MatchedSurvey } from '@hailong/shared/contract/pending.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useSpeech } from '../../speech.tsx';
import { type MatchingWords, momentOf, personOf } from './matching-words.ts';

type MatchedTableProps = {
  matched: readonly MatchedSurvey[];
  words: MatchingWords;
  onUndo: (survey: MatchedSurvey) => void;
};

export function MatchedTable({ matched, words, onUndo }: MatchedTableProps) {
  const { format } = useSpeech();
  return (
    <ScrollRegion label={words.matchedCaption} class="wide-table long-table stacking">
      <table>
        <caption class="unseen">{words.matchedCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.typed}</th>
            <th scope="col">{words.countsFor}</th>
            <th scope="col">{words.decidedBy}</th>
            <th scope="col" class="number">
              {words.decidedAt}
            </th>
            <th scope="col">{words.choice}</th>
          </tr>
        </thead>
        <tbody>
          {matched.map((one) => (
            <tr key={one.submissionId} data-matched={one.submissionId}>
              <th scope="row" class="dossier-code">
                {one.typedCode}
              </th>
              <td data-label={words.countsFor} class={one.dossierCode === null ? '' : 'dossier-code'}>
                {one.dossierCode ?? words.noDossier}
              </td>
              <td data-label={words.decidedBy}>{personOf(one.matchedBy, words)}</td>
              <td class="number" data-label={words.decidedAt}>
                {momentOf(one.matchedAt, words, format)}
              </td>
              <td class="choose">
                <button type="button" class="link" onClick={() => onUndo(one)}>
                  {words.undo}
                  <span class="unseen">: {words.forTyped(one.typedCode ?? '')}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
