import { beforeAll, describe, expect, it } from "vitest";
import { lookRow } from "~/domain/access/looks";
import { may, PERMISSION_NAMES, type Permission, ROLES_OF_KIND } from "~/domain/access/permissions";
import { type Actor, ANONYMOUS, ROLES, type Role, type UserActor } from "~/domain/kernel/actor";
import { custodians, dealt } from "../support/committee";
import { withDatabase } from "../support/database";
import { tellsWhy } from "../support/looks";
import { type Market, organisationWith, rowOf, testMarket, testUscc } from "../support/market";
import { posted, type TestRoute, type TestSite, testSite } from "../support/site";
import { drafted, published } from "../support/stages";

const database = withDatabase();
let market: Market;
let site: TestSite;
/** One person a role, and nobody. */
const actors = new Map<Role | "anonymous", Actor>([["anonymous", ANONYMOUS]]);
/** What stands in an address for each parameter. A new parameter needs a line here before its route passes. */
const fixtures = new Map<string, readonly string[]>();

beforeAll(async () => {
  market = await testMarket(database());
  const { shell, supervisor, operator, clerk, approver, agencies } = market;
  const commission = await published(market);
  const { number } = await rowOf(shell, commission);
  const found = new Map<Role, UserActor>();
  for (const actor of [supervisor, operator, clerk, approver, ...agencies]) for (const role of actor.roles) found.set(role, actor);
  for (const [n, kind, role] of [
    [1, "agency", "agency_admin"],
    [2, "agency", "agency_agent"],
    [3, "department", "purchaser_admin"],
    [4, "office", "auditor"],
  ] as const) {
    const [one] = await organisationWith(shell, { kind, name: `另${n}`, uscc: testUscc(700 + n), people: [{ name: "某", roles: [role] }] });
    if (one) found.set(role, one);
  }
  const committee = await dealt(market, await custodians(market));
  const [custodian] = committee.custodians;
  if (custodian) found.set("custodian", custodian.actor);
  for (const role of ROLES) actors.set(role, found.get(role) ?? ANONYMOUS);
  const agency = agencies[0];
  fixtures.set("number", [number ?? ""]);
  fixtures.set("code", ["TJ-ZJ-002"]);
  fixtures.set("uscc", [agency?.uscc ?? ""]);
  fixtures.set("id", [commission, await drafted(market), agency?.organisationId ?? "", committee.id]);
  fixtures.set("section", ["price"]);
  fixtures.set("chapter", ["award"]);
  fixtures.set("place", ["0"]);
  fixtures.set("desk", ["agency"]);
  fixtures.set("file", [shell.entropy.id(), `${number}.json`, "1.json"]);
  fixtures.set("token", [shell.entropy.token()]);
  fixtures.set("user", [found.get("agency_admin")?.userId ?? ""]);
  fixtures.set("organisation", [clerk.organisationId]);
  fixtures.set("format", ["csv"]);
  fixtures.set("index", ["0"]);
  fixtures.set("log", ["1"]);
  fixtures.set("look", ["admission-file"]);
  fixtures.set("record", [agency?.organisationId ?? ""]);
  fixtures.set("receipt", ["a".repeat(64)]);
  fixtures.set("*", ["nowhere"]);
  site = await testSite(shell);
  // Told why they look, so that the pages themselves are walked; tests/routes/looks.test.ts asks without.
  for (const role of ROLES_OF_KIND.office) {
    const actor = found.get(role);
    for (const [look, record] of [
      ["event-log", "all"],
      ["people", clerk.organisationId],
      ["account", found.get("agency_admin")?.userId],
      ["admission-file", agency?.organisationId],
    ] as const)
      if (actor && record && may(actor, lookRow(look).access)) await tellsWhy(market, actor, look, record);
  }
});

const parameterOf = (part: string) => (part === "*" ? "*" : /^:(\w+)/.exec(part)?.[1]);
const partsOf = (route: TestRoute) => route.path.split("/").filter((part) => part !== "" && part !== "en?");
const lacking = (route: TestRoute) =>
  partsOf(route)
    .map(parameterOf)
    .filter((name) => name !== undefined && !fixtures.has(name));

/** The route's addresses, one for each thing that can stand in it. */
function addressesOf(route: TestRoute): string[] {
  return partsOf(route).reduce(
    (heads, part) => {
      const name = parameterOf(part);
      const values =
        name === undefined ? [part.replace(/\?$/, "")] : (fixtures.get(name) ?? []).map((value) => part.replace(/^(\*|:\w+\??)/, value));
      return heads.flatMap((head) => values.map((value) => `${head}/${value}`));
    },
    [""],
  );
}

/** Every route whose parameters are known, with each of its addresses; a refusal asks nothing of the address, so one is enough there. */
function walk(has: "loader" | "action", routes: readonly TestRoute[] = site.routes) {
  const asked = routes.filter((route) => has in route.module && lacking(route).length === 0);
  return asked.flatMap((route) => addressesOf(route).map((address, at) => ({ route, address: address || "/", first: at === 0 })));
}

const cookies = new Map<string, string>();

/** Asks as somebody; `afresh` signs in for this question alone, as its answer may end the session. */
async function ask(address: string, actor: Actor, init: RequestInit = {}, afresh = false): Promise<Response> {
  const known = actor.kind === "user" && !afresh ? cookies.get(actor.userId) : undefined;
  const cookie = actor.kind === "user" ? (known ?? (await site.signIn(actor.userId))) : "";
  if (actor.kind === "user" && !afresh) cookies.set(actor.userId, cookie);
  return site.ask(address, { ...init, headers: { ...(init.headers as Record<string, string>), ...(cookie && { cookie }) } });
}

/** Whoever holds one of these may come. */
function accessOf(route: TestRoute): readonly Permission[] {
  const access = route.module.handle?.access;
  if (access === undefined) return [];
  return typeof access === "function" ? access({}) : [access];
}
const opens = (route: TestRoute, actor: Actor) => accessOf(route).some((permission) => may(actor, permission));
const closed = () => site.routes.filter((route) => !accessOf(route).some((each) => each === "public" || each === "demonstration.control"));

/** The answer to whoever looks at an address that takes only posts: there is nothing to see. */
const POSTS_ONLY = 405;

/** What the list of permissions promises, in the words of an answer. */
function promised(route: TestRoute, actor: Actor): "open" | "sign in" | "refused" | "absent" {
  if (accessOf(route).includes("demonstration.control")) return "absent";
  // Some permissions belong to several sides, each at a desk of its own.
  const desk = /^\/en\?\/(agency|department|office|custodian)\b/.exec(route.path)?.[1];
  const isStrange = desk !== undefined && actor.kind === "user" && actor.organisationKind !== desk;
  if (opens(route, actor) && !isStrange) return "open";
  return actor.kind === "user" ? "refused" : "sign in";
}

function given(answer: Response): string {
  const to = answer.headers.get("location") ?? "";
  if (answer.status === 401 || (answer.status === 302 && /^(\/en)?\/sign-in\?next=/.test(to))) return "sign in";
  if (answer.status === 403) return "refused";
  if (answer.status === 404) return "absent";
  // 503 is an answer of readiness, not a fault.
  return answer.status < 500 || answer.status === 503 ? "open" : `fault ${answer.status}`;
}

describe("every route", () => {
  it("states a permission of the list, and a page that is not public has a loader to ask it", () => {
    expect(site.routes.filter((route) => lacking(route).length > 0).map((route) => `${route.file} needs a fixture`)).toEqual([]);
    const silent = site.routes
      .filter((route) => accessOf(route).length === 0 || !accessOf(route).every((each) => PERMISSION_NAMES.includes(each)))
      .map((route) => route.file);
    expect(silent).toEqual([]);
    const doorless = closed().filter(({ module }) => "default" in module && !("loader" in module));
    expect(doorless.map((route) => route.file)).toEqual([]);
  });

  it("answers each role as its permission says", async () => {
    const wrong: string[] = [];
    for (const { route, address, first } of walk("loader")) {
      for (const [name, actor] of actors) {
        const expected = promised(route, actor);
        if (expected !== "open" && !first) continue;
        const answer = await ask(address, actor);
        const got = given(answer);
        if (answer.status === POSTS_ONLY) continue;
        // What one may open in general may still be somebody else's, or not there: then it does not exist.
        if (got !== expected && !(expected === "open" && got === "absent"))
          wrong.push(`${route.path} ${address} ${name}: ${expected}, but ${got}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("asks the same of a post, before it looks at what was sent", async () => {
    const wrong: string[] = [];
    for (const { route, address, first } of walk("action", closed())) {
      for (const [name, actor] of actors) {
        const expected = promised(route, actor);
        if (expected === "open" || !first) continue;
        const got = given(await ask(address, actor, posted({ verb: "invite", title: "标题" })));
        if (got !== expected) wrong.push(`${route.path} ${address} ${name}: ${expected}, but ${got}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("asks the same in English, and leads to the English sign-in", async () => {
    for (const { address } of walk("loader", closed())) {
      const answer = await ask(`/en${address}`, ANONYMOUS);
      if (answer.status === POSTS_ONLY) continue;
      expect(answer.headers.get("location"), address).toMatch(/^\/en\/sign-in\?next=%2Fen%2F/);
    }
  });

  it("survives an empty form from those who may send it", async () => {
    const faults: string[] = [];
    for (const { route, address } of walk("action")) {
      for (const [name, actor] of actors) {
        if (!opens(route, actor)) continue;
        const { status } = await ask(address, actor, posted({}), true);
        if (status >= 500) faults.push(`${route.path} ${address} ${name}: ${status}`);
      }
    }
    expect(faults).toEqual([]);
  });
});
