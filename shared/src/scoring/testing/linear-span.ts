type Vector = bigint[];

/** What follows from sums that are known, by exact Gaussian elimination over the integers. */
export type Span = { add: (vector: readonly number[]) => void; holds: (vector: readonly number[]) => boolean };

export function openSpan(): Span {
  /** By the place of its first number that is not nought. */
  const rows = new Map<number, Vector>();
  const reduce = (vector: readonly number[]): Vector => {
    let left: Vector = vector.map(BigInt);
    for (let place = 0; place < left.length; place += 1) {
      const own = left[place] ?? 0n;
      const row = rows.get(place);
      if (own === 0n || row === undefined) continue;
      const lead = row[place] ?? 1n;
      left = shrink(left.map((one, index) => one * lead - (row[index] ?? 0n) * own));
    }
    return left;
  };
  return {
    add: (vector) => {
      const left = reduce(vector);
      const lead = left.findIndex((one) => one !== 0n);
      if (lead >= 0) rows.set(lead, left);
    },
    holds: (vector) => reduce(vector).every((one) => one === 0n),
  };
}

/** Without what all numbers have in common, so that they stay short. */
function shrink(vector: Vector): Vector {
  const common = vector.reduce(divisor, 0n);
  return common > 1n ? vector.map((one) => one / common) : vector;
}

function divisor(a: bigint, b: bigint): bigint {
  let [one, other] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one;
}
