export type Mark = { x: number; y: number };
/** Where the centre of a mark may come to lie. */
export type Room = { left: number; right: number; top: number; bottom: number };

const ROUNDS = 400;
/** Pulls a mark back to where it belongs: ever less, and in the end not at all, so that none covers another. */
const HOME = 0.05;

/**
 * Moves marks apart that would cover each other, as little as it can, and keeps each in its room, so that none changes
 * sides. Always the same for the same marks: two at one place part along the angle of their order.
 * @param apart the least distance between two centres, in the unit of the coordinates
 */
export function spreadMarks(marks: readonly (Mark & { room: Room })[], apart: number): Mark[] {
  const placed = marks.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    const pull = HOME * Math.max(0, 1 - (2 * round) / ROUNDS);
    placed.forEach((one, index) => {
      const home = marks[index];
      if (home !== undefined) {
        one.x += (home.x - one.x) * pull;
        one.y += (home.y - one.y) * pull;
      }
      for (const [other, mark] of placed.entries()) {
        if (other > index) part(one, mark, apart, index + other);
      }
      if (home === undefined) return;
      const { left, right, top, bottom } = home.room;
      one.x = Math.min(Math.max(one.x, left), right);
      one.y = Math.min(Math.max(one.y, top), bottom);
    });
  }
  return placed;
}

function part(one: Mark, other: Mark, apart: number, order: number): void {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= apart) return;
  const push = (apart - distance) / 2;
  // A little aside, or marks on one line would never leave it.
  const angle = distance < 0.01 ? order : Math.atan2(dy, dx) + 0.2 * Math.sin(order);
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  one.x -= ux * push;
  one.y -= uy * push;
  other.x += ux * push;
  other.y += uy * push;
}
