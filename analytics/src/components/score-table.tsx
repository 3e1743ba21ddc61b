import type { Lead } from '@hailong/shared/plan/plan.ts';
import { otherLead, scoreBy } from '../data/lead-score.ts';
import { isFromFew, levelNames, type ScoreItem, type ScoreRow } from '../data/score-rows.ts';
import { useSpeech } from '../speech.tsx';
import { LevelBar, LevelSwatch } from './level-bar.tsx';
import { ScrollRegion } from './scroll-region.tsx';
import { Whisker, WhiskerScale } from './whisker.tsx';

type ScoreTableProps = {
  /** Head of the column of names; names the region that scrolls. */
  label: string;
  caption: string;
  whole: { text: string; item: ScoreItem };
  rows: readonly ScoreRow[];
  ballots: number;
  /** The score that has the interval; the other stands apart, at the end. */
  lead: Lead;
};

export function ScoreTable({ label, caption, whole, rows, ballots, lead }: ScoreTableProps) {
  return (
    <ScrollRegion class="score-table" label={label}>
      <table>
        <caption class="unseen">{caption}</caption>
        <ScoreHead label={label} lead={lead} />
        <tbody>
          <tr class="overall" data-score={whole.item.id}>
            <th scope="row">{whole.text}</th>
            <ScoreCells item={whole.item} ballots={ballots} lead={lead} />
          </tr>
          {rows.map(({ kind, mark, text, item }) => (
            <tr key={item.id} class={kind} data-score={item.id}>
              <th scope="row">
                <span class="mark">{mark}</span>
                {text}
              </th>
              <ScoreCells item={item} ballots={ballots} lead={lead} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function ScoreHead({ label, lead }: { label: string; lead: Lead }) {
  const { language, words } = useSpeech();
  return (
    <thead>
      <tr>
        <th scope="col">{label}</th>
        <th scope="col">{words.scores[lead]}</th>
        <th scope="col">{words.scores.interval}</th>
        <th scope="col" class="drawn">
          <span class="unseen">{words.scores.onAxis}</span>
          <WhiskerScale />
        </th>
        <th scope="col" class="n">
          {words.scores.n}
        </th>
        <th scope="col" class="drawn">
          {words.scores.levels}
        </th>
        {levelNames(language).map((name, index) => (
          <th key={name} scope="col" class="level" title={words.scores.level(index + 1, name)}>
            <LevelSwatch level={index + 1} />
            {index + 1}
            <span class="unseen"> {name}</span>
          </th>
        ))}
        <th scope="col" class="aside">
          {words.scores.notApplicable}
        </th>
        <th scope="col" class="other-method">
          {words.scores[otherLead(lead)]}
        </th>
      </tr>
    </thead>
  );
}

function ScoreCells({ item, ballots, lead }: { item: ScoreItem; ballots: number; lead: Lead }) {
  const { language, words, format } = useSpeech();
  const { n, counts, notApplicable } = item;
  const { value, low, high } = scoreBy(item, lead);
  const other = scoreBy(item, otherLead(lead)).value;
  const isEmpty = value === null;
  const isWide = low === null || high === null;
  const names = levelNames(language);
  return (
    <>
      <td class={isEmpty ? 'top2 not-yet' : 'top2'} data-label={words.scores[lead]}>
        <data value={value ?? ''} data-n={n}>
          {isEmpty ? words.scores.notYet : format.score(value)}
        </data>
        {isFromFew(item, ballots) && <small>{words.scores.few}</small>}
      </td>
      <td class="interval" data-label={words.scores.interval}>
        {isWide ? words.today.noShare : format.interval(low, high)}
      </td>
      <td class="drawn axis-cell">{!isEmpty && !isWide && <Whisker score={value} low={low} high={high} />}</td>
      <td class="n" data-label={words.scores.n}>
        {format.count(n)}
      </td>
      <td class="drawn bar-cell">{n > 0 && <LevelBar counts={counts} />}</td>
      {counts.map((count, index) => (
        <td key={names[index]} class="level" data-label={index + 1}>
          {format.count(count)}
        </td>
      ))}
      <td class="aside" data-label={words.scores.notApplicable}>
        {format.count(notApplicable)}
      </td>
      <td class="other-method" data-label={words.scores[otherLead(lead)]}>
        {other === null ? words.today.noShare : format.score(other)}
      </td>
    </>
  );
}
