import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import { useId } from 'preact/hooks';
import type { Views } from '../../data/load-views.ts';
import { targetOf } from '../../data/verdict.ts';
import { usePageWords, useSpeech } from '../../speech.tsx';
import { todayEn } from '../../strings/pages/today.en.ts';
import { todayVi } from '../../strings/pages/today.vi.ts';

type Way = { id: string; name: string; definition: string; surveyed: number; eligible: number; share: string };

/** Three ways to count the same work side by side, each with its definition, so that nobody compares one with another. */
export function WaysToCount({ views }: { views: Views }) {
  const { words: shared, format } = useSpeech();
  const words = usePageWords({ vi: todayVi, en: todayEn });
  const id = useId();
  const { cohort, byBasis } = views;
  const ofBasis = (coverage: CoverageReply): Way => ({
    id: coverage.basis,
    name: shared.basis[coverage.basis],
    definition: shared.definition[coverage.basis],
    ...coverage,
    share:
      coverage.eligible === 0
        ? shared.today.noShare
        : format.share(coverage.surveyed, coverage.eligible, targetOf(coverage)),
  });
  const ways: Way[] = [
    ofBasis(byBasis['received-in-person']),
    ofBasis(byBasis['returned-in-person']),
    {
      id: 'cohort',
      name: words.ways.cohort,
      definition: words.ways.cohortDefinition,
      surveyed: cohort.surveyed,
      eligible: cohort.received,
      share: cohort.received === 0 ? shared.today.noShare : format.share(cohort.surveyed, cohort.received, null),
    },
  ];
  return (
    <section class="view wide" aria-labelledby={id}>
      <table class="ways-table">
        <caption id={id}>{words.ways.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.ways.way}</th>
            <th scope="col">{words.ways.surveyed}</th>
            <th scope="col">{words.ways.eligible}</th>
            <th scope="col">{words.ways.share}</th>
            <th scope="col" class="text">
              {words.ways.definition}
            </th>
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => (
            <tr key={way.id} data-way={way.id}>
              <th scope="row">{way.name}</th>
              <td>{format.count(way.surveyed)}</td>
              <td>{format.count(way.eligible)}</td>
              <td>{way.share}</td>
              <td class="text">{way.definition}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">{shared.today.range(format.day(cohort.from), format.day(cohort.to))}</p>
    </section>
  );
}
