import type { OurColumn } from '@hailong/shared/dossier/list-reading.ts';
import { useRef, useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import type { Refusal } from '../../server-client.ts';
import type { World } from '../../world.ts';
import { useDossiersSpeech } from './dossiers-speech.ts';

type RememberedProps = {
  world: World;
  remembered: Readonly<Record<string, OurColumn>>;
  onDone: () => void;
  onSignedOut: () => void;
};

/** What people of this unit said their lists' headers are. */
export function RememberedColumns({ world, remembered, onDone, onSignedOut }: RememberedProps) {
  const { words } = useDossiersSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  const [forgotten, setForgotten] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const headers = Object.entries(remembered);

  async function forget(header: string) {
    const answer = await world.client.send<unknown>('DELETE', `/dossiers/columns/${encodeURIComponent(header)}`);
    if (!answer.ok && answer.status === 401) return onSignedOut();
    setRefusal(answer.ok ? null : answer);
    setForgotten(answer.ok ? header : null);
    if (!answer.ok) return;
    heading.current?.focus();
    onDone();
  }

  return (
    <section class="remembered">
      <h2 ref={heading} tabIndex={-1}>
        {words.remembered.title}
      </h2>
      <div role="status">{forgotten !== null && <p class="notice">{words.remembered.forgotten(forgotten)}</p>}</div>
      {refusal !== null && <ProblemNote refusal={refusal} />}
      <p class="soft">{headers.length === 0 ? words.remembered.none : words.remembered.lead}</p>
      {headers.length > 0 && <RememberedTable headers={headers} onForget={forget} />}
    </section>
  );
}

type TableProps = { headers: readonly (readonly [string, OurColumn])[]; onForget: (header: string) => void };

function RememberedTable({ headers, onForget }: TableProps) {
  const { words } = useDossiersSpeech();
  return (
    <ScrollRegion class="list-table" label={words.remembered.title}>
      <table>
        <caption class="unseen">{words.remembered.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.remembered.header}</th>
            <th scope="col" class="text">
              {words.remembered.is}
            </th>
            <th scope="col" class="text">
              {words.remembered.act}
            </th>
          </tr>
        </thead>
        <tbody>
          {headers.map(([header, column]) => (
            <tr key={header} data-remembered={header}>
              <th scope="row">{header}</th>
              <td class="text">{words.columns[column]}</td>
              <td class="text">
                <button type="button" class="link" onClick={() => onForget(header)}>
                  {words.remembered.forget}
                  <span class="unseen"> {header}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
