import type { ScoreStandingReply } from '@hailong/shared/contract/score-standing.ts';
import { type DotBand, GroupDots } from '../../charts/group-dots.tsx';
import { Explained, Explanation } from '../../components/explanation.tsx';
import { Figure } from '../../components/figure.tsx';
import { scoreBy } from '../../data/lead-score.ts';
import { type Band, bandOf, bands, inBands, type NamedGroup } from '../../data/standing-bands.ts';
import { useSpeech } from '../../speech.tsx';
import type { World } from '../../world.ts';
import { useCompareWords } from './compare-words.ts';
import { scoreItemOf } from './score-item-of.ts';
import { useStandingColumns } from './standing-columns.tsx';

type StandingFigureProps = { world: World; reply: ScoreStandingReply; groups: readonly NamedGroup[] };

const marks: Record<Band, DotBand['mark']> = { above: 'up', below: 'down', 'cannot-tell': 'open', hidden: 'open' };

/** The groups in three parts: what stands above the rest, what nobody can tell, what stands below. */
export function StandingFigure({ world, reply, groups }: StandingFigureProps) {
  const { words, format } = useSpeech();
  const own = useCompareWords();
  const columns = useStandingColumns(reply.lead);
  const rows = inBands(groups);
  const shown = rows.filter(({ hidden }) => !hidden);
  const differ = shown.filter(({ standing }) => standing !== 'cannot-tell').length;
  const hidden = rows.filter((one) => one.hidden).map(({ text }) => text);
  const whole = reply.whole[reply.lead];
  const dates = words.today.range(format.day(reply.from), format.day(reply.to));
  const name = `so-sanh-${reply.by}-${reply.item}-${reply.from}_${reply.to}`;
  const dotOf = (group: NamedGroup) => {
    const score = scoreBy(scoreItemOf(group), reply.lead);
    const said = score.value === null ? own.noAnswer : format.score(score.value);
    return { id: group.text, text: own.dot(group.text, said, format.count(group.n)), ...score };
  };
  const finding = () => {
    if (shown.length < 2) return own.finding.nothing;
    return differ === 0 ? own.finding.none : own.finding.differ(format.count(differ), format.count(shown.length));
  };
  return (
    <Figure
      {...{ world, columns, rows, name }}
      title={finding()}
      caption={own.caption(own.scores[reply.lead], dates)}
      rowKey={({ group }) => group ?? ''}
      size="own"
      aside={
        <>
          {hidden.length > 0 && <p class="soft">{own.hiddenNote(hidden.join(', '))}</p>}
          <WhyNoRanking rate={format.wholePercent(reply.familyRate)} />
        </>
      }
    >
      {whole !== null && shown.length > 0 ? (
        <GroupDots
          bands={bands.flatMap((band) => {
            const within = shown.filter((one) => bandOf(one) === band);
            return within.length === 0 ? [] : [{ title: own.bands[band], mark: marks[band], dots: within.map(dotOf) }];
          })}
          whole={whole}
          wholeText={own.whole(format.score(whole))}
        />
      ) : undefined}
    </Figure>
  );
}

function WhyNoRanking({ rate }: { rate: string }) {
  const { why } = useCompareWords();
  return (
    <p>
      <Explanation title={why.title}>
        <Explained name={why.what} lines={why.whatLines} />
        <Explained name={why.many} lines={why.manyLines(rate)} />
        <Explained name={why.cause} lines={why.causeLines} />
        <Explained name={why.hidden} lines={why.hiddenLines} />
      </Explanation>
    </p>
  );
}
