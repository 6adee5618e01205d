// Runs in the page: what the benchmark of the map calls there, by the name `bench`.
import { geoAlbersUsa, geoPath } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { between } from '../../src/charts/between.ts';
import type { PathMark, Picture, Place } from '../../src/charts/picture.ts';
import { liveDrawing } from '../../src/draw/live-many.ts';

const width = 960;
const height = 600;
const fills = ['azurite-2', 'malachite-2', 'ochre-2', 'card'] as const;

/** Two views of the counties: the whole country, and a part of it. */
const cameras: readonly [Place, Place] = [
  { x: 0, y: 0, scale: 1 },
  { x: -1300, y: -500, scale: 4 },
];

let features: ReturnType<typeof decoded> = [];
let ground: readonly { readonly d: string; readonly key: string }[] = [];

function decoded(topology: Topology<{ counties: GeometryCollection }>) {
  return feature(topology, topology.objects.counties).features;
}

function projectionAt({ x, y, scale }: Place) {
  // Its own place is the middle of 960 by 500; from there the camera takes over.
  return geoAlbersUsa()
    .scale(1200 * scale)
    .translate([x + 480 * scale, y + 300 * scale]);
}

function pictureAt(camera: Place): Picture {
  const box = { x: 0, y: 0, width, height };
  const marks = ground.map(({ d, key }, i): PathMark => {
    const fill = fills[i % fills.length] ?? 'card';
    return {
      kind: 'path',
      role: 'data',
      key,
      d,
      at: camera,
      box,
      fill,
      stroke: 'line',
      strokeWidth: 0.5,
      ground: true,
    };
  });
  return { width, height, marks, camera, summary: 'c', table: { columns: [], rows: [] }, notes: [] };
}

function mounted() {
  const drawing = liveDrawing({ crop: { x: 0, y: 0, width, height }, many: 'outlines' });
  document.getElementById('stage')?.replaceChildren(drawing.element);
  drawing.resize();
  const context = drawing.element.querySelector('canvas')?.getContext('2d');
  if (!context) throw new Error('no canvas');
  return { drawing, context };
}

/** Waits until a canvas has its pixels: engines only write down what is to be painted. */
function painted(context: CanvasRenderingContext2D): void {
  context.getImageData(0, 0, 1, 1);
}

function plain(context: CanvasRenderingContext2D, camera: Place, colours: readonly string[]): void {
  const path = geoPath(projectionAt(camera), context);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.lineWidth = 0.5;
  features.forEach((one, i) => {
    context.fillStyle = colours[i % colours.length] ?? '';
    context.strokeStyle = '#e7dabd';
    context.beginPath();
    path(one);
    context.fill();
    context.stroke();
  });
  painted(context);
}

function plainCanvas(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  const ours = mounted();
  canvas.width = ours.context.canvas.width;
  canvas.height = ours.context.canvas.height;
  ours.drawing.destroy();
  document.getElementById('stage')?.replaceChildren(canvas);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  return context;
}

const colours = ['#5288aa', '#579678', '#b67a40', '#fffdf6'];

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const bench = {
  take(topology: Topology<{ counties: GeometryCollection }>): number {
    features = decoded(topology);
    const path = geoPath(projectionAt({ x: 0, y: 0, scale: 1 })).digits(2);
    ground = features.flatMap((one, i) => {
      const d = path(one);
      return d === null ? [] : [{ d, key: `county-${i}` }];
    });
    return ground.length;
  },

  /** ms to draw it the first time, as it sets out, by us and plainly: at rest it is an svg, which the browser paints. */
  first(): { ours: number; plain: number } {
    const tween = between(pictureAt(cameras[0]), pictureAt(cameras[1]));
    const { drawing, context } = mounted();
    const ours = timed(() => {
      drawing.draw(tween(1e-6));
      painted(context);
    });
    drawing.destroy();
    const canvas = plainCanvas();
    return { ours, plain: timed(() => plain(canvas, cameras[0], colours)) };
  },

  /** ms of all frames of a camera's way, by us and plainly. */
  move(frames: number): { ours: number; plain: number } {
    const tween = between(pictureAt(cameras[0]), pictureAt(cameras[1]));
    const { drawing, context } = mounted();
    drawing.draw(tween(0.01));
    painted(context);
    const times = Array.from({ length: frames }, (_, i) => 0.1 + (0.8 * (i + 0.5)) / frames);
    const ours = times.map((t) =>
      timed(() => {
        drawing.draw(tween(t));
        painted(context);
      }),
    );
    drawing.destroy();
    const canvas = plainCanvas();
    const slow = times.map((t) => {
      const { camera } = tween(t);
      if (!camera) throw new Error('no camera');
      return timed(() => plain(canvas, camera, colours));
    });
    const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
    return { ours: sum(ours), plain: sum(slow) };
  },

  /** Leaves both drawings of a view to be looked at. */
  show(which: 0 | 1, how: 'ours' | 'plain'): void {
    if (how === 'plain') plain(plainCanvas(), cameras[which], colours);
    else mounted().drawing.draw(pictureAt(cameras[which]));
  },
};

export type MapBench = typeof bench;
Object.assign(window, { bench });
