import type { Grouping } from '@hailong/shared/scoring/groupings.ts';
import type { Review } from '../../data/use-review.ts';
import type { ItemGroups } from '../trends/trend-names.ts';
import { useTrendsWords } from '../trends/trends-words.ts';
import { useCompareWords } from './compare-words.ts';

type CompareChoiceProps = {
  review: Review;
  by: Grouping;
  groupings: readonly Grouping[];
  item: string;
  items: ItemGroups;
};

/** By what, and which score. Both stand in the address. */
export function CompareChoice({ review, by, groupings, item, items }: CompareChoiceProps) {
  const own = useCompareWords();
  const trends = useTrendsWords();
  return (
    <>
      <label>
        {own.by}
        <select
          name="by"
          value={by}
          onChange={({ currentTarget }) => review.go({ filters: { by: currentTarget.value } })}
        >
          {groupings.map((one) => (
            <option key={one} value={one}>
              {own.groupings[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {own.item}
        <select
          name="item"
          value={item}
          onChange={({ currentTarget }) => review.go({ filters: { item: currentTarget.value } })}
        >
          {(Object.keys(items) as (keyof ItemGroups)[]).map((group) => (
            <optgroup key={group} label={trends.groups[group]}>
              {items[group].map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    </>
  );
}
