import type { ParkedSurvey } from '@hailong/shared/contract/parked.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useSpeech } from '../../speech.tsx';
import { type MatchingWords, momentOf } from './matching-words.ts';

type ParkedTableProps = { parked: readonly ParkedSurvey[]; words: MatchingWords };

export function ParkedTable({ parked, words }: ParkedTableProps) {
  const { format } = useSpeech();
  return (
    <ScrollRegion label={words.parkedCaption} class="wide-table long-table stacking">
      <table>
        <caption class="unseen">{words.parkedCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.dossier}</th>
            <th scope="col">{words.reason}</th>
            <th scope="col">{words.counter}</th>
            <th scope="col" class="number">
              {words.receivedAt}
            </th>
          </tr>
        </thead>
        <tbody>
          {parked.map((one) => (
            <tr key={one.id} data-parked={one.problem}>
              <th scope="row" class={one.dossierCode === null ? '' : 'dossier-code'}>
                {one.dossierCode ?? words.noDossier}
              </th>
              <td class="reason" data-label={words.reason}>
                {reasonOf(one.problem, words)}
              </td>
              <td data-label={words.counter}>{one.counter ?? words.byPhone}</td>
              <td class="number" data-label={words.receivedAt}>
                {momentOf(one.receivedAt, words, format)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function reasonOf(code: string, words: MatchingWords): string {
  const reasons: Readonly<Record<string, string>> = words.reasons;
  return reasons[code] ?? words.otherReason(code);
}
