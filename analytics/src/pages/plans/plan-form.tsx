import type { Plan } from '@hailong/shared/plan/plan.ts';
import { headOf, planYearOf } from '@hailong/shared/plan/plan-in-force.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import type { Refusal, ServerClient } from '../../server-client.ts';
import { AppliesFields } from './applies-fields.tsx';
import { editOf, faultOf, type PlanEdit, planOfEdit } from './plan-edit.ts';
import { DocumentFields, KioskFields, PeriodFields } from './plan-fields.tsx';
import { SurveyFields } from './survey-fields.tsx';
import { TargetFields } from './target-fields.tsx';
import { usePlansWords } from './use-plans-words.ts';

type PlanFormProps = {
  client: ServerClient;
  /** What the form starts from. */
  plan: Plan;
  /** A year without a plan yet: there is nothing to correct or amend. */
  isNew: boolean;
  onSaved: () => Promise<void>;
  onCancel: () => void;
  onSignedOut: () => void;
};

export function PlanForm(props: PlanFormProps) {
  const { plan, isNew, onCancel } = props;
  const words = usePlansWords();
  const form = usePlanForm(props);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { edit, set } = form;
  const year = String(plan.year);
  return (
    <form class="form plan-form" onSubmit={form.submit}>
      <h1 ref={heading} tabIndex={-1}>
        {isNew ? words.form.nextTitle(year) : words.form.editTitle(year)}
      </h1>
      <DocumentFields edit={edit} set={set} />
      <TargetFields edit={edit} set={set} />
      <PeriodFields edit={edit} set={set} />
      <KioskFields edit={edit} set={set} />
      <SurveyFields edit={edit} set={set} />
      {!isNew && <AppliesFields edit={edit} set={set} year={form.year} />}
      {form.fault !== null && (
        <p class="note" role="alert">
          {words.form.faults[form.fault]}
        </p>
      )}
      {form.refusal !== null && (
        <div>
          <p>{words.form.refused}</p>
          <ProblemNote refusal={form.refusal} />
        </div>
      )}
      <div class="plan-actions">
        <button type="submit" class="button" aria-disabled={form.sending}>
          {form.sending ? words.form.saving : words.form.save}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {words.form.cancel}
        </button>
      </div>
    </form>
  );
}

export type FieldsProps = { edit: PlanEdit; set: (part: Partial<PlanEdit>) => void };

/** What was typed stays as it is, whatever the server answers. */
function usePlanForm({ client, plan, onSaved, onSignedOut }: PlanFormProps) {
  const [base] = useState(plan);
  const [edit, setEdit] = useState(() => editOf(base));
  const [fault, setFault] = useState<ReturnType<typeof faultOf>>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sending, setSending] = useState(false);
  const year = planYearOf({ ...headOf(base, 1), calendar: edit.calendar });

  async function submit(event: Event) {
    event.preventDefault();
    if (sending) return;
    const found = faultOf(edit, year);
    setFault(found);
    setRefusal(null);
    if (found !== null) return;
    setSending(true);
    const answer = await client.send('POST', '/plans', planOfEdit(base, edit));
    setSending(false);
    if (answer.ok) await onSaved();
    else if (answer.status === 401) onSignedOut();
    else setRefusal(answer);
  }

  const set = (part: Partial<PlanEdit>) => setEdit((before) => ({ ...before, ...part }));
  return { edit, set, fault, refusal, sending, submit, year };
}
