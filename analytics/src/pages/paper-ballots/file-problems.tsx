import { type FormProblemCode, formProblems } from '@hailong/shared/answers-import/answers-reading.ts';
import type { BallotImportReport } from '@hailong/shared/contract/paper-ballots.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useSpeech } from '../../speech.tsx';
import { usePaperWords } from './use-paper-words.ts';

/** More would be no help on a screen. */
const MOST_SHOWN = 200;

/** The rows to mend, by what is wrong with them, each kind with the way to mend it. */
export function FileProblems({ problems }: { problems: BallotImportReport['problems'] }) {
  const { file: words, rowProblems } = usePaperWords();
  const { format } = useSpeech();
  if (problems.length === 0) return null;
  const title = words.problems(format.count(problems.length));
  const shown = problems.slice(0, MOST_SHOWN);
  const known = (code: string): code is FormProblemCode => formProblems.some((one) => one === code);
  return (
    <div class="row-problems">
      <h3>{title}</h3>
      <p class="soft">{words.problemsLead}</p>
      {problems.length > MOST_SHOWN && (
        <p class="soft">{words.problemsFirst(format.count(MOST_SHOWN), format.count(problems.length))}</p>
      )}
      <ScrollRegion class="list-table problem-table" label={title}>
        <table>
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col" class="number">
                {words.row}
              </th>
              <th scope="col">{words.value}</th>
            </tr>
          </thead>
          {[...new Set(shown.map(({ code }) => code))].filter(known).map((code) => (
            <tbody key={code} data-problem={code}>
              <tr class="problem-kind">
                <th scope="rowgroup" colSpan={2}>
                  <b>
                    {words.group(
                      rowProblems[code].what,
                      format.count(problems.filter((one) => one.code === code).length),
                    )}
                  </b>
                  <span>{rowProblems[code].mend}</span>
                </th>
              </tr>
              {shown
                .filter((one) => one.code === code)
                .map(({ row, detail }) => (
                  <tr key={row} data-row={row}>
                    <th scope="row" class="number">
                      {format.count(row)}
                    </th>
                    <td class="value">{detail}</td>
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
    </div>
  );
}
