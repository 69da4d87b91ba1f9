const MOST = 20;

/** Files of a vitest report with the seconds from their first test's beginning to the last one's end. */
export const vitestFiles = ({ testResults }) =>
  testResults.map(({ name, startTime, endTime }) => ({ name, seconds: Math.max(0, endTime - startTime) / 1000 }));

const seconds = ({ specs = [], suites = [] }) =>
  specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results)).reduce((sum, { duration }) => sum + duration / 1000, 0) +
  suites.reduce((sum, suite) => sum + seconds(suite), 0);

/** Files of a Playwright report with the seconds that their journeys took together. */
export const playwrightFiles = ({ suites }) => suites.map((suite) => ({ name: suite.file, seconds: seconds(suite) }));

/** The twenty slowest of the stages' files, a line each, the slowest first. In: `{ stage, name, seconds }`, names below `root` shortened. */
export function slowestLines(files, root) {
  const shorter = (name) => (name.startsWith(root) ? name.slice(root.length + 1) : name);
  return [...files]
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, MOST)
    .map(({ stage, name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${shorter(name)} (${stage})`);
}
