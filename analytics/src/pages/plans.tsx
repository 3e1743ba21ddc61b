import type { PlanRevision, PlansReply } from '@hailong/shared/contract/plans.ts';
import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ProblemNote } from '../components/problem-note.tsx';
import { useTitle } from '../components/use-title.ts';
import type { PageProps } from '../pages.tsx';
import type { Refusal } from '../server-client.ts';
import { nextYearOf } from './plans/plan-edit.ts';
import { PlanForm } from './plans/plan-form.tsx';
import { PlanView } from './plans/plan-view.tsx';
import { usePlansWords } from './plans/use-plans-words.ts';
import './plans/plans.css';

/** The shown revision by its name; null: the one in force. */
type Chosen = { year: number; revision: number } | null;
type Mode = { kind: 'view'; saved: boolean } | { kind: 'edit' | 'next-year'; of: PlanRevision };

/** The yearly plan as a document, what it was before, and for administrators the form that changes it. */
export function Plans({ world, session, onSignedOut }: PageProps) {
  const words = usePlansWords();
  useTitle(words.title);
  const { plans, refusal, load } = usePlans(world.client, onSignedOut);
  const [chosen, setChosen] = useState<Chosen>(null);
  const [mode, setMode] = useState<Mode>({ kind: 'view', saved: false });

  if (plans === null) {
    if (refusal !== null) return <ProblemNote refusal={refusal} title={words.failed} onRetry={load} />;
    return (
      <p class="unseen" role="status">
        {words.loading}
      </p>
    );
  }
  if (mode.kind !== 'view') {
    const isNext = mode.kind === 'next-year';
    return (
      <PlanForm
        client={world.client}
        plan={isNext ? nextYearOf(mode.of.plan) : mode.of.plan}
        isNew={isNext}
        onSignedOut={onSignedOut}
        onCancel={() => setMode({ kind: 'view', saved: false })}
        onSaved={async () => {
          await load();
          setChosen(null);
          setMode({ kind: 'view', saved: true });
        }}
      />
    );
  }
  return (
    <PlanView
      plans={plans}
      chosen={chosen}
      saved={mode.saved}
      today={dayOfInstant(world.nowMs())}
      mayEdit={session.role === 'administrator'}
      onChoose={setChosen}
      onChange={(kind, of) => setMode({ kind, of })}
    />
  );
}

function usePlans(client: PageProps['world']['client'], onSignedOut: () => void) {
  const [plans, setPlans] = useState<readonly PlanRevision[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const load = useCallback(async () => {
    const answer = await client.get<PlansReply>('/plans');
    if (answer.ok) {
      setPlans(answer.value.plans);
      setRefusal(null);
    } else if (answer.status === 401) onSignedOut();
    else setRefusal(answer);
  }, [client, onSignedOut]);
  useEffect(() => {
    void load();
  }, [load]);
  return { plans, refusal, load };
}
