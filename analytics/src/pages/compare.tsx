import type { LanguagesReply } from '@hailong/shared/contract/languages.ts';
import type { ScoreStandingReply } from '@hailong/shared/contract/score-standing.ts';
import { type Grouping, groupings } from '@hailong/shared/scoring/groupings.ts';
import { ReviewPage } from '../components/review-page.tsx';
import { inBands, type NamedGroup } from '../data/standing-bands.ts';
import { type Review, useReview, useReviewAddress } from '../data/use-review.ts';
import type { PageProps } from '../pages.tsx';
import { useSpeech } from '../speech.tsx';
import { CompareChoice } from './compare/compare-choice.tsx';
import { useCompareWords } from './compare/compare-words.ts';
import { groupName, groupPlace } from './compare/group-name.ts';
import { StandingFigure } from './compare/standing-figure.tsx';
import { itemGroups, itemName } from './trends/trend-names.ts';
import { useTrendsWords } from './trends/trends-words.ts';
import './compare.css';

/** Longer lists of names are a table's work. */
const NAMED_MOST = 3;

export function Compare(props: PageProps) {
  const { language } = useSpeech();
  const own = useCompareWords();
  const review = useReviewAddress(props);
  const items = itemGroups(useTrendsWords(), language);
  const by = groupings.find((one) => one === review.filters.by) ?? 'field';
  const item = review.filters.item ?? 'overall';
  const standing = useReview<ScoreStandingReply>(review, '/scores/standing', { by, item });
  const named = useNames(review, by);
  const sentence = useSentence();
  return (
    <ReviewPage
      review={review}
      title={own.title}
      loaded={standing}
      sentence={(reply) => sentence(itemName(reply, items), reply, named(reply))}
      isEmpty={({ ballots }) => ballots === 0}
      excluded={({ excluded }) => excluded}
      filters={<CompareChoice {...{ review, by, item, items }} groupings={useGroupings(review, by)} />}
    >
      {(reply) => <StandingFigure world={review.world} reply={reply} groups={named(reply)} />}
    </ReviewPage>
  );
}

/** Units are offered to compare only where there are some below. */
function useGroupings(review: Review, by: Grouping): readonly Grouping[] {
  const { value } = useReview<ScoreStandingReply>(review, '/scores/standing', { by: 'unit' });
  const hasUnits = by === 'unit' || (value?.groups.some(({ group }) => group !== value.unit) ?? false);
  return groupings.filter((one) => one !== 'unit' || hasUnits);
}

function useNames(review: Review, by: Grouping): (reply: ScoreStandingReply) => NamedGroup[] {
  const { language } = useSpeech();
  const words = useCompareWords();
  const { value } = useReview<LanguagesReply>(review, by === 'language' ? '/languages' : null);
  const languages = new Map(value?.languages.map((one) => [one.language, one.name]));
  return (reply) =>
    reply.groups.map((group) => ({
      ...group,
      text: groupName(group, reply, { words, language, languages }),
      place: groupPlace(group, reply),
    }));
}

/** Which groups stand apart, by name; of the others only how many, since nothing can be said of them. */
function useSentence() {
  const { format } = useSpeech();
  const { sentence: own } = useCompareWords();
  return (item: string, { whole }: ScoreStandingReply, groups: readonly NamedGroup[]): string => {
    const shown = inBands(groups).filter(({ hidden }) => !hidden);
    if (whole.n === 0) return own.noAnswer(item);
    if (groups.length === 1) return own.single(item);
    if (shown.length === 0) return own.hidden(item);
    const names = (standing: NamedGroup['standing']) => {
      const found = shown.filter((one) => one.standing === standing).map(({ text }) => text);
      return found.length > NAMED_MOST ? `${found.slice(0, NAMED_MOST).join(', ')}…` : found.join(', ');
    };
    const [above, below] = [names('above'), names('below')];
    if (above === '' && below === '') return own.none(item, format.count(shown.length));
    const open = shown.filter(({ standing }) => standing === 'cannot-tell').length;
    return own.differ(item, [
      ...(above === '' ? [] : [own.above(above)]),
      ...(below === '' ? [] : [own.below(below)]),
      ...(open === 0 ? [] : [own.others(format.count(open))]),
    ]);
  };
}
