import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { type FigureColumn, figureRows } from '../data/figure-table.ts';
import { writeCsv } from '../data/write-csv.ts';
import { useSpeech } from '../speech.tsx';
import type { World } from '../world.ts';
import { FigureTable } from './figure-table.tsx';
import { useReviewWords } from './review-words.ts';

export type FigureProps<Row> = {
  world: World;
  /** What the figure shows, said: "Hai tiêu chí kém hơn quý trước". */
  title: string;
  /** What is drawn, of which days, and how. */
  caption?: string;
  /** Of the files, without an ending: `diem-2026-Q1`. */
  name: string;
  columns: readonly FigureColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowClass?: (row: Row) => string | undefined;
  /** What the table shows beyond the drawing, said above it; it then names the table. */
  tableTitle?: string;
  /** How much room the drawing takes. `own`: as much as it draws. */
  size?: 'low' | 'usual' | 'tall' | 'own';
  /** The drawing, an `<svg>` or a `<Lazy>` chart; none where a table says all. */
  children?: ComponentChildren;
  /** After the table: an `<Explanation>`, notes. */
  aside?: ComponentChildren;
};

/** A finding, its drawing, its table, and both to take along. */
export function Figure<Row>(props: FigureProps<Row>) {
  const { title, caption, columns, rows, tableTitle, children, size = 'usual', aside } = props;
  const own = useReviewWords();
  const id = useId();
  const drawing = useRef<HTMLDivElement>(null);
  return (
    <figure class="review-figure" aria-labelledby={id}>
      <figcaption id={id}>
        <h2>{title}</h2>
        {caption !== undefined && <span>{caption}</span>}
      </figcaption>
      {children !== undefined && (
        <div ref={drawing} class={`drawing ${size}`} role="img" aria-label={own.chartName(title)}>
          {children}
        </div>
      )}
      {tableTitle !== undefined && <h3>{tableTitle}</h3>}
      <FigureTable label={tableTitle ?? title} {...{ columns, rows }} rowKey={props.rowKey} rowClass={props.rowClass} />
      <Downloads {...props} drawing={children === undefined ? null : drawing} />
      {aside}
    </figure>
  );
}

type DownloadsProps<Row> = FigureProps<Row> & { drawing: { readonly current: HTMLElement | null } | null };

function Downloads<Row>({ world, title, caption, name, columns, rows, drawing }: DownloadsProps<Row>) {
  const { language } = useSpeech();
  const own = useReviewWords();
  const [failed, setFailed] = useState(false);
  const saveTable = () => {
    // Excel in Vietnam parts cells at a semicolon, because a comma parts its decimals.
    const csv = writeCsv(figureRows(columns, rows, language), language === 'vi' ? ';' : ',');
    world.saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csv);
  };
  const savePicture = async () => {
    const element = drawing?.current?.querySelector('svg');
    const { drawPicture } = await import('../charts/draw-picture.ts');
    const picture = element == null ? null : await drawPicture(element, { title, caption: caption ?? '' });
    setFailed(picture === null);
    if (picture !== null) world.saveFile(`${name}.png`, 'image/png', picture);
  };
  return (
    <p class="downloads">
      <button type="button" class="link" onClick={saveTable}>
        {own.csv}
        <span class="unseen">: {title}</span>
      </button>
      {drawing !== null && (
        <button type="button" class="link" onClick={() => void savePicture().catch(() => setFailed(true))}>
          {own.png}
          <span class="unseen">: {title}</span>
        </button>
      )}
      <span role="status">{failed && own.pngFailed}</span>
    </p>
  );
}
