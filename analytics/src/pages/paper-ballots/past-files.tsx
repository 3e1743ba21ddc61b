import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { timeOfInstant } from '../../format.ts';
import { useSpeech } from '../../speech.tsx';
import type { PastFile } from './load-paper.ts';
import { usePaperWords } from './use-paper-words.ts';

/** Spreadsheets whose forms were stored, newest first. */
export function PastFiles({ past }: { past: readonly PastFile[] }) {
  const { file: words } = usePaperWords();
  const { format } = useSpeech();
  if (past.length === 0) return null;
  return (
    <section class="paper-past">
      <h2>{words.past}</h2>
      <ScrollRegion class="list-table" label={words.past}>
        <table>
          <caption class="unseen">{words.past}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col" class="text">
                {words.when}
              </th>
              <th scope="col" class="text">
                {words.who}
              </th>
              <th scope="col">{words.stored}</th>
            </tr>
          </thead>
          <tbody>
            {past.map(({ importId, fileName, importedAt, actor, stored }) => (
              <tr key={importId} data-file={fileName}>
                <th scope="row">{fileName}</th>
                <td class="text">
                  {format.day(dayOfInstant(Date.parse(importedAt)))} {timeOfInstant(Date.parse(importedAt))}
                </td>
                <td class="text">{actor.replace(/^user:/, '')}</td>
                <td>{format.count(stored)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
