import { type Decision, ok, refused } from "../kernel/decision";

export const PASSWORD_MIN = 10;
const PASSWORD_MAX = 128;

/** What is tried first against Chinese sites, at ten characters or more. */
const COMMON = new Set([
  "0123456789",
  "1234567890",
  "12345678910",
  "123456789a",
  "a123456789",
  "a1234567890",
  "aa123456789",
  "abc123456789",
  "qwertyuiop",
  "qwerty123456",
  "1q2w3e4r5t",
  "1q2w3e4r5t6y",
  "1qaz2wsx3edc",
  "1qazxsw23edc",
  "qazwsxedcrfv",
  "asdfghjkl;",
  "password12",
  "password123",
  "password1234",
  "password@123",
  "p@ssw0rd123",
  "passw0rd123",
  "admin12345",
  "admin123456",
  "admin@123456",
  "administrator",
  "root123456",
  "test123456",
  "woaini1314",
  "woaini1314520",
  "5201314520",
  "iloveyou1314",
  "1314520520",
  "zhongguo123",
  "mima123456",
  "changeme123",
  "welcome123",
  "letmein123",
  "1111111111",
  "88888888888",
  "mingxuan123",
  "mingxuan2026",
  "zhongjie123",
  "zhengwu123",
]);

/** Runs of the keyboard and the alphabet that make a long password no stronger. */
const RUNS = ["01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];

function isSimple(password: string): boolean {
  return COMMON.has(password) || new Set(password).size < 4 || RUNS.some((run) => run.includes(password));
}

/**
 * Whether a password may be used by the person. In: the password, the person's name and login name.
 * Refusals: `password.short` {min}, `password.long` {max}, `password.common`, `password.own-name`.
 */
export function decidePassword(password: string, owner: { name: string; login: string }): Decision<string> {
  const text = password.normalize("NFKC");
  const length = [...text].length;
  if (length < PASSWORD_MIN) return refused("password.short", { min: PASSWORD_MIN });
  if (length > PASSWORD_MAX) return refused("password.long", { max: PASSWORD_MAX });
  const lower = text.toLowerCase();
  if (isSimple(lower)) return refused("password.common");
  const own = [owner.name.trim().toLowerCase(), owner.login.toLowerCase(), owner.login.toLowerCase().split("@")[0] ?? ""];
  if (own.some((part) => [...part].length >= 2 && lower.includes(part))) return refused("password.own-name");
  return ok(text);
}
