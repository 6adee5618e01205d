import { expect, it } from 'vitest';
import { type TraceEvent, tasksAfterPaint } from '../../bench/trace-tasks.ts';

const main = { pid: 1, tid: 2 };
const task = (ts: number, dur: number, tdur: number, thread = main): TraceEvent => ({
  name: 'ThreadControllerImpl::RunTask',
  ph: 'X',
  ts,
  dur,
  tdur,
  ...thread,
});

it('tells the tasks of the page that end after its first paint, by the time of their own thread', () => {
  const events: TraceEvent[] = [
    { name: 'thread_name', ts: 0, pid: 3, tid: 2, args: { name: 'CrRendererMain' } },
    { name: 'thread_name', ts: 0, args: { name: 'CrRendererMain' }, ...main },
    task(1000, 5000, 4000),
    task(8000, 4000, 3000),
    { name: 'firstContentfulPaint', ts: 10_000, pid: 1, tid: 9 },
    task(20_000, 90_000, 60_000),
    // What is done there for a tool that listens is not the page's.
    { ...task(50_000, 30_000, 25_000), name: 'DocumentLoader::BodyLoadingFinished' },
    // Within the one before; of another thread; of another page.
    task(30_000, 10_000, 9000),
    task(30_000, 10_000, 9000, { pid: 1, tid: 9 }),
    task(30_000, 10_000, 9000, { pid: 3, tid: 2 }),
  ];
  expect(tasksAfterPaint(events)).toEqual([
    { start: -2, duration: 3 },
    { start: 10, duration: 35 },
  ]);
  expect(() => tasksAfterPaint(events.slice(0, 4))).toThrow('paint');
});
