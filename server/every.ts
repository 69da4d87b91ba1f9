/** Runs the work at once, and again that long after it ended, until it is stopped; stopping lets what runs finish. */
export function every(milliseconds: number, work: () => Promise<void>): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void>;
  const run = () => {
    running = work().then(() => {
      if (!stopped) timer = setTimeout(run, milliseconds);
    });
  };
  run();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
