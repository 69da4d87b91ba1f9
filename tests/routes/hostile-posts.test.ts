import { expect, test } from "vitest";
import type { UserActor } from "~/domain/kernel/actor";
import { submitForApproval } from "~/workflows/posting/submit-for-approval";
import { cases, SEED } from "../support/cases";
import { withDatabase } from "../support/database";
import { type FormAt, formsOf, hostilePost, type Visitor } from "../support/hostile-posts";
import { type Market, must, organisationWith, rowOf, seenOf, testMarket, testUscc } from "../support/market";
import { randomFrom } from "../support/random";
import { type TestSite, testSite } from "../support/site";
import { accepted, awarded, delivered, drafted, entered, inPerformance, providerOf } from "../support/stages";

const database = withDatabase();
const POSTS = cases(20_000);

type Scene = { readonly site: TestSite; readonly forms: readonly FormAt[]; readonly known: readonly string[]; readonly faults: string[] };

/** One commission at each desk's turn. */
async function standing(market: Market): Promise<string[]> {
  const later = [];
  // Each takes about ten days; what waits longest comes first, so that nothing lapses meanwhile.
  for (const stage of [accepted, inPerformance, delivered, awarded]) later.push(await stage(market));
  const draft = await drafted(market);
  const waiting = await drafted(market);
  must(await submitForApproval(market.shell, market.clerk, waiting, await seenOf(market.shell, waiting)));
  return [...later, draft, waiting, await entered(market, 2)];
}

async function peopleOf(market: Market, ids: readonly string[]): Promise<UserActor[]> {
  const [administrator] = await organisationWith(market.shell, {
    ...{ kind: "department", name: "示范区水务局", uscc: testUscc(50, "11") },
    people: [{ name: "何", roles: ["purchaser_admin"] }],
  });
  const [auditor] = await organisationWith(market.shell, {
    ...{ kind: "office", name: "示范区纪检", uscc: testUscc(51, "11") },
    people: [{ name: "吕", roles: ["auditor"] }],
  });
  const providers = await Promise.all(ids.slice(0, 4).map((id) => providerOf(market, id)));
  const { clerk, approver, operator, supervisor } = market;
  return [clerk, approver, operator, supervisor, ...new Set(providers), administrator, auditor].filter((person) => person !== undefined);
}

async function scene(): Promise<Scene> {
  const market = await testMarket(database());
  const ids = await standing(market);
  const people = await peopleOf(market, ids);
  const faults: string[] = [];
  const error = (facts: { err?: Error }, text: string) => void faults.push(`${text} ${facts.err?.stack?.slice(0, 1_500) ?? ""}`);
  const log = { ...market.shell.log, error, child: () => log } as unknown as typeof market.shell.log;
  const site = await testSite({ ...market.shell, log });
  const visitors: Visitor[] = [{ who: "nobody", desk: null, userId: null, cookie: "" }];
  for (const person of people)
    visitors.push({
      who: person.roles.join("+"),
      desk: person.organisationKind,
      userId: person.userId,
      cookie: await site.signIn(person.userId),
    });
  const { number } = await rowOf(market.shell, ids[0] ?? "");
  const codes = [number ?? "", "TJ-ZJ-002", "price", market.agencies[0]?.uscc ?? "", market.shell.entropy.id()];
  const known = [...ids, ...codes, ...people.flatMap(({ userId, organisationId }) => [userId, organisationId])];
  const actions = site.routes.filter(({ module }) => "action" in module || "default" in module);
  const addresses = actions.flatMap(({ path }) => {
    const plain = path.replace("/en?", "") || "/";
    const places = /\/:id\b/.test(plain) ? ids : [""];
    return places.map((id) => fill(plain, id, market));
  });
  const forms = await formsOf(site, [...new Set(addresses)], visitors);
  return { site, forms, known, faults };
}

/** A route's address with something that exists in each of its places. */
function fill(path: string, id: string, market: Market): string {
  const places = new Map([
    ...[
      ["id", id],
      ["section", "price"],
      ["code", "TJ-ZJ-002"],
      ["uscc", market.agencies[0]?.uscc ?? "x"],
    ],
    ...[
      ["user", market.agencies[0]?.userId ?? "x"],
      ["organisation", market.clerk.organisationId],
    ],
  ] as [string, string][]);
  return path.replace(/:(\w+)\??|\*/g, (_, name) => places.get(name) ?? "x");
}

// What is sent reaches the same routes on either database; the embedded one is asked in the first run.
test(`${POSTS} hostile posts to every action, as every role, cause no fault`, async () => {
  const { site, forms, known, faults } = await scene();
  const every = [...new Set(forms.flatMap(({ fields }) => fields.map(([name]) => name)))];
  expect(every.length).toBeGreaterThan(60);
  // Most posts go where something can be done, the others to doors that are closed or pages without a form.
  const [shown, bare] = [forms.filter(({ fields }) => fields.length > 0), forms.filter(({ fields }) => fields.length === 0)];
  const statuses = new Map<number, number>();
  const broken: string[] = [];
  for (let at = 0; at < POSTS && broken.length < 5; at++) {
    const random = randomFrom(SEED + at * 7_919);
    const form = random.one(random.once(4) && bare.length > 0 ? bare : shown);
    const post = await hostilePost(random, form, known, every);
    faults.length = 0;
    const answer = await site.ask(post.address, post.init);
    await answer.arrayBuffer();
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const { visitor } = form;
    if (answer.status === 401 && visitor.userId) visitor.cookie = await site.signIn(visitor.userId);
    if (answer.status >= 500 || faults.length > 0) broken.push(`${at}: ${answer.status} ${post.told}\n${faults.join("\n")}`);
  }
  expect(broken.join("\n\n"), `MINGXUAN_SEED=${SEED}`).toBe("");
  // Forms were read, refused and done: what is sent reaches the inside of the actions, not their doors alone.
  const few = [303, 400, 403, 404, 413, 415, 422].filter((status) => (statuses.get(status) ?? 0) < 3);
  expect(few, `MINGXUAN_SEED=${SEED} ${JSON.stringify([...statuses])}`).toEqual([]);
});
