import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { CoverageGroupsReply } from '@hailong/shared/contract/coverage-views.ts';
import type { ComponentChildren } from 'preact';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { targetOf } from '../../data/verdict.ts';
import { usePageWords, useSpeech } from '../../speech.tsx';
import { todayEn } from '../../strings/pages/today.en.ts';
import { todayVi } from '../../strings/pages/today.vi.ts';

type Group = CoverageGroupsReply['groups'][number];

/** At which counter: surveys, invitations and how many of them were answered. */
export function CounterTable({ groups, needed }: { groups: CoverageGroupsReply; needed: number | null }) {
  const { format, words: shared } = useSpeech();
  const words = usePageWords({ vi: todayVi, en: todayEn });
  if (groups.groups.length === 0) return null;
  const rate = (one: Group) =>
    one.invited === 0 ? shared.today.noShare : format.share(one.completed, one.invited, null);
  return (
    <GroupTable
      title={words.counters.title}
      note={needed === null || needed === 0 ? words.counters.note : words.counters.needed(format.amount(needed))}
      head={[
        words.counters.counter,
        words.counters.surveyed,
        words.counters.invited,
        words.counters.completed,
        words.counters.rate,
      ]}
      groups={groups}
    >
      {groups.groups.map((one) => (
        <tr key={one.group} data-group={one.group}>
          <th scope="row">{one.group ?? words.unknown}</th>
          <td>{format.count(one.surveyed)}</td>
          <td>{format.count(one.invited)}</td>
          <td>{format.count(one.completed)}</td>
          <td>{rate(one)}</td>
        </tr>
      ))}
    </GroupTable>
  );
}

/** Which fields lag: fewest surveyed first among those with dossiers. */
export function FieldTable({ groups, coverage }: { groups: CoverageGroupsReply; coverage: CoverageReply }) {
  const { format, words: shared } = useSpeech();
  const words = usePageWords({ vi: todayVi, en: todayEn });
  if (groups.groups.length === 0) return null;
  const target = targetOf(coverage);
  const byEligible = [...groups.groups].sort((a, b) => b.eligible - a.eligible);
  return (
    <GroupTable
      title={words.fields.title}
      note={words.fields.note}
      head={[words.fields.field, words.ways.surveyed, words.ways.eligible, words.ways.share]}
      groups={groups}
    >
      {byEligible.map((one) => (
        <tr key={one.group} data-group={one.group}>
          <th scope="row">{one.group ?? words.unknown}</th>
          <td>{format.count(one.surveyed)}</td>
          <td>{format.count(one.eligible)}</td>
          <td>{one.eligible === 0 ? shared.today.noShare : format.share(one.surveyed, one.eligible, target)}</td>
        </tr>
      ))}
    </GroupTable>
  );
}

type GroupTableProps = {
  title: string;
  note: string;
  head: readonly string[];
  groups: CoverageGroupsReply;
  children: ComponentChildren;
};

function GroupTable({ title, note, head, groups: { by, from, to }, children }: GroupTableProps) {
  const { format, words } = useSpeech();
  return (
    <ScrollRegion class="view" label={title}>
      <table data-by={by}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      <p class="soft">
        {note} {words.today.range(format.day(from), format.day(to))}.
      </p>
    </ScrollRegion>
  );
}
