/**
 * The investment project's code as the national platform gives it: year, or year and month, region, two pairs of kind, running number,
 * "2609-120116-04-01-123456" (Order 3 of the NDRC, 2017). In: the code as kept. Out: whether it can be one; whether it was given is asked
 * of the platform.
 */
export function isProjectCode(text: string): boolean {
  const [, start = ""] = /^(\d{4})-\d{6}-\d{2}-\d{2}-\d{6}$/.exec(text) ?? [];
  const isYear = /^20\d\d$/.test(start);
  const isMonth = /^\d\d(0[1-9]|1[0-2])$/.test(start);
  return isYear || isMonth;
}
