import type { PlanRevision } from '@hailong/shared/contract/plans.ts';
import type { Plan, SurveyTarget } from '@hailong/shared/plan/plan.ts';
import { surveySettings } from '@hailong/shared/plan/survey-settings.ts';
import { demographicIds } from '@hailong/shared/questionnaire/demographics.ts';
import type { ComponentChildren } from 'preact';
import { useSpeech } from '../../speech.tsx';
import { hotlineOf } from './plan-edit.ts';
import { usePlansWords } from './use-plans-words.ts';

/** A version of the plan, laid out as its paper is. */
export function PlanDocument({ revision }: { revision: PlanRevision }) {
  const words = usePlansWords().document;
  const { format } = useSpeech();
  const { plan, from, to, effectiveFrom } = revision;
  const { document } = plan;
  const [year = '', month = '', day = ''] = document.date.split('-');
  return (
    <article class="plan-document" aria-label={words.label}>
      <header>
        <p>
          <strong>{plan.unit.authority}</strong>
          <br />
          {words.number(document.number)}
        </p>
        <p>{words.date(day, month, year)}</p>
      </header>
      <h2>{document.title}</h2>
      <dl>
        {document.basedOn !== undefined && document.basedOn.length > 0 && (
          <Entry name={words.basedOn}>
            <List
              lines={document.basedOn.map((one) =>
                words.basedOnOne(one.number, format.day(one.date), one.issuer ?? ''),
              )}
            />
          </Entry>
        )}
        <Entry name={words.target}>
          {plan.surveyTarget === null ? words.noTarget : <Target target={plan.surveyTarget} />}
        </Entry>
        <Entry name={words.year}>{words.yearDays(String(plan.year), format.day(from), format.day(to))}</Entry>
        <Entry name={words.calendar}>{words.calendars[plan.calendar ?? 'calendar']}</Entry>
        <Entry name={words.applies}>
          {effectiveFrom === null ? words.wholeYear : words.fromDay(format.day(effectiveFrom))}
        </Entry>
        <OnTheTablet plan={plan} />
        <HowItAsks plan={plan} />
      </dl>
    </article>
  );
}

function Target({ target }: { target: SurveyTarget }) {
  const words = usePlansWords().document;
  const { words: common, format } = useSpeech();
  const { share, tiers, comparison, section, text, yearlyVolume } = target;
  const basis = common.setup.basis[target.basis];
  const limitOf = (one: number) => common.comparison[comparison](format.wholePercent(one));
  const tierLines = tiers?.map(({ upTo, share: one }) =>
    upTo === null ? words.tierLast(limitOf(one)) : words.tierUpTo(format.count(upTo), limitOf(one)),
  );
  return (
    <>
      <p>{share === undefined ? words.tiersAre(basis) : <strong>{words.targetIs(limitOf(share), basis)}</strong>}</p>
      {tierLines !== undefined && (
        <>
          <List lines={tierLines} />
          <p class="soft">
            {yearlyVolume === undefined ? words.volumeCounted : words.volume(format.count(yearlyVolume))}
          </p>
        </>
      )}
      {text !== undefined && (
        <blockquote>
          {section !== undefined && <span class="soft">{words.section(section)}. </span>}“{text}”
        </blockquote>
      )}
    </>
  );
}

function OnTheTablet({ plan }: { plan: Plan }) {
  const words = usePlansWords().document;
  const { format } = useSpeech();
  const portal = plan.feedbackChannels?.find(({ kind }) => kind === 'portal')?.address;
  const { messages = [], closedDays = [] } = plan;
  const closed = closedDays.map((one) => words.closedOne(format.day(one.from), format.day(one.to), one.name ?? ''));
  return (
    <>
      <Entry name={words.messages}>{messages.length === 0 ? words.notSet : <List lines={messages} />}</Entry>
      <Entry name={words.hotline}>{hotlineOf(plan) ?? words.notSet}</Entry>
      {portal !== undefined && portal !== null && <Entry name={words.portal}>{portal}</Entry>}
      {closed.length > 0 && (
        <Entry name={words.closedDays}>
          <List lines={closed} />
        </Entry>
      )}
    </>
  );
}

/** What is in force, whether the plan names it or leaves it to the usual. */
function HowItAsks({ plan }: { plan: Plan }) {
  const words = usePlansWords();
  const { format } = useSpeech();
  const { form, stoppedEarly, demographics, retention, openingHours, lead, scoreTarget } = surveySettings(plan);
  const asked = demographicIds.filter((id) => demographics.includes(id)).map((id) => words.form.about[id]);
  return (
    <>
      <Entry name={words.form.formTitle}>
        {words.form.forms[form][0]}
        <p class="soft">{words.form.forms[form][1]}</p>
      </Entry>
      <Entry name={words.form.aboutTitle}>
        {asked.length === 0 ? words.document.askedNothing : <List lines={asked} />}
      </Entry>
      <Entry name={words.form.stoppedEarlyLabel}>{words.form.stoppedEarly[stoppedEarly][0]}</Entry>
      <Entry name={words.form.retention}>{retention ?? words.document.notSet}</Entry>
      <Entry name={words.document.openingHours}>{words.document.hours(openingHours.from, openingHours.to)}</Entry>
      <Entry name={words.form.leadLabel}>{words.form.leads[lead][0]}</Entry>
      <Entry name={words.form.scoreTarget}>{format.goal(scoreTarget)}</Entry>
    </>
  );
}

function Entry({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
