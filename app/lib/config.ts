import { resolve } from "node:path";
import { z } from "zod";
import { DEMONSTRATION_SITE } from "~/copy/operations/configuration";
import { isDatabaseUrl, isHost, isOrigin } from "./config-addresses";
import { checkSettings } from "./config-rules";
import { type ConfiguredWitness, parseWitnesses } from "./config-witnesses";
import { PROJECT_ROOT } from "./project-path";

const blankIsAbsent = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
const text = (fallback: string) => z.preprocess(blankIsAbsent, z.string().trim().default(fallback));
const optional = z.preprocess(blankIsAbsent, z.string().trim().optional());
const list = z.preprocess(
  blankIsAbsent,
  z
    .string()
    .optional()
    .transform((value) =>
      (value ?? "")
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    ),
);

const settings = z.object({
  MODE: z.preprocess(blankIsAbsent, z.enum(["demonstration", "production", "test"]).default("demonstration")),
  PORT: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .trim()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65_535))
      .default(3000),
  ),
  HOST: z.preprocess(blankIsAbsent, z.string().trim().refine(isHost).default("0.0.0.0")),
  ORIGIN: z.preprocess(blankIsAbsent, z.string().trim().refine(isOrigin).optional()),
  DATABASE_URL: z.preprocess(blankIsAbsent, z.string().trim().refine(isDatabaseUrl).optional()),
  DATA_DIR: text(".data"),
  LOG_DIR: optional,
  BEACON: z.preprocess(blankIsAbsent, z.enum(["local", "drand", "committee"]).optional()),
  DRAND_URLS: list,
  WITNESSES: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .default("")
      .transform(parseWitnesses)
      .refine((witnesses) => witnesses !== null),
  ),
  LOG_LEVEL: z.preprocess(blankIsAbsent, z.enum(["debug", "info", "warn", "error", "silent"]).optional()),
  TRUST_PROXY: z.preprocess(blankIsAbsent, z.enum(["0", "1"]).default("0")),
  SCHEDULER: z.preprocess(blankIsAbsent, z.enum(["on", "off"]).default("on")),
  SITE_DISTRICT: text(DEMONSTRATION_SITE.district.zh),
  SITE_DISTRICT_EN: optional,
  SITE_ORGANISER: text(DEMONSTRATION_SITE.organiser.zh),
  SITE_ORGANISER_EN: optional,
  SITE_PHONE: text(DEMONSTRATION_SITE.phone),
  SITE_ADDRESS: text(DEMONSTRATION_SITE.address.zh),
  SITE_ADDRESS_EN: optional,
  SITE_RECORD_NUMBER: optional,
  DEMONSTRATION_SEED: optional,
});

/** Where drand's public network answers; any of them will do, each answer is verified. */
const PUBLIC_DRAND = ["https://api.drand.sh", "https://drand.cloudflare.com"];

export type Mode = "demonstration" | "production" | "test";

/** Everything the environment may say, read once at the start. */
export type Config = {
  readonly mode: Mode;
  readonly port: number;
  readonly host: string;
  /** The public address without a trailing slash; null in a demonstration, where the visitor's own address is used. */
  readonly origin: string | null;
  readonly databaseUrl: string | null;
  /** Absolute folder of the embedded database, the files and the lock. */
  readonly dataDirectory: string;
  /** Absolute folder of the public log's keys, outside checkpoint and tiles: beside the data, never inside, and in no backup. */
  readonly logDirectory: string;
  readonly beacon: "local" | "drand" | "committee";
  /** Whether the setting stood there: a site without it goes on with drand, where it has published so, until a committee is activated. */
  readonly beaconIsSet: boolean;
  readonly drandUrls: readonly string[];
  /** Whose signatures the public log's checkpoints are to carry besides its own. */
  readonly witnesses: readonly ConfiguredWitness[];
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  readonly trustProxy: boolean;
  /** Whether this process runs the scheduler; at least one process must. */
  readonly scheduler: boolean;
  readonly demonstrationSeed: string;
  readonly site: {
    readonly district: Words;
    readonly organiser: Words;
    readonly address: Words;
    readonly phone: string;
    /** 备案号, shown when the site has one. */
    readonly recordNumber: string | null;
  };
};

type Words = Readonly<Record<"zh" | "en", string>>;

/** The English name of a site's own: as set, else the demonstration's where nothing is set, else the Chinese one, never somebody else's. */
function bilingual(zh: string, en: string | undefined, fallback: Words): Words {
  return { zh, en: en ?? (zh === fallback.zh ? fallback.en : zh) };
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment asked for something that cannot be; one sentence each, in both languages. */
export class ConfigError extends Error {
  readonly sentences: readonly string[];
  constructor(sentences: readonly string[]) {
    super(sentences.join("\n"));
    this.name = "ConfigError";
    this.sentences = sentences;
  }
}

/**
 * Reads the settings. In: the environment (process.env). Out: the settings.
 * Throws ConfigError naming every setting that is wrong, so that one start shows all of them.
 */
export function parseConfig(environment: Environment): Config {
  const parsed = settings.safeParse(environment);
  const sentences = checkSettings(environment, parsed.success ? [] : parsed.error.issues.map((issue) => String(issue.path[0])));
  if (!parsed.success || sentences.length > 0) throw new ConfigError(sentences);
  const value = parsed.data;
  const dataDirectory = resolve(PROJECT_ROOT, value.DATA_DIR);
  return {
    mode: value.MODE,
    port: value.PORT,
    host: value.HOST,
    origin: value.ORIGIN ? new URL(value.ORIGIN).origin : null,
    databaseUrl: value.DATABASE_URL ?? null,
    dataDirectory,
    logDirectory: value.LOG_DIR ? resolve(PROJECT_ROOT, value.LOG_DIR) : `${dataDirectory}-log`,
    beacon: value.BEACON ?? (value.MODE === "production" ? "committee" : "local"),
    beaconIsSet: value.BEACON !== undefined,
    drandUrls: value.DRAND_URLS.length > 0 ? value.DRAND_URLS : PUBLIC_DRAND,
    witnesses: value.WITNESSES ?? [],
    logLevel: value.LOG_LEVEL ?? (value.MODE === "production" ? "info" : "warn"),
    trustProxy: value.TRUST_PROXY === "1",
    scheduler: value.SCHEDULER === "on",
    demonstrationSeed: value.DEMONSTRATION_SEED ?? "mingxuan",
    site: {
      district: bilingual(value.SITE_DISTRICT, value.SITE_DISTRICT_EN, DEMONSTRATION_SITE.district),
      organiser: bilingual(value.SITE_ORGANISER, value.SITE_ORGANISER_EN, DEMONSTRATION_SITE.organiser),
      address: bilingual(value.SITE_ADDRESS, value.SITE_ADDRESS_EN, DEMONSTRATION_SITE.address),
      phone: value.SITE_PHONE,
      recordNumber: value.SITE_RECORD_NUMBER ?? null,
    },
  };
}
