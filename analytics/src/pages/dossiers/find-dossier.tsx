import type { DossierReply } from '@hailong/shared/contract/dossiers.ts';
import { useId, useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import type { Answer, Refusal, ServerClient } from '../../server-client.ts';
import type { World } from '../../world.ts';
import { useDossiersSpeech } from './dossiers-speech.ts';

type FindProps = { world: World; onSignedOut: () => void };
/** The server gives no more at once. */
const A_PAGE = 100;

type Page = { dossiers: DossierReply[]; next: string | null };
type Found = Page & { sought: string };

/** Is this dossier in the lists, and was it surveyed? By its code or by its last digits. */
export function FindDossier({ world, onSignedOut }: FindProps) {
  const { words, counted, format } = useDossiersSpeech();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function find(event: Event) {
    event.preventDefault();
    const sought = typed.trim();
    const answer = await findDossiers(world.client, sought);
    if (!answer.ok && answer.status === 401) return onSignedOut();
    setRefusal(answer.ok ? null : answer);
    setFound(answer.ok ? { ...answer.value, sought } : null);
  }

  return (
    <section class="find">
      <h2>{words.find.title}</h2>
      <form class="find-form" onSubmit={find}>
        <div class="field">
          <label for={id}>{words.find.label}</label>
          <input
            id={id}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
            aria-describedby={`${id}-hint`}
            autoComplete="off"
            spellcheck={false}
            minLength={2}
            maxLength={100}
            required
          />
          <p id={`${id}-hint`} class="hint">
            {words.find.hint}
          </p>
        </div>
        <button type="submit" class="plain-button">
          {words.find.submit}
        </button>
      </form>
      <div role="status">
        {found !== null && (
          <p>
            {found.dossiers.length === 0
              ? words.find.none(found.sought)
              : words.find.found(counted(found.dossiers.length), found.sought)}
          </p>
        )}
        {found !== null && found.dossiers.length >= A_PAGE && (
          <p class="soft">{words.find.more(format.count(found.dossiers.length))}</p>
        )}
      </div>
      {refusal !== null && <ProblemNote refusal={refusal} />}
      {found !== null && found.dossiers.length > 0 && <FoundTable dossiers={found.dossiers} />}
    </section>
  );
}

/** A whole code first; what is no known code may still be the end of one. */
async function findDossiers({ get }: ServerClient, sought: string): Promise<Answer<Page>> {
  if (!/^\d{1,7}$/.test(sought)) {
    const exact = await get<Page>('/dossiers', { code: sought });
    if (!exact.ok || exact.value.dossiers.length > 0) return exact;
  }
  return get<Page>('/dossiers', { ending: sought });
}

function FoundTable({ dossiers }: { dossiers: readonly DossierReply[] }) {
  const { words, format } = useDossiersSpeech();
  const { find } = words;
  const names = [words.columns.field, words.columns.channel, words.columns.status, find.received, find.returned];
  return (
    <ScrollRegion class="list-table found-table" label={find.title}>
      <table>
        <caption class="unseen">{find.title}</caption>
        <thead>
          <tr>
            <th scope="col">{find.code}</th>
            {[...names, find.surveyed].map((name) => (
              <th key={name} scope="col" class="text">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dossiers.map((one) => (
            <tr key={one.code} data-dossier={one.code}>
              <th scope="row">{one.code}</th>
              <td class="text">{one.field ?? words.none}</td>
              <td class="text">{words.channels[one.channel]}</td>
              <td class="text">{one.status === null ? words.none : words.statuses[one.status]}</td>
              <td class="text">{format.day(one.receivedOn)}</td>
              <td class="text">{one.returnedOn === null ? words.none : format.day(one.returnedOn)}</td>
              <td class="text">{one.surveyed ? find.surveyedYes : find.surveyedNo}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
