/**
 * Processor seconds that some work took in this process. For what must not take quadratic time: a limit far above the usual duration tells
 * that from a busy machine, on which the clock on the wall says nothing.
 */
export function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}
