import { ScrollRegion } from '../../components/scroll-region.tsx';
import { writeCsv } from '../../data/write-csv.ts';
import { useSpeech } from '../../speech.tsx';
import type { World } from '../../world.ts';
import { type DossiersSpeech, useDossiersSpeech } from './dossiers-speech.ts';
import {
  groupProblems,
  type ProblemGroup,
  type ShownProblem,
  wordsOfProblem,
  writtenDetail,
} from './row-problem-groups.ts';

type RowProblemsProps = { world: World; fileName: string; problems: readonly ShownProblem[] };

/** More would be no help on a screen; the file has them all. */
const MOST_SHOWN = 200;

/** The rows to mend, by what is wrong with them, each kind with the way to mend it. */
export function RowProblems({ world, fileName, problems }: RowProblemsProps) {
  const { language } = useSpeech();
  const speech = useDossiersSpeech();
  const { words, format, counted } = speech;
  if (problems.length === 0) return null;
  const groups = groupProblems(problems, MOST_SHOWN);
  const refused = problems.filter((one) => one.severity === 'refused').length;
  const warned = new Set(problems.filter((one) => one.severity === 'warning').map((one) => `${one.sheet} ${one.row}`));
  const title = words.problems.title(counted(refused), counted(warned.size));
  const save = () => {
    const csv = writeCsv(csvRows(problems, speech), language === 'vi' ? ';' : ',');
    world.saveFile(words.problems.fileName(fileName), 'text/csv;charset=utf-8', csv);
  };
  return (
    <div class="row-problems">
      <h3>{title}</h3>
      <p class="soft">{words.problems.lead}</p>
      {problems.length > MOST_SHOWN && (
        <p class="soft">{words.problems.first(format.count(MOST_SHOWN), format.count(problems.length))}</p>
      )}
      <ScrollRegion class="list-table problem-table" label={title}>
        <ProblemTable groups={groups} title={title} hasSheets={problems.some((one) => one.sheet !== undefined)} />
      </ScrollRegion>
      <button type="button" class="plain-button" onClick={save}>
        {words.problems.download}
      </button>
    </div>
  );
}

type TableProps = { groups: readonly ProblemGroup[]; title: string; hasSheets: boolean };

function ProblemTable({ groups, title, hasSheets }: TableProps) {
  const speech = useDossiersSpeech();
  const { words, format, counted } = speech;
  return (
    <table>
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col" class="number">
            {words.problems.row}
          </th>
          {hasSheets && <th scope="col">{words.problems.sheet}</th>}
          <th scope="col">{words.problems.value}</th>
        </tr>
      </thead>
      {groups.map((group) => {
        const { what, mend } = wordsOfProblem(group.code, speech);
        return (
          <tbody key={`${group.severity} ${group.code}`} data-problem={group.code}>
            <tr class="problem-kind">
              <th scope="rowgroup" colSpan={hasSheets ? 3 : 2}>
                <b>{words.problems.group(what, words.problems.severities[group.severity], counted(group.count))}</b>
                <span>{mend}</span>
              </th>
            </tr>
            {group.rows.map((one) => (
              <tr key={`${one.sheet} ${one.row} ${one.detail}`} data-row={one.row}>
                <th scope="row" class="number">
                  {format.count(one.row)}
                </th>
                {hasSheets && <td>{one.sheet ?? words.none}</td>}
                <td class="value">{writtenDetail(one, speech) || words.none}</td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function csvRows(problems: readonly ShownProblem[], speech: DossiersSpeech): string[][] {
  const { words } = speech;
  const { row, sheet, severity, what, value, mend } = words.problems;
  const all = groupProblems(problems, problems.length).flatMap((group) => group.rows);
  return [
    [row, sheet, severity, what, value, mend],
    ...all.map((one) => {
      const said = wordsOfProblem(one.code, speech);
      const outcome = words.problems.severities[one.severity];
      return [String(one.row), one.sheet ?? '', outcome, said.what, writtenDetail(one, speech), said.mend];
    }),
  ];
}
