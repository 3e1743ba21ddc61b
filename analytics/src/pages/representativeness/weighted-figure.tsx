import type { RepresentativenessReply } from '@hailong/shared/contract/representativeness.ts';
import { GroupDots } from '../../charts/group-dots.tsx';
import { Figure } from '../../components/figure.tsx';
import type { FigureColumn } from '../../data/figure-table.ts';
import { useSpeech } from '../../speech.tsx';
import type { World } from '../../world.ts';
import { useRepresentativenessWords } from './representativeness-words.ts';

type Weighted = NonNullable<RepresentativenessReply['weighted']>;
type WeightedRow = { id: 'raw' | 'weighted'; value: number | null; low: number | null; high: number | null };
type WeightedFigureProps = { world: World; reply: RepresentativenessReply; weighted: Weighted };

/** The score as people answered, and as if every field had answered in proportion to its dossiers. */
export function WeightedFigure({ world, reply, weighted }: WeightedFigureProps) {
  const { words, format } = useSpeech();
  const own = useRepresentativenessWords();
  const said = own.weighted;
  const rows: WeightedRow[] = [
    { id: 'raw', value: weighted.raw, low: weighted.rawLow, high: weighted.rawHigh },
    { id: 'weighted', value: weighted.value, low: weighted.low, high: weighted.high },
  ];
  const written = (score: number | null) => (score === null ? said.noInterval : format.score(score));
  const dots = rows.map((row) => ({ ...row, text: said.dot(said.rows[row.id], written(row.value)) }));
  // Of the numbers as they stand on the page, so that whoever subtracts finds the same.
  const change = shown(weighted.value ?? 0) - shown(weighted.raw ?? 0);
  return (
    <>
      <Figure
        {...{ world, rows }}
        columns={useWeightedColumns(reply.lead)}
        title={said.title(format.points(change))}
        caption={said.caption(
          said.columns.score[reply.lead],
          words.today.range(format.day(reply.from), format.day(reply.to)),
        )}
        name={`dai-dien-diem-${reply.from}_${reply.to}`}
        rowKey={({ id }) => id}
        size="own"
        aside={
          <p class="soft">
            {said.designEffect(format.goal(weighted.designEffect))} {weighted.measure === 'direct' && said.direct}
          </p>
        }
      >
        <GroupDots bands={[{ title: '', mark: 'open', dots }]} whole={null} wholeText="" />
      </Figure>
      <StrataFigure {...{ world, reply, weighted }} />
    </>
  );
}

const shown = (score: number) => Math.round(10 * score) / 10;

function useWeightedColumns(lead: RepresentativenessReply['lead']): FigureColumn<WeightedRow>[] {
  const { format } = useSpeech();
  const { weighted: said } = useRepresentativenessWords();
  return [
    { id: 'row', head: said.columns.row, value: ({ id }) => said.rows[id] },
    {
      id: 'score',
      head: said.columns.score[lead],
      class: 'leading',
      value: ({ value }) => value,
      text: ({ value }) => (value === null ? said.noInterval : format.score(value)),
    },
    {
      id: 'interval',
      head: said.columns.interval,
      drawn: true,
      value: () => null,
      text: ({ low, high }) => (low === null || high === null ? said.noInterval : format.interval(low, high)),
    },
    { id: 'low', head: said.low, value: ({ low }) => low, fileOnly: true },
    { id: 'high', head: said.high, value: ({ high }) => high, fileOnly: true },
  ];
}

type Stratum = Weighted['strata'][number];

/** By what the score was weighted: which fields stand alone, and which were taken together. */
function StrataFigure({ world, reply, weighted }: WeightedFigureProps) {
  const { format } = useSpeech();
  const own = useRepresentativenessWords();
  const nameOf = ({ groups }: Stratum) => groups.map((group) => group ?? own.mixes.field.unknown).join(', ');
  const perPerson = ({ dossiers, persons }: Stratum) => (persons === 0 ? null : dossiers / persons);
  const columns: FigureColumn<Stratum>[] = [
    { id: 'group', head: own.strata.group, value: nameOf },
    {
      id: 'dossiers',
      head: own.strata.dossiers,
      value: ({ dossiers }) => dossiers,
      text: ({ dossiers }) => format.count(dossiers),
    },
    {
      id: 'persons',
      head: own.strata.persons,
      value: ({ persons }) => persons,
      text: ({ persons }) => format.count(persons),
    },
    {
      id: 'perPerson',
      head: own.strata.perPerson,
      value: perPerson,
      text: (row) => format.amount(perPerson(row) ?? 0),
    },
  ];
  return (
    <Figure
      {...{ world, columns }}
      rows={weighted.strata}
      title={own.strata.title(format.count(weighted.strata.length))}
      name={`dai-dien-phan-${reply.from}_${reply.to}`}
      rowKey={nameOf}
    />
  );
}
