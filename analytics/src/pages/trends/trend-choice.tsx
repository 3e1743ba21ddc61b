import type { TrendStep } from '@hailong/shared/contract/trends.ts';
import type { Review } from '../../data/use-review.ts';
import { type ItemGroups, steps } from './trend-names.ts';
import { useTrendsWords } from './trends-words.ts';

type TrendChoiceProps = { review: Review; groups: ItemGroups; item: string; step: TrendStep | '' };

/** Which score, in which steps. */
export function TrendChoice({ review, groups, item, step }: TrendChoiceProps) {
  const own = useTrendsWords();
  return (
    <>
      <label>
        {own.item}
        <select
          name="item"
          value={item}
          onChange={({ currentTarget }) => review.go({ filters: { item: currentTarget.value } })}
        >
          {(Object.keys(groups) as (keyof ItemGroups)[]).map((group) => (
            <optgroup key={group} label={own.groups[group]}>
              {groups[group].map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        {own.step}
        <select
          name="step"
          value={step}
          onChange={({ currentTarget }) => review.go({ filters: { step: currentTarget.value } })}
        >
          {steps.map((one) => (
            <option key={one} value={one}>
              {own.steps[one]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
