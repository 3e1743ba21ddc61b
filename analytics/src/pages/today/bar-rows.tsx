const WIDTH = 160;
const HEIGHT = 12;

export type BarRow = { id: string; name: string; count: number; written: string };

/** A short table whose counts are also drawn to scale; `whole` fills the width. */
export function BarRows({
  caption,
  rows,
  whole,
}: {
  caption: { id: string; text: string };
  rows: readonly BarRow[];
  whole: number;
}) {
  return (
    <table class="bars">
      <caption id={caption.id}>{caption.text}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-row={row.id}>
            <th scope="row">{row.name}</th>
            <td class="bar">
              <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
                <rect width={whole === 0 ? 0 : (row.count / whole) * WIDTH} height={HEIGHT} />
              </svg>
            </td>
            <td>{row.written}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
