import type { DoubtfulBallot } from '@hailong/shared/contract/integrity.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useSpeech } from '../../speech.tsx';
import { useIntegrityWords } from './integrity-words.ts';

type BallotTableProps = {
  ballots: readonly DoubtfulBallot[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

/** Ballots to choose from. What they answer is not here. */
export function BallotTable({ ballots, chosen, onChoose }: BallotTableProps) {
  const { ballots: words } = useIntegrityWords();
  const open = ballots.filter(({ exclusion }) => exclusion === null).map(({ ballot }) => ballot);
  const all = open.length > 0 && open.every((one) => chosen.has(one));
  const turn = (ballot: string, on: boolean) =>
    onChoose(on ? new Set([...chosen, ballot]) : new Set([...chosen].filter((one) => one !== ballot)));
  return (
    <ScrollRegion class="figure-table ballot-table" label={words.title}>
      <table>
        <caption class="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <label>
                <input
                  type="checkbox"
                  checked={all}
                  disabled={open.length === 0}
                  aria-label={words.chooseAll}
                  onChange={(event) => onChoose(new Set(event.currentTarget.checked ? open : []))}
                />{' '}
                {words.choose}
              </label>
            </th>
            <th scope="col" class="text">
              {words.day}
            </th>
            <th scope="col" class="text">
              {words.counter}
            </th>
            <th scope="col" class="text">
              {words.form}
            </th>
            <th scope="col">{words.answered}</th>
            <th scope="col" class="text">
              {words.signalsOf}
            </th>
            <th scope="col" class="text">
              {words.state}
            </th>
          </tr>
        </thead>
        <tbody>
          {ballots.map((ballot, index) => (
            <BallotRow
              key={ballot.ballot}
              ballot={ballot}
              number={index + 1}
              isChosen={chosen.has(ballot.ballot)}
              onTurn={(on) => turn(ballot.ballot, on)}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type BallotRowProps = { ballot: DoubtfulBallot; number: number; isChosen: boolean; onTurn: (on: boolean) => void };

function BallotRow({ ballot, number, isChosen, onTurn }: BallotRowProps) {
  const { ballots: words } = useIntegrityWords();
  const { format } = useSpeech();
  const { from, to, counter, questionnaire, answered, signals, exclusion } = ballot;
  const day = from === to ? format.day(from) : words.month(format.month(from));
  const place = counter ?? words.noCounter;
  return (
    <tr class={exclusion === null ? undefined : 'undone'} data-ballot={ballot.ballot}>
      <th scope="row">
        <label>
          <input
            type="checkbox"
            checked={isChosen}
            disabled={exclusion !== null}
            aria-label={words.chooseOne(format.count(number), day, place)}
            onChange={(event) => onTurn(event.currentTarget.checked)}
          />{' '}
          {format.count(number)}
        </label>
      </th>
      <td class="text">{day}</td>
      <td class="text">{place}</td>
      <td class="text">{words.forms[questionnaire] ?? questionnaire}</td>
      <td>{format.count(answered)}</td>
      <td class="text">{signals.map((one) => words.signals[one]).join(', ')}</td>
      <td class="text">{exclusion === null ? words.counted : words.excluded}</td>
    </tr>
  );
}
