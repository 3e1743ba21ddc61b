import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import type { ComponentChildren } from 'preact';
import type { Figures } from '../data/load-figures.ts';
import { targetOf, verdictOf } from '../data/verdict.ts';
import { useSpeech } from '../speech.tsx';
import { ShareExplanation } from './share-explanation.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** The one big figure, its verdict, and what it was counted from. */
export function ShareFigure({ figures, today }: { figures: Figures; today: Day }) {
  const { words, format } = useSpeech();
  const { coverage, plan } = figures;
  const { eligible, surveyed, stillNeeded, from, to, byPhone = 0, byPaper = 0 } = coverage;
  const isUnderWay = from <= today && today < to;
  return (
    <section class="share" aria-label={words.today.share}>
      <p class="share-name">{words.today.share}</p>
      <p class="share-figure">
        <ShareData coverage={coverage} />
      </p>
      <VerdictMark verdict={verdictOf(coverage)} />
      <dl class="facts">
        <Fact name={words.today.surveyed}>
          {words.today.surveyedOf(format.count(surveyed), format.count(eligible))}
        </Fact>
        <TargetFact figures={figures} />
        {stillNeeded !== null && stillNeeded > 0 && (
          <Fact name={words.today.stillNeeded}>
            <data value={stillNeeded} data-still-needed={stillNeeded}>
              {words.today.dossiers(format.count(stillNeeded))}
            </data>
          </Fact>
        )}
        <Fact name={words.today.period}>
          {words.today.range(format.day(from), format.day(to))}
          {isUnderWay && <small>{words.today.untilToday(format.day(today))}</small>}
        </Fact>
        {coverage.pending > 0 && (
          <Fact name={words.today.pending}>
            <data value={coverage.pending}>{words.today.ballots(format.count(coverage.pending))}</data>
            <small>{words.today.pendingWhy}</small>
          </Fact>
        )}
        {byPaper > 0 && (
          <Fact name={words.today.byPaper}>
            <data value={byPaper} data-by-paper={byPaper}>
              {words.today.ballots(format.count(byPaper))}
            </data>
            <small>{words.today.byPaperWhy}</small>
          </Fact>
        )}
        {byPhone > 0 && (
          <Fact name={words.today.byPhone}>
            <data value={byPhone} data-by-phone={byPhone}>
              {words.today.ballots(format.count(byPhone))}
            </data>
            <small>{words.today.byPhoneWhy}</small>
          </Fact>
        )}
      </dl>
      <p class="definition">{words.definition[coverage.basis]}</p>
      <ShareExplanation coverage={coverage} plan={plan} />
    </section>
  );
}

function ShareData({ coverage }: { coverage: CoverageReply }) {
  const { words, format } = useSpeech();
  const { eligible, surveyed, share } = coverage;
  return (
    <data value={share ?? ''} data-surveyed={surveyed} data-eligible={eligible} data-verdict={verdictOf(coverage)}>
      {eligible === 0 ? words.today.noShare : format.share(surveyed, eligible, targetOf(coverage))}
    </data>
  );
}

function TargetFact({ figures: { coverage, plan } }: { figures: Figures }) {
  const { words, format } = useSpeech();
  const target = targetOf(coverage);
  if (target === null) return null;
  const planBasis = plan?.surveyTarget?.basis;
  return (
    <Fact name={words.today.target}>
      {words.comparison[target.comparison](format.wholePercent(target.share))}
      {planBasis !== undefined && planBasis !== coverage.basis && <small>{words.today.otherBasis}</small>}
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
