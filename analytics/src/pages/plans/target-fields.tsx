import { Choice, Field } from '../../components/field.tsx';
import { useSpeech } from '../../speech.tsx';
import type { PlanEdit, TierEdit } from './plan-edit.ts';
import type { FieldsProps } from './plan-form.tsx';
import { TextArea } from './text-area.tsx';
import { usePlansWords } from './use-plans-words.ts';

/** No target, one share, or tiers; what was typed for one kind stays while another is looked at. */
export function TargetFields({ edit, set }: FieldsProps) {
  const words = usePlansWords().form;
  return (
    <fieldset class="section">
      <legend>{words.targetTitle}</legend>
      <div class="target-fields">
        <div class="ways" role="radiogroup" aria-label={words.kindLabel}>
          {(['none', 'share', 'tiers'] as const).map((kind) => (
            <label key={kind} class="way">
              <input
                type="radio"
                name="target"
                checked={edit.target === kind}
                onChange={() => set({ target: kind } satisfies Partial<PlanEdit>)}
              />
              {words.kinds[kind]}
            </label>
          ))}
        </div>
        {edit.target === 'tiers' && <TierFields edit={edit} set={set} />}
        {edit.target !== 'none' && <TargetWords edit={edit} set={set} />}
      </div>
    </fieldset>
  );
}

function TargetWords({ edit, set }: FieldsProps) {
  const words = usePlansWords().form;
  const { setup } = useSpeech().words;
  return (
    <div class="fields">
      {edit.target === 'share' && (
        <Field
          label={setup.share}
          inputMode="decimal"
          value={edit.share}
          onValue={(share) => set({ share })}
          required
        />
      )}
      <Choice
        label={setup.comparisonLabel}
        value={edit.comparison}
        names={setup.comparison}
        onValue={(comparison) => set({ comparison })}
      />
      <Choice label={setup.basisLabel} value={edit.basis} names={setup.basis} onValue={(basis) => set({ basis })} />
      <Field label={words.section} value={edit.section} onValue={(section) => set({ section })} maxLength={1000} />
      <TextArea label={words.text} rows={3} value={edit.text} onValue={(text) => set({ text })} />
    </div>
  );
}

function TierFields({ edit, set }: FieldsProps) {
  const words = usePlansWords().form;
  const { tiers } = edit;
  const last = tiers.length - 1;
  const change = (index: number, part: Partial<TierEdit>) =>
    set({ tiers: tiers.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <>
      <p class="hint">{words.tiersHint}</p>
      {tiers.map((tier, index) => {
        const row = String(index + 1);
        return (
          <div key={index} class="plan-row">
            {index === last ? (
              <p class="tier-last">{words.tierLast}</p>
            ) : (
              <Field
                label={words.tierUpTo(row)}
                value={tier.upTo}
                onValue={(upTo) => change(index, { upTo })}
                required
              />
            )}
            <Field
              label={words.tierShare(row)}
              inputMode="decimal"
              value={tier.share}
              onValue={(share) => change(index, { share })}
              required
            />
            {index !== last && tiers.length > 2 && (
              <button type="button" class="link" onClick={() => set({ tiers: tiers.filter((_, at) => at !== index) })}>
                {words.removeTier(row)}
              </button>
            )}
          </div>
        );
      })}
      <button
        type="button"
        class="link"
        onClick={() => set({ tiers: [...tiers.slice(0, last), { upTo: '', share: '' }, ...tiers.slice(last)] })}
      >
        {words.addTier}
      </button>
      <div class="fields">
        <Field
          label={words.volume}
          hint={words.volumeHint}
          value={edit.yearlyVolume}
          onValue={(yearlyVolume) => set({ yearlyVolume })}
        />
      </div>
    </>
  );
}
