import { demographicIds } from '@hailong/shared/questionnaire/demographics.ts';
import { forms } from '@hailong/shared/questionnaire/form.ts';
import { Field } from '../../components/field.tsx';
import type { FieldsProps } from './plan-form.tsx';
import { type SurveyEdit, withQuestion } from './survey-edit.ts';
import { usePlansWords } from './use-plans-words.ts';

type SurveyProps = { survey: SurveyEdit; change: (part: Partial<SurveyEdit>) => void };

/** How much is asked, and what becomes of it. */
export function SurveyFields({ edit, set }: FieldsProps) {
  const words = usePlansWords().form;
  const survey = edit.survey;
  const change = (part: Partial<SurveyEdit>) => set({ survey: { ...survey, ...part } });
  return (
    <>
      <fieldset class="section">
        <legend>{words.formTitle}</legend>
        <div>
          <Ways
            name="form"
            label={words.formTitle}
            values={forms}
            value={survey.form}
            wordsOf={(form) => words.forms[form]}
            onValue={(form) => change({ form })}
          />
          <p class="hint">{words.formsHint}</p>
        </div>
      </fieldset>
      <AboutFields survey={survey} change={change} />
      <fieldset class="section">
        <legend>{words.stoppedEarlyLabel}</legend>
        <div>
          <Ways
            name="stopped-early"
            label={words.stoppedEarlyLabel}
            values={['keep', 'drop'] as const}
            value={survey.stoppedEarly}
            wordsOf={(way) => words.stoppedEarly[way]}
            onValue={(stoppedEarly) => change({ stoppedEarly })}
          />
        </div>
      </fieldset>
      <KeepingFields survey={survey} change={change} />
      <ReadingFields survey={survey} change={change} />
    </>
  );
}

/** Which score is looked at first, and what it is held against. */
function ReadingFields({ survey, change }: SurveyProps) {
  const words = usePlansWords().form;
  return (
    <fieldset class="section">
      <legend>{words.leadLabel}</legend>
      <div>
        <Ways
          name="lead"
          label={words.leadLabel}
          values={['top2', 'mean'] as const}
          value={survey.lead}
          wordsOf={(lead) => words.leads[lead]}
          onValue={(lead) => change({ lead })}
        />
        <Field
          label={words.scoreTarget}
          hint={words.scoreTargetHint}
          value={survey.scoreTarget}
          onValue={(scoreTarget) => change({ scoreTarget })}
          inputMode="decimal"
          maxLength={8}
        />
      </div>
    </fieldset>
  );
}

function KeepingFields({ survey, change }: SurveyProps) {
  const words = usePlansWords().form;
  return (
    <fieldset class="section">
      <legend>{words.keepingTitle}</legend>
      <div>
        <div class="fields">
          <Field
            label={words.retention}
            hint={words.retentionHint}
            value={survey.retention}
            onValue={(retention) => change({ retention })}
            maxLength={1000}
            wide
          />
          <Field type="time" label={words.opensAt} value={survey.opensAt} onValue={(opensAt) => change({ opensAt })} />
          <Field
            type="time"
            label={words.closesAt}
            value={survey.closesAt}
            onValue={(closesAt) => change({ closesAt })}
          />
        </div>
        <p class="hint">{words.hoursHint}</p>
      </div>
    </fieldset>
  );
}

/** What citizens are asked about themselves: nothing, unless it is ticked. */
function AboutFields({ survey, change }: SurveyProps) {
  const words = usePlansWords().form;
  return (
    <fieldset class="section">
      <legend>{words.aboutTitle}</legend>
      <div>
        <div class="ways">
          {demographicIds.map((id) => (
            <label key={id} class="way">
              <input
                type="checkbox"
                checked={survey.demographics.includes(id)}
                aria-describedby="about-hint"
                onChange={(event) =>
                  change({ demographics: withQuestion(survey.demographics, id, event.currentTarget.checked) })
                }
              />
              {words.about[id]}
            </label>
          ))}
        </div>
        <p class="hint" id="about-hint">
          {words.aboutHint} <strong>{words.ethnicityHint}</strong>
        </p>
      </div>
    </fieldset>
  );
}

type WaysProps<Value extends string> = {
  name: string;
  label: string;
  values: readonly Value[];
  value: Value;
  wordsOf: (value: Value) => readonly [name: string, hint: string];
  onValue: (value: Value) => void;
};

/** Choices that each need a sentence. */
function Ways<Value extends string>({ name, label, values, value, wordsOf, onValue }: WaysProps<Value>) {
  return (
    <div class="ways-explained" role="radiogroup" aria-label={label}>
      {values.map((one) => (
        <div key={one} class="applies-way">
          <label class="way">
            <input
              type="radio"
              name={name}
              checked={value === one}
              aria-describedby={`${name}-${one}-hint`}
              onChange={() => onValue(one)}
            />
            {wordsOf(one)[0]}
          </label>
          <p class="hint" id={`${name}-${one}-hint`}>
            {wordsOf(one)[1]}
          </p>
        </div>
      ))}
    </div>
  );
}
