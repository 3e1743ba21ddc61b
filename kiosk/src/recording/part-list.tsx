import { type PartGroup, partGroup, partGroups } from '@hailong/shared/language/part-group.ts';
import type { RecordedPart } from './recorded-language.ts';
import { useRecordingWords } from './recording-words.ts';

type PartListProps = { parts: readonly RecordedPart[]; onChoose(part: RecordedPart): void };

/** Every part with what there is of its sound; a press opens it. */
export function PartList({ parts, onChoose }: PartListProps) {
  const words = useRecordingWords();
  const inGroup = (group: PartGroup) => parts.filter(({ name }) => partGroup(name) === group);
  return (
    <section class="part-list" aria-label={words.parts}>
      {partGroups.map((group) => (
        <div key={group}>
          <h2 class="part-group">{words.groups[group]}</h2>
          <ul>
            {inGroup(group).map((part) => (
              <li key={part.key}>
                <button type="button" class="part-row" onClick={() => onChoose(part)}>
                  <span class="part-text">
                    {part.vi}
                    {part.own !== null && <span class="part-own">{part.own}</span>}
                  </span>
                  <span class={`part-mark ${part.mark}`}>{words.marks[part.mark]}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
