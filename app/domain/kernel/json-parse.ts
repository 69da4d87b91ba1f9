import { isAsciiKey, isWellFormed, type Json, MAX_DEPTH } from "./jcs";

/** Why a text is not one of our JSON files; `at` counts characters from 0. */
export type JsonProblem = "syntax" | "duplicate-key" | "key-not-ascii" | "number-not-safe-integer" | "lone-surrogate" | "too-deep";
export type Parsed =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly problem: JsonProblem; readonly at: number };

class Stop extends Error {
  constructor(
    readonly problem: JsonProblem,
    readonly at: number,
  ) {
    super(problem);
  }
}

const NUMBER = /-?(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?/y;
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SPACE = /[ \t\n\r]*/y;

/** The exact value of a number token when that is a safe integer: `1e2` and `100.0` are 100; `1.5` and 2^53 are refused, not rounded. */
function exactInteger(whole: string, fraction: string, exponent: string): number | null {
  const digits = (whole + fraction).replace(/^0+/, "");
  if (digits === "") return 0;
  const shift = Number(exponent) - fraction.length;
  if (shift > 16 || shift < -digits.length) return null;
  const kept = shift < 0 ? digits.slice(0, shift) : digits + "0".repeat(shift);
  if (shift < 0 && /[1-9]/.test(digits.slice(shift))) return null;
  const value = Number(kept);
  return kept.length <= 16 && Number.isSafeInteger(value) ? value : null;
}

class Reader {
  position = 0;
  constructor(readonly text: string) {}

  stop(problem: JsonProblem, at = this.position): never {
    throw new Stop(problem, at);
  }

  /** Goes over what matches here; whether anything did. */
  over(pattern: RegExp): boolean {
    pattern.lastIndex = this.position;
    if (!pattern.test(this.text)) return false;
    this.position = pattern.lastIndex;
    return true;
  }

  space(): void {
    this.over(SPACE);
  }

  take(character: string): boolean {
    if (this.text[this.position] !== character) return false;
    this.position++;
    return true;
  }

  /** Piece by piece: one pattern for a whole string would need a stack as deep as the string is long. */
  string(): string {
    const start = this.position;
    if (!this.take('"')) this.stop("syntax");
    let escapes = false;
    for (this.over(PLAIN); !this.take('"'); this.over(PLAIN)) {
      if (!this.over(ESCAPE)) this.stop("syntax", start);
      escapes = true;
    }
    const raw = this.text.slice(start, this.position);
    const value = escapes ? (JSON.parse(raw) as string) : raw.slice(1, -1);
    if (!isWellFormed(value)) this.stop("lone-surrogate", start);
    return value;
  }

  number(): number {
    const start = this.position;
    NUMBER.lastIndex = start;
    const match = NUMBER.exec(this.text);
    if (!match) this.stop("syntax");
    this.position = start + match[0].length;
    const value = exactInteger(match[1] as string, match[2] ?? "", match[3] ?? "0");
    if (value === null) this.stop("number-not-safe-integer", start);
    return match[0].startsWith("-") && value !== 0 ? -value : value;
  }

  array(depth: number): Json[] {
    const out: Json[] = [];
    this.space();
    if (this.take("]")) return out;
    for (;;) {
      out.push(this.value(depth));
      if (this.take("]")) return out;
      if (!this.take(",")) this.stop("syntax");
    }
  }

  object(depth: number): Json {
    const entries = new Map<string, Json>();
    this.space();
    if (this.take("}")) return {};
    for (;;) {
      this.space();
      const at = this.position;
      const key = this.string();
      if (!isAsciiKey(key)) this.stop("key-not-ascii", at);
      if (entries.has(key)) this.stop("duplicate-key", at);
      this.space();
      if (!this.take(":")) this.stop("syntax");
      entries.set(key, this.value(depth));
      if (this.take("}")) return Object.fromEntries(entries);
      if (!this.take(",")) this.stop("syntax");
    }
  }

  word(word: string, value: Json): Json {
    if (!this.text.startsWith(word, this.position)) this.stop("syntax");
    this.position += word.length;
    return value;
  }

  /** One value with the white space around it. */
  value(depth: number): Json {
    if (depth > MAX_DEPTH) this.stop("too-deep");
    this.space();
    const value = this.bare(depth + 1);
    this.space();
    return value;
  }

  bare(depth: number): Json {
    const first = this.text[this.position];
    if (first === '"') return this.string();
    if (this.take("{")) return this.object(depth);
    if (this.take("[")) return this.array(depth);
    if (first === "t") return this.word("true", true);
    if (first === "f") return this.word("false", false);
    if (first === "n") return this.word("null", null);
    return this.number();
  }
}

/**
 * Reads JSON as strictly as our artefacts need: what `JSON.parse` would silently mend (a repeated key, a number that does not fit) is refused,
 * so that two programs can never read two different values out of one file. Never throws.
 */
export function parseStrict(text: string): Parsed {
  const reader = new Reader(text);
  try {
    const value = reader.value(0);
    if (reader.position !== text.length) reader.stop("syntax");
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problem: error.problem, at: error.at };
    throw error;
  }
}
