import type { PrioritiesReply } from '@hailong/shared/contract/priorities.ts';
import { Explained, Explanation } from '../../components/explanation.tsx';
import { usePageWords, useSpeech } from '../../speech.tsx';
import { prioritiesWords } from './priorities-words.ts';

export function PrioritiesExplanation({ reply }: { reply: PrioritiesReply }) {
  const { explanation: words } = usePageWords(prioritiesWords);
  const { format } = useSpeech();
  const { method, persons, sampled, target } = reply;
  return (
    <Explanation title={words.title}>
      <Explained name={words.place} lines={[...words.placeLines(format.count(target)), words.matrix]} />
      <Explained name={words.weight} lines={words.weightLines} />
      {method !== null && (
        <Explained
          name={words.influence}
          lines={[
            words.method[method],
            words.persons(format.count(persons)),
            ...(sampled ? [words.sampled] : []),
            words.source,
          ]}
        />
      )}
      <Explained name={words.limits} lines={words.limitLines} />
    </Explanation>
  );
}
