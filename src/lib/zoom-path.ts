/** What is seen of a plane: the middle and the width of the view. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** How far the view zooms out on the way: the higher, the farther. √2 is what readers chose in the paper's study. */
const rho = Math.SQRT2;

/**
 * The smoothest way from one view to another, sets `into` for p = 0 … 1: far away it zooms out, moves and zooms in again, always
 * at the same speed as the eye sees it. The same backwards. (Jarke van Wijk and Wim Nuij, "Smooth and efficient
 * zooming and panning", 2003; written so that it keeps its digits where the two middles almost coincide.)
 */
export function zoomPath(
  a: View,
  b: View,
): (p: number, into: { x: number; y: number; width: number }) => void {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.hypot(dx, dy);
  const turn = rho * rho * distance;
  if (!(turn > 1e-9 * Math.min(a.width, b.width))) {
    const times = Math.log(b.width / a.width);
    return (p, into) => {
      into.x = a.x + dx * p;
      into.y = a.y + dy * p;
      into.width = a.width * Math.exp(times * p);
    };
  }
  const [wa, wb] = [a.width, b.width];
  const grown = (wb - wa) * (wb + wa);
  const start = -Math.asinh((grown + turn * turn) / (2 * wa * turn));
  const end = -Math.asinh((grown - turn * turn) / (2 * wb * turn));
  return (p, into) => {
    const walked = (end - start) * p;
    const share = ((wa / turn) * Math.sinh(walked)) / Math.cosh(start + walked);
    into.x = a.x + dx * share;
    into.y = a.y + dy * share;
    into.width = (wa * Math.cosh(start)) / Math.cosh(start + walked);
  };
}
