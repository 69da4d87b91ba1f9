import { relative, resolve, sep } from "node:path";
import { DEMONSTRATION_RULES, INVALID_SETTING, PRODUCTION_RULES, SETTING_RULES } from "~/copy/operations/configuration";
import { isBaseAddress } from "./config-addresses";

type Sentence = { readonly zh: string; readonly en: string };
type Environment = Readonly<Record<string, string | undefined>>;

/** What a production site must say about itself: its address and whom to reach. */
const REQUIRED_IN_PRODUCTION = ["ORIGIN", "SITE_DISTRICT", "SITE_ORGANISER", "SITE_PHONE", "SITE_ADDRESS"];

const isSet = (environment: Environment, name: string) => (environment[name] ?? "").trim() !== "";

function badAddresses(environment: Environment): boolean {
  const addresses = (environment.DRAND_URLS ?? "").split(",").map((part) => part.trim());
  return addresses.some((address) => address !== "" && !isBaseAddress(address));
}

/** Whether the log's folder is that of the data, or lies in it. */
function isLogInsideData({ LOG_DIR = "", DATA_DIR = "" }: Environment): boolean {
  if (LOG_DIR.trim() === "") return false;
  const way = relative(resolve(DATA_DIR.trim() || ".data"), resolve(LOG_DIR.trim()));
  return way === "" || way.split(sep)[0] !== "..";
}

function productionSentences(environment: Environment): Sentence[] {
  const demonstration = Object.keys(environment).filter((name) => name.startsWith("DEMONSTRATION_") && isSet(environment, name));
  return [
    ...demonstration.sort().map(PRODUCTION_RULES.demonstrationSetting),
    ...(environment.BEACON?.trim() === "local" ? [PRODUCTION_RULES.localBeacon] : []),
    ...REQUIRED_IN_PRODUCTION.filter((name) => !isSet(environment, name)).map(PRODUCTION_RULES.missing),
    ...(isSet(environment, "TRUST_PROXY") ? [] : [PRODUCTION_RULES.unknownProxy]),
    ...(isLogInsideData(environment) ? [PRODUCTION_RULES.logInsideData] : []),
    ...(/^http:/.test(environment.ORIGIN?.trim() ?? "") ? [PRODUCTION_RULES.insecureOrigin] : []),
  ];
}

/**
 * The sentences about wrong settings. In: the environment and the names whose form is wrong.
 * Out: one sentence a fault, Chinese and English beside each other; empty when all is well.
 */
export function checkSettings(environment: Environment, malformed: readonly string[]): string[] {
  const names = [...new Set([...malformed, ...(badAddresses(environment) ? ["DRAND_URLS"] : [])])];
  const form = names.map((name) => SETTING_RULES[name] ?? INVALID_SETTING(name));
  const mode = environment.MODE?.trim() || "demonstration";
  const production = mode === "production" ? productionSentences(environment) : [];
  const demonstration = mode === "demonstration" && environment.BEACON?.trim() === "drand" ? [DEMONSTRATION_RULES.drandBeacon] : [];
  return [...form, ...production, ...demonstration].map(({ zh, en }) => `${zh} ${en}`);
}
