import type { PlanRevision } from '@hailong/shared/contract/plans.ts';
import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { timeOfInstant } from '../../format.ts';
import { useSpeech } from '../../speech.tsx';
import type { PlansWords } from '../../strings/pages/plans.vi.ts';
import { changedParts, type PlanPart } from './plan-changes.ts';
import { usePlansWords } from './use-plans-words.ts';

type PlanHistoryProps = {
  plans: readonly PlanRevision[];
  shown: PlanRevision;
  onChoose: (name: { year: number; revision: number }) => void;
};

/** Every year and every change of it, with who and when. */
export function PlanHistory({ plans, shown, onChoose }: PlanHistoryProps) {
  const words = usePlansWords().history;
  return (
    <section class="plan-history">
      <h2>{words.title}</h2>
      <ScrollRegion class="scroll" label={words.title}>
        <table>
          <caption class="unseen">{words.caption}</caption>
          <thead>
            <tr>
              {[
                words.year,
                words.revision,
                words.document,
                words.changes,
                words.applies,
                words.actor,
                words.at,
                words.state,
              ].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plans.map((one) => (
              <HistoryRow
                key={`${one.year}/${one.revision}`}
                one={one}
                before={plans.find(({ year, revision }) => year === one.year && revision === one.revision - 1)}
                isShown={one === shown}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

type RowProps = {
  one: PlanRevision;
  /** The version of the same year that it took the place of. */
  before: PlanRevision | undefined;
  isShown: boolean;
  onChoose: PlanHistoryProps['onChoose'];
};

function HistoryRow({ one, before, isShown, onChoose }: RowProps) {
  const words = usePlansWords().history;
  const { format } = useSpeech();
  const { year, revision, effectiveFrom, inForce, plan } = one;
  const atMs = Date.parse(one.loadedAt);
  return (
    <tr aria-current={isShown ? 'true' : undefined}>
      <th scope="row">{year}</th>
      <td>{revision}</td>
      <td>
        {plan.document.number}, {format.day(plan.document.date)}
      </td>
      <td class="changes">
        {before === undefined ? words.first : changesWords(changedParts(before.plan, plan), words)}
      </td>
      <td>{effectiveFrom === null ? words.wholeYear : words.fromDay(format.day(effectiveFrom))}</td>
      <td>{actorWords(one.actor, words)}</td>
      <td>
        {format.day(dayOfInstant(atMs))} {timeOfInstant(atMs)}
      </td>
      <td>
        {inForce && <strong>{words.inForce} </strong>}
        {isShown ? (
          <span class="soft">{words.shown}</span>
        ) : (
          <button
            type="button"
            class="link"
            aria-label={words.showOne(String(year), String(revision))}
            onClick={() => onChoose({ year, revision })}
          >
            {words.show}
          </button>
        )}
      </td>
    </tr>
  );
}

function changesWords(parts: readonly PlanPart[], { parts: names, same }: PlansWords['history']): string {
  return parts.length === 0 ? same : parts.map((part) => names[part]).join(', ');
}

/** The audit log's name of an actor for people: `user:lan` → lan. */
function actorWords(actor: string | null, { actors }: PlansWords['history']): string {
  if (actor === null) return actors.unknown;
  if (actor.startsWith('user:')) return actor.slice('user:'.length);
  if (actor === 'operator' || actor === 'setup') return actors[actor];
  return actors.token;
}
