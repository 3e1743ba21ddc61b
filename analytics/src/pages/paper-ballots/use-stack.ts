import type { SessionReply } from '@hailong/shared/contract/session.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import { useState } from 'preact/hooks';
import type { World } from '../../world.ts';
import { paperForms, type StackChoice } from './stack-setting.tsx';

/**
 * What holds for the stack, and how many forms of it were stored today. Form and counter are remembered in this browser
 * from one day to the next, with the count of the day; the day on the forms is asked anew, and answers never stay.
 */
export function useStack(world: World, { unit }: SessionReply, today: Day) {
  const choiceKey = `hailong-paper ${unit.id}`;
  const countKey = `hailong-paper-count ${unit.id}`;
  const [choice, setChoice] = useState<StackChoice>(() => {
    const [form = '', counter = ''] = (world.recall(choiceKey) ?? '').split('\n');
    return { form: paperForms.find((one) => one === form) ?? 'sipas-service', day: today, counter, twice: false };
  });
  const [storedToday, setStored] = useState(() => {
    const [day, count] = (world.recall(countKey) ?? '').split(' ');
    return day === today ? Number(count) || 0 : 0;
  });
  const choose = (next: StackChoice) => {
    world.remember(choiceKey, `${next.form}\n${next.counter}`);
    setChoice(next);
  };
  const countOne = () => {
    world.remember(countKey, `${today} ${storedToday + 1}`);
    setStored(storedToday + 1);
  };
  return { choice, choose, storedToday, countOne };
}
