import { type PlanDraft, unitIdOfName } from '../data/plan-draft.ts';
import { useSpeech } from '../speech.tsx';
import type { Words } from '../strings/words.ts';
import { Choice, Field } from './field.tsx';

type PlanByHandProps = { draft: PlanDraft; onDraft: (draft: PlanDraft) => void };

export function PlanByHand({ draft, onDraft }: PlanByHandProps) {
  const { words } = useSpeech();
  const setup = words.setup;
  const set = (part: Partial<PlanDraft>) => onDraft({ ...draft, ...part });
  return (
    <div class="fields">
      <Field
        label={setup.unitName}
        hint={setup.unitNameHint}
        value={draft.name}
        onValue={(name) => onDraft(renamed(draft, name, words))}
        required
        wide
      />
      <Choice label={setup.level} value={draft.level} names={setup.levels} onValue={(level) => set({ level })} />
      <Field
        label={setup.unitId}
        hint={setup.unitIdHint}
        value={draft.unitId}
        onValue={(unitId) => set({ unitId })}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        required
        maxLength={55}
      />
      <Field label={setup.province} value={draft.province} onValue={(province) => set({ province })} wide />
      <Field
        label={setup.authority}
        value={draft.authority}
        onValue={(authority) => set({ authority })}
        required
        wide
      />
      <Field label={setup.centre} value={draft.centre} onValue={(centre) => set({ centre })} required wide />
      <Field
        label={setup.number}
        hint={setup.numberHint}
        value={draft.number}
        onValue={(number) => set({ number })}
        required
      />
      <Field label={setup.date} type="date" value={draft.date} onValue={(date) => set({ date })} required />
      <Field label={setup.planName} value={draft.title} onValue={(title) => set({ title })} required wide />
      <Field
        label={setup.year}
        type="number"
        min={2000}
        max={2100}
        value={draft.year}
        onValue={(year) => set({ year })}
        required
      />
      <TargetFields draft={draft} set={set} />
    </div>
  );
}

function TargetFields({ draft, set }: { draft: PlanDraft; set: (part: Partial<PlanDraft>) => void }) {
  const { words } = useSpeech();
  const setup = words.setup;
  return (
    <>
      <label class="way wide">
        <input
          type="checkbox"
          checked={draft.hasTarget}
          onChange={(event) => set({ hasTarget: event.currentTarget.checked })}
        />
        {setup.hasTarget}
      </label>
      {draft.hasTarget && (
        <>
          <Choice
            label={setup.comparisonLabel}
            value={draft.comparison}
            names={setup.comparison}
            onValue={(comparison) => set({ comparison })}
          />
          <Field
            label={setup.share}
            inputMode="decimal"
            value={draft.share}
            onValue={(share) => set({ share })}
            required
          />
          <Choice
            label={setup.basisLabel}
            value={draft.basis}
            names={setup.basis}
            onValue={(basis) => set({ basis })}
          />
        </>
      )}
    </>
  );
}

/** Fields that follow from the name follow it, until somebody writes something else in them. */
function renamed(draft: PlanDraft, name: string, words: Words): PlanDraft {
  const { kindWords, authorityOf, centreOf } = words.setup;
  const inSentence = (one: string) => one.charAt(0).toLowerCase() + one.slice(1);
  const follow = (current: string, of: (name: string) => string) => {
    const untouched = current === '' || current === of(draft.name);
    return untouched ? of(name) : current;
  };
  const orNothing = (of: (name: string) => string) => (one: string) =>
    one.trim() === '' ? '' : of(inSentence(one.trim()));
  return {
    ...draft,
    name,
    unitId: follow(draft.unitId, (one) => unitIdOfName(one, kindWords)),
    authority: follow(draft.authority, orNothing(authorityOf)),
    centre: follow(draft.centre, orNothing(centreOf)),
  };
}
