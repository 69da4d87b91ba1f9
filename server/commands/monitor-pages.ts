import { ask } from "~/adapters/http/ask";
import { fromUtf8 } from "~/domain/kernel/bytes";
import type { Json } from "~/domain/kernel/jcs";
import { parseStrict } from "~/domain/kernel/json-parse";
import { blindedSubject } from "~/domain/verifiable/blinded";
import type { Disclosed, Told } from "~/domain/verifiable/monitor";
import { paths } from "~/lib/paths";

const MILLISECONDS = 15_000;
const BYTES = 16 * 1024 * 1024;

async function textAt(site: string, path: string): Promise<string | null> {
  const answer = await ask(`${site}${path}`, { milliseconds: MILLISECONDS, bytes: BYTES });
  return answer?.status === 200 ? fromUtf8(answer.bytes) : null;
}

async function jsonAt(site: string, path: string): Promise<Json | null> {
  const parsed = parseStrict((await textAt(site, path)) ?? "");
  return parsed.ok ? parsed.value : null;
}

/** What a site discloses of a number: the lock of its close, its proof where it is drawn, and the page that people watch. */
export async function disclosedOf(site: string, number: string): Promise<Disclosed> {
  const lock = await jsonAt(site, paths.closeLock(number));
  const proof = await jsonAt(site, paths.proof(number));
  return { lock, proof, page: await textAt(site, paths.watchCommission(number)) };
}

/** What a site discloses of the bids of a number, by their bidders; null where it discloses none. */
export async function bidsOf(site: string, number: string, bidders: readonly string[]): Promise<ReadonlyMap<string, Json | null>> {
  const found = new Map<string, Json | null>();
  for (const bidder of bidders) found.set(bidder, await jsonAt(site, paths.openedBid(number, bidder)));
  return found;
}

/** The lines of this log to which the page of a number leads, by their indexes; null where there is no such page. */
export async function stepsOf(site: string, origin: string, number: string): Promise<ReadonlySet<number> | null> {
  const page = await textAt(site, paths.commission(number));
  if (page === null) return null;
  const log = /\/log\/(\d+)$/.exec(origin)?.[1];
  const links = [...page.matchAll(/href="(?:\/en)?\/log\/(?:(\d+)-)?(\d+)"/g)];
  return new Set(links.flatMap(([, of, index]) => (of === log ? [Number(index)] : [])));
}

/** Whether the page of a line tells what its alias stands for, with the salt that shows it. */
export async function disclosesSubject(site: string, origin: string, index: number, alias: string): Promise<boolean> {
  const log = /\/log\/(\d+)$/.exec(origin)?.[1];
  const page = (await textAt(site, paths.log.event(log === undefined ? String(index) : `${log}-${index}`))) ?? "";
  const salts = page.match(/\b[0-9a-f]{32}\b/g) ?? [];
  const subjects = page.match(/draft-[0-9A-Za-z-]+|MX-\d{4}-\d{6}/g) ?? [];
  return salts.some((salt) => subjects.some((subject) => blindedSubject(salt, subject) === alias));
}

/** The events that the site's feed tells, each by its hash; null where there is no feed. */
export async function toldBy(site: string): Promise<readonly Told[] | null> {
  const feed = await textAt(site, paths.feed);
  if (feed === null) return null;
  const entries = feed.split("<entry>").slice(1);
  return entries.flatMap((entry) => {
    const [, number, hash] = /<id>[^<]*\/c\/([^<#]+)#event-([0-9a-f]{64})<\/id>/.exec(entry) ?? [];
    const [, time] = /<updated>([^<]+)<\/updated>/.exec(entry) ?? [];
    const at = time === undefined ? Number.NaN : Date.parse(time);
    if (number === undefined || hash === undefined || Number.isNaN(at)) return [];
    return [{ subject: number, hash, at: `${new Date(at).toISOString().slice(0, 19)}Z` }];
  });
}
