import type { Annotation } from '@hailong/shared/contract/trends.ts';
import { useId, useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import type { Review } from '../../data/use-review.ts';
import type { Refusal } from '../../server-client.ts';
import { useSpeech } from '../../speech.tsx';
import { AnnotationForm } from './annotation-form.tsx';
import { useTrendsWords } from './trends-words.ts';

type AnnotationsProps = { review: Review; annotations: readonly Annotation[] };

/** The notes drawn on the line; who leads the centre may add and remove them. */
export function Annotations({ review, annotations }: AnnotationsProps) {
  const { notes } = useTrendsWords();
  const id = useId();
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { role } = review.session;
  // Notes belong to the unit itself: who looks at another one only reads them.
  const mayWrite = (role === 'administrator' || role === 'leader') && review.filters.unit === undefined;
  const change = async (method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<boolean> => {
    const answer = await review.world.client.send(method, path, body);
    if (!answer.ok && answer.status === 401) review.onSignedOut();
    setRefusal(answer.ok ? null : answer);
    if (!answer.ok) return false;
    setSaid(method === 'POST' ? notes.added : notes.removed);
    review.reload();
    return true;
  };
  return (
    <section class="annotations" aria-labelledby={id}>
      <h2 id={id}>{notes.title}</h2>
      {annotations.length === 0 ? (
        <p class="soft">{notes.none}</p>
      ) : (
        <NoteTable
          annotations={annotations}
          onRemove={mayWrite ? (one) => change('DELETE', `/annotations/${one.id}`) : null}
        />
      )}
      {mayWrite && <AnnotationForm today={review.today} onAdd={(note) => change('POST', '/annotations', note)} />}
      <p role="status">{said}</p>
      {refusal !== null && <ProblemNote refusal={refusal} />}
    </section>
  );
}

type NoteTableProps = { annotations: readonly Annotation[]; onRemove: ((one: Annotation) => Promise<boolean>) | null };

function NoteTable({ annotations, onRemove }: NoteTableProps) {
  const { format } = useSpeech();
  const { notes } = useTrendsWords();
  const who = (by: string) => (by.startsWith('user:') ? by.slice('user:'.length) : notes.machine);
  return (
    <ScrollRegion class="figure-table" label={notes.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{notes.number}</th>
            <th scope="col">{notes.day}</th>
            <th scope="col" class="text">
              {notes.text}
            </th>
            <th scope="col" class="text">
              {notes.by}
            </th>
            {onRemove !== null && <th scope="col">{notes.actions}</th>}
          </tr>
        </thead>
        <tbody>
          {annotations.map((one, index) => (
            <tr key={one.id}>
              <th scope="row">{index + 1}</th>
              <td>{format.day(one.day)}</td>
              <td class="text">{one.text}</td>
              <td class="text">{who(one.by)}</td>
              {onRemove !== null && (
                <td>
                  <button
                    type="button"
                    class="link"
                    aria-label={notes.removeOf(one.text)}
                    onClick={() => void onRemove(one)}
                  >
                    {notes.remove}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
