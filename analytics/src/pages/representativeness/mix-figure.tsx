import type { MixRow, RepresentativenessReply } from '@hailong/shared/contract/representativeness.ts';
import { MixBars } from '../../charts/mix-bars.tsx';
import { Figure } from '../../components/figure.tsx';
import type { FigureColumn } from '../../data/figure-table.ts';
import { useSpeech } from '../../speech.tsx';
import type { World } from '../../world.ts';
import { useCompareWords } from '../compare/compare-words.ts';
import { useRepresentativenessWords } from './representativeness-words.ts';

type Mix = RepresentativenessReply['mixes'][number];
type MixFigureProps = { world: World; reply: RepresentativenessReply; mix: Mix };

/** Closer than this nobody would see a difference in the bars. */
const ALIKE = 0.05;

/** The groups of those who answered beside those of the dossiers. */
export function MixFigure({ world, reply, mix: { by, phoneIncluded, dissimilarity, rows } }: MixFigureProps) {
  const { words, format } = useSpeech();
  const own = useRepresentativenessWords();
  const { channels } = useCompareWords();
  const said = own.mixes[by];
  const nameOf = ({ group }: MixRow) => {
    if (group === null) return said.unknown;
    return by === 'channel' ? ((channels as Readonly<Record<string, string>>)[group] ?? group) : group;
  };
  const hidden = rows.filter(({ ballots }) => ballots === null).map(nameOf);
  const share = dissimilarity === null ? '' : format.percent(dissimilarity);
  const finding = dissimilarity !== null && dissimilarity < ALIKE ? said.alike(share) : said.unlike(share);
  const dates = words.today.range(format.day(reply.from), format.day(reply.to));
  return (
    <Figure
      {...{ world, rows }}
      columns={useColumns(by, nameOf)}
      title={dissimilarity === null ? said.none : finding}
      caption={said.caption(dates, phoneIncluded)}
      name={`dai-dien-${by}-${reply.from}_${reply.to}`}
      rowKey={({ group }) => group ?? ''}
      size="own"
      aside={hidden.length > 0 && <p class="soft">{own.hiddenNote(hidden.join(', '))}</p>}
    >
      <MixBars
        bars={rows.map((row) => ({
          id: row.group ?? '',
          text: nameOf(row),
          dossiers: row.dossierShare,
          ballots: row.ballotShare,
          instead: row.ballots === null ? own.hidden : '–',
        }))}
        names={own.legend}
        percent={format.percent}
      />
    </Figure>
  );
}

function useColumns(by: Mix['by'], nameOf: (row: MixRow) => string): FigureColumn<MixRow>[] {
  const { format } = useSpeech();
  const own = useRepresentativenessWords();
  const points = (share: number | null) => (share === null ? null : 100 * share);
  const written = (share: number | null) => (share === null ? '–' : format.amount(100 * share));
  const apart = ({ dossierShare, ballotShare }: MixRow) =>
    dossierShare === null || ballotShare === null ? null : ballotShare - dossierShare;
  return [
    { id: 'group', head: own.columns.group[by], value: nameOf },
    {
      id: 'dossiers',
      head: own.columns.dossiers,
      value: (row) => row.dossiers,
      text: (row) => format.count(row.dossiers),
    },
    {
      id: 'dossierShare',
      head: own.columns.dossierShare,
      value: (row) => points(row.dossierShare),
      text: (row) => written(row.dossierShare),
    },
    {
      id: 'ballots',
      head: own.columns.ballots,
      value: (row) => row.ballots,
      text: (row) => (row.ballots === null ? own.hidden : format.count(row.ballots)),
    },
    {
      id: 'ballotShare',
      head: own.columns.ballotShare,
      value: (row) => points(row.ballotShare),
      text: (row) => written(row.ballotShare),
    },
    {
      id: 'difference',
      head: own.columns.difference,
      value: (row) => points(apart(row)),
      text: (row) => {
        const share = apart(row);
        return share === null ? '–' : format.points(100 * share);
      },
    },
  ];
}
