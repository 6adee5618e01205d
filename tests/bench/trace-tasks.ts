/** What this reads of an event of a Chromium trace; times in microseconds, `tdur` of the thread's own. */
export interface TraceEvent {
  readonly name: string;
  readonly ph?: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** A task of the main thread: when it began after the first contentful paint, and what it took of the thread's own time, ms. */
export interface Task {
  readonly start: number;
  readonly duration: number;
}

/**
 * The page's main-thread tasks that ended after its first contentful paint, from a trace of `toplevel` and `loading`;
 * without what only a listening tool has it do.
 * Throws where the trace has no such paint.
 */
export function tasksAfterPaint(events: readonly TraceEvent[]): Task[] {
  const painted = events.find(({ name }) => name === 'firstContentfulPaint');
  if (painted === undefined) throw new Error('the trace has no first contentful paint');
  const main = events.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === painted.pid && args?.name === 'CrRendererMain',
  );
  const run = events
    .filter(({ name, pid, tid }) => name === taskName && pid === main?.pid && tid === main.tid)
    .sort((a, b) => a.ts - b.ts);
  const kept = events.filter(
    ({ name, pid, tid }) => name === keeping && pid === main?.pid && tid === main.tid,
  );
  const tasks: Task[] = [];
  let end = 0;
  for (const { ts, dur = 0, tdur = 0 } of run) {
    // One that runs within another is counted with it.
    if (ts < end) continue;
    end = ts + dur;
    if (end <= painted.ts) continue;
    const own = kept.reduce((rest, it) => rest - (it.ts >= ts && it.ts < end ? (it.tdur ?? 0) : 0), tdur);
    tasks.push({ start: (ts - painted.ts) / 1000, duration: own / 1000 });
  }
  return tasks;
}

const taskName = 'ThreadControllerImpl::RunTask';
/**
 * Where a page that has come whole is decoded once more, for the tool that listens to its network, as the bench's own
 * does: readers' browsers do next to nothing there.
 */
const keeping = 'DocumentLoader::BodyLoadingFinished';
