import { beforeAll, describe, expect, it } from "vitest";
import { actorOf, createUser } from "~/auth/actor-for";
import { THROTTLE } from "~/auth/parameters";
import { countAttempt, startAnew } from "~/auth/throttle";
import type { Role } from "~/domain/kernel/actor";
import { ensureFirstSupervisorLink } from "~/workflows/people/ensure-first-supervisor-link";
import { issueResetLink } from "~/workflows/people/issue-reset-link";
import { withDatabase } from "../support/database";
import { type Market, must, organisationWith, testMarket, testShell, testUscc } from "../support/market";
import { ORIGIN, posted, type TestSite, testSite } from "../support/site";

const database = withDatabase();
const PASSWORD = "water-stone-lamp-27";
let market: Market;
let site: TestSite;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
});

async function somebody(login: string, organisationId = market.clerk.organisationId, roles: readonly Role[] = ["purchaser_admin"]) {
  return createUser(market.shell, { organisationId, name: "吴岚", login, roles, password: PASSWORD, now: new Date() });
}

const cookieOf = (answer: Response) => answer.headers.get("set-cookie")?.split(";")[0] ?? "";
const textOf = async (answer: Response) =>
  (await answer.text()).replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="((?:[^"]|"(?!/>))*)"/>`).exec(html)?.[1] ?? "";

describe("signing in", () => {
  it("leads back to the page that asked, and nowhere else", async () => {
    await somebody("13900000001");
    const form = posted({ login: "13900000001", password: PASSWORD });
    const back = await site.ask("/sign-in?next=%2Fdepartment%2Fmembers%3Fa%3D1", form);
    expect([back.status, back.headers.get("location")]).toEqual([303, "/department/members?a=1"]);
    for (const [n, name] of ["mingxuan", "mingxuan-device"].entries()) {
      const cookie = new RegExp(`^${name}=[\\w-]{43}; HttpOnly; Max-Age=\\d+; Path=/; SameSite=Lax$`);
      expect(back.headers.getSetCookie()[n]).toMatch(cookie);
    }
    for (const next of ["https://evil.example", "//evil.example", "/\\evil.example"]) {
      const answer = await site.ask(`/en/sign-in?next=${encodeURIComponent(next)}`, form);
      expect(answer.headers.get("location")).toBe("/en/department");
    }
  });

  it("says what is wrong, keeps the account name and never the password", async () => {
    const answer = await site.ask("/sign-in", posted({ login: "13900000002", password: "not-this-one" }));
    const html = await textOf(answer);
    expect(answer.status).toBe(422);
    expect(html).toContain("账号或密码不正确");
    expect(html).toContain('value="13900000002"');
    expect(html).not.toContain("not-this-one");
    const empty = await textOf(await site.ask("/en/sign-in", posted({})));
    expect(empty).toContain('href="#f-login"');
    expect(empty).toContain("Mobile number or e-mail: ");
  });

  it("ends with signing out", async () => {
    const cookie = await site.signIn(await somebody("13900000003"));
    expect((await site.ask("/account", { headers: { cookie } })).status).toBe(200);
    const out = await site.ask("/account/sign-out", posted({}, { cookie }));
    expect(out.headers.get("set-cookie")).toMatch(/^mingxuan=; .*Max-Age=0/);
    expect((await site.ask("/account", { headers: { cookie } })).headers.get("location")).toBe("/sign-in?next=%2Faccount");
  });

  it("elsewhere is seen in the list and ended from here", async () => {
    const userId = await somebody("13900000004");
    const [here, there] = [await site.signIn(userId), await site.signIn(userId)];
    const html = await textOf(await site.ask("/account/sessions", { headers: { cookie: here } }));
    expect(html.match(/name="session"/g)).toHaveLength(2);
    expect(html).not.toContain(there.slice(-20));
    // The machine's date would contradict a clock that stands elsewhere, as a demonstration's does.
    expect(html.match(/刚刚/g)).toHaveLength(4);
    const people = await textOf(await site.ask("/department/members", { headers: { cookie: here } }));
    for (const page of [html, people]) expect(page).not.toContain(`${new Date().getUTCFullYear()}年`);
    expect(people).toContain("刚刚");
    await site.ask("/account/sessions", posted({ verb: "others" }, { cookie: here }));
    expect((await site.ask("/account", { headers: { cookie: there } })).status).toBe(302);
    expect((await site.ask("/account", { headers: { cookie: here } })).status).toBe(200);
  });
});

describe("a session that ended while somebody typed", () => {
  it("loses nothing: sign in, read it over, send it by an own press", async () => {
    const userId = await somebody("13900000005");
    const typed = { verb: "invite", recipient: "钱“新”<人>", roles: "purchaser_agent" };
    const ended = await site.ask("/department/members?from=mail", posted(typed, { cookie: "mingxuan=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" }));
    expect(ended.status).toBe(401);
    const page = await textOf(ended);
    expect(page).toContain("您填写的内容还在");
    const carried = hidden(page, "carried").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    expect(JSON.parse(carried)).toMatchObject({ action: "/department/members?from=mail", fields: Object.entries(typed) });

    const wrong = await site.ask("/sign-in", posted({ login: "13900000005", password: "wrong", carried }));
    expect(wrong.status).toBe(422);
    expect(hidden(await textOf(wrong), "carried")).toContain("/department/members?from=mail");

    const right = await site.ask("/sign-in", posted({ login: "13900000005", password: PASSWORD, carried }));
    expect(right.status).toBe(200);
    const resume = await textOf(right);
    expect(resume).toContain('action="/department/members?from=mail"');
    expect(resume).toContain("继续提交");
    expect(resume).toContain('name="recipient" value="钱“新”');
    expect(resume).toContain("吴岚");

    const sent = await site.ask("/department/members?from=mail", posted(typed, { cookie: cookieOf(right) }));
    expect(sent.status).toBe(200);
    expect(await textOf(sent)).toContain("一次性链接");
    expect(userId).toBeTruthy();
  });

  it("is resumed in a demonstration by one click, whoever is chosen; elsewhere that way is not offered", async () => {
    const demonstration = await testSite({ ...market.shell, config: { ...market.shell.config, mode: "demonstration" } });
    const typed = { verb: "invite", recipient: "钱新", roles: "purchaser_agent" };
    const address = "/en/department/members";
    expect(await (await site.ask(address, posted(typed))).text()).not.toContain("/account/demonstration");
    const ended = await textOf(await demonstration.ask(address, posted(typed)));
    expect(ended).toContain('action="/en/account/demonstration"');
    const carried = hidden(ended, "carried");

    const people = await textOf(await demonstration.ask("/en/account/demonstration", posted({ carried })));
    expect(hidden(people, "carried")).toBe(carried);
    expect(people.match(/name="carried"/g)).toHaveLength(1);
    expect(people).toContain(`form="act-as" name="user" value="${market.clerk.userId}"`);

    const entered = await demonstration.ask("/en/account/demonstration", posted({ user: market.clerk.userId, carried }));
    expect([entered.status, cookieOf(entered)]).toEqual([200, expect.stringMatching(/^mingxuan=./)]);
    const resume = await textOf(entered);
    expect(resume).toContain(`action="${address}"`);
    expect(resume).toContain('name="recipient" value="钱新"');
  });

  it("is never sent elsewhere", async () => {
    await somebody("13900000006");
    const carried = JSON.stringify({ action: "https://evil.example/", fields: [["a", "b"]], files: [] });
    const answer = await site.ask("/sign-in", posted({ login: "13900000006", password: PASSWORD, carried }));
    expect(answer.headers.get("location")).toBe("/department");
  });
});

describe("people by invitation", () => {
  it("from the department's page to the new person's desk", async () => {
    const cookie = await site.signIn(await somebody("13900000010"));
    const invite = posted({ verb: "invite", recipient: "何新", roles: "purchaser_agent" }, { cookie });
    const made = await textOf(await site.ask("/department/members", invite));
    const link = new RegExp(`${ORIGIN}(/account/accept/[\\w-]{43})`).exec(made)?.[1] ?? "";
    const look = await textOf(await site.ask(link));
    expect(look).toContain("<title>加入示范区生态环境局 · ");
    expect(look).toContain('value="何新"');
    const weak = await site.ask(link, posted({ name: "何新", login: "13900000011", password: "1234567890", repeatPassword: "1234567890" }));
    expect([weak.status, (await textOf(weak)).includes("过于常见")]).toEqual([422, true]);
    const person = { name: "何新", login: "13900000011", password: PASSWORD, repeatPassword: PASSWORD };
    const joined = await site.ask(link, posted(person));
    expect([joined.status, joined.headers.get("location")]).toEqual([303, "/department"]);
    expect(cookieOf(joined)).toMatch(/^mingxuan=/);
    expect(await textOf(await site.ask(link))).toContain("已经使用过");
    expect((await site.ask(link, posted(person))).status).toBe(422);
  });

  it("a page of a new password is called so, and one whose link is gone says that", async () => {
    const { shell, clerk } = market;
    const admin = await actorOf(market.shell.database, await somebody("13900000014"));
    const { token } = must(await issueResetLink(shell, admin, clerk.userId));
    expect(await textOf(await site.ask(`/account/accept/${token}`))).toContain("<title>设置新密码 · ");
    expect(await textOf(await site.ask(`/en/account/accept/${"a".repeat(43)}`))).toMatch(/<title>[^<]*link[^<]* · /i);
  });

  it("the supervisor finds an agency by its code; nobody else's person is managed", async () => {
    const cookie = await site.signIn(market.supervisor.userId);
    const agency = market.agencies[0];
    const found = await site.ask(`/office/departments?uscc=${agency?.uscc.toLowerCase()}`, { headers: { cookie } });
    expect(found.headers.get("location")).toBe(`/office/departments/${agency?.organisationId}`);
    const unknown = await textOf(await site.ask(`/office/departments?uscc=${testUscc(999)}`, { headers: { cookie } }));
    expect(unknown).toContain("没有找到该记录");
    const mine = await site.signIn(await somebody("13900000012"));
    expect((await site.ask(`/account/members/${agency?.userId}`, { headers: { cookie: mine } })).status).toBe(404);
    const strange = await site.ask(`/account/members/${encodeURIComponent("a\u0000b")}`, { headers: { cookie: mine } });
    expect(strange.status).toBe(404);
  });
});

describe("an agency's sign-up", () => {
  const person = { organisationName: "示例评估公司", name: "郑新", password: PASSWORD, repeatPassword: PASSWORD, agree: "yes" };

  it("names the wrong character of the code and keeps what was typed", async () => {
    const uscc = testUscc(500);
    const wrong = `${uscc.slice(0, -1)}${uscc.endsWith("0") ? "1" : "0"}`;
    const answer = await site.ask("/account/join", posted({ ...person, uscc: wrong, login: "13900000020" }));
    const html = await textOf(answer);
    expect(answer.status).toBe(422);
    expect(html).toContain("第 18 位");
    expect(html).toContain("示例评估公司");
    expect(html).not.toContain(PASSWORD);
  });

  it("takes a code whose last character disagrees once it was compared with the licence, and finds the agency by it", async () => {
    const right = testUscc(502);
    const uscc = `${right.slice(0, -1)}${right.endsWith("0") ? "1" : "0"}`;
    const typed = { ...person, uscc, login: "13900000023" };
    expect(await textOf(await site.ask("/account/join"))).not.toContain("codeCompared");
    expect(await textOf(await site.ask("/account/join", posted(typed)))).toContain('name="codeCompared"');
    const made = await site.ask("/account/join", posted({ ...typed, codeCompared: "yes" }));
    expect([made.status, made.headers.get("location")]).toEqual([303, "/agency"]);
    const profile = await textOf(await site.ask("/agency/profile", { headers: { cookie: cookieOf(made) } }));
    expect(profile).toContain("待政务办对照营业执照确认");
    const again = await site.ask("/account/join", posted({ ...typed, login: "13900000024", codeCompared: "yes" }));
    expect((await textOf(again)).includes("申请已转给机构管理员")).toBe(true);
    const office = await site.signIn(market.supervisor.userId);
    const department = await site.ask(
      "/office/departments/new",
      posted({ ...person, uscc: `11${right.slice(2, -1)}~`, phone: "022-00000001", address: "一路" }, { cookie: office }),
    );
    expect(await textOf(department)).not.toContain("codeCompared");
    const elsewhere = await site.ask(`/office/departments?uscc=${uscc}`, { headers: { cookie: office } });
    expect(elsewhere.headers.get("location")).toMatch(/^\/office\/departments\//);
  });
  it("refuses a person's identity number and does not show it again", async () => {
    for (const number of ["11010519491231002X", "１１０１０５１９４９１２３１００２Ｘ"]) {
      const typed = posted({ ...person, uscc: number, login: "13900000025", codeCompared: "yes" });
      for (const address of ["/account/join", "/en/account/join"]) {
        const answer = await site.ask(address, typed);
        const html = await textOf(answer);
        expect(answer.status).toBe(422);
        expect(html).not.toContain(number);
        expect(html).toContain(address === "/account/join" ? "居民身份证号码" : "identity number");
        expect(html).toContain("郑新");
      }
    }
  });
  it("opens the desk of a new agency, and asks the administrator of a known one", async () => {
    const uscc = testUscc(501);
    const made = await site.ask("/account/join", posted({ ...person, uscc, login: "13900000021" }));
    expect([made.status, made.headers.get("location")]).toEqual([303, "/agency"]);
    const again = await site.ask("/account/join", posted({ ...person, uscc, login: "13900000022" }));
    expect([again.status, (await textOf(again)).includes("申请已转给机构管理员")]).toEqual([200, true]);
    const list = await textOf(await site.ask("/agency/members", { headers: { cookie: cookieOf(made) } }));
    expect(list).toContain("139****0022");
  });
});

describe("which names exist", () => {
  const person = { organisationName: "示例评估公司", name: "郑新", password: PASSWORD, repeatPassword: PASSWORD, agree: "yes" };
  const told = async (answer: Response) => {
    const cookies = answer.headers.getSetCookie().map((each) => each.split("=")[0]);
    return [answer.status, answer.headers.get("location"), cookies, (await textOf(answer)).replaceAll(/1390000\d{4}/g, "")];
  };
  it("is not told by the sign-up: a name that is taken gets the answer of one that is free", async () => {
    await somebody("13900000070");
    const join = (uscc: string, login: string) => site.ask("/account/join", posted({ ...person, uscc, login }));
    const [taken, free] = [await join(testUscc(510), "13900000070"), await join(testUscc(511), "13900000071")];
    expect(await told(taken)).toEqual(await told(free));
    expect(taken.status).toBe(303);
    const [known, again] = [await join(testUscc(510), "13900000070"), await join(testUscc(510), "13900000072")];
    expect(await told(known)).toEqual(await told(again));
    const signed = await Promise.all(
      ["13900000071", testUscc(511)].map((login) => site.ask("/sign-in", posted({ login, password: PASSWORD }))),
    );
    expect(signed.map((each) => [each.status, each.headers.get("location")])).toEqual([1, 2].map(() => [303, "/agency"]));
  });
  it("is told behind an invitation a few times, then neither the one nor the other", async () => {
    const cookie = await site.signIn(await somebody("13900000073"));
    const made = await textOf(
      await site.ask("/department/members", posted({ verb: "invite", recipient: "何新", roles: "purchaser_agent" }, { cookie })),
    );
    const link = new RegExp(`${ORIGIN}(/account/accept/[\\w-]{43})`).exec(made)?.[1] ?? "";
    const accept = (login: string) => site.ask(link, posted({ name: "何新", login, password: PASSWORD, repeatPassword: PASSWORD }));
    const taken = await accept("13900000073");
    expect([taken.status, (await textOf(taken)).includes("已有账号")]).toEqual([422, true]);
    const organisation = `organisation\n${market.clerk.organisationId}`;
    for (let n = 0; n < THROTTLE.takenName.points; n++) await countAttempt(database(), "takenName", organisation);
    const [one, other] = [await accept("13900000073"), await accept("13900000074")];
    expect([one.status, other.status]).toEqual([429, 429]);
    expect(await told(one)).toEqual(await told(other));
    await startAnew(database(), ["takenName", organisation]);
    expect((await accept("13900000074")).status).toBe(303);
  });
});

describe("a one-time code", () => {
  it("is made on the person's page, seen once in either language, and opens the desk from the sign-in page", async () => {
    const cookie = await site.signIn(await somebody("13900000050"));
    const login = "13900000051";
    const page = `/account/members/${await somebody(login, undefined, ["purchaser_agent"])}`;
    expect(await textOf(await site.ask(page, { headers: { cookie } }))).toContain("生成一次性登录码");
    const english = await textOf(await site.ask(`/en${page}`, posted({ verb: "code", revision: "1" }, { cookie })));
    expect(english).toContain("Tell this code to 吴岚");
    const made = await site.ask(page, posted({ verb: "code", revision: "1" }, { cookie }));
    const html = await textOf(made);
    expect([made.status, made.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const code = /value="((?:[0-9A-Z]{4}-){2}[0-9A-Z]{4})"/.exec(html)?.[1] ?? "";
    expect(html).toContain("只显示这一次");
    expect(await textOf(await site.ask(page, { headers: { cookie } }))).not.toContain(code);
    expect(await textOf(await site.ask("/department/members", { headers: { cookie } }))).toContain("一次性登录码");
    expect(await textOf(await site.ask("/sign-in"))).toContain("一次性登录码");
    const entered = await site.ask("/sign-in", posted({ login, password: code }));
    expect([entered.status, entered.headers.get("location")]).toEqual([303, "/department"]);
    const own = await textOf(await site.ask("/account/sessions", { headers: { cookie: cookieOf(entered) } }));
    expect([own.match(/用它登录/g)?.length, own.match(/没有用过/g)?.length]).toEqual([1, 1]);
    expect((await site.ask("/sign-in", posted({ login, password: code }))).status).toBe(422);
  });
  it("is nobody else's to make, and the words of a pause lead to it", async () => {
    const page = `/account/members/${await somebody("13900000052")}`;
    const clerk = await site.signIn(market.clerk.userId);
    const agency = await site.signIn(market.agencies[0]?.userId ?? "");
    const press = (cookie: string) => site.ask(page, posted({ verb: "code", revision: "1" }, cookie ? { cookie } : {}));
    // To another organisation the person's page does not exist.
    expect((await Promise.all([press(clerk), press(agency), press("")])).map(({ status }) => status)).toEqual([403, 404, 401]);
    for (let n = 0; n <= THROTTLE.strangers.points; n++) await countAttempt(database(), "strangers", "13900000052");
    for (const [path, words] of [
      ["/sign-in", "一次性登录码"],
      ["/en/sign-in", "one-time code"],
    ] as const) {
      const paused = await site.ask(path, posted({ login: "13900000052", password: "wrong" }));
      expect([paused.status, (await textOf(paused)).includes(words)]).toEqual([429, true]);
    }
  });
});

describe("a device that an account knows", () => {
  it("is told by its cookie, kept beside others', and new after a change of the password", async () => {
    const login = "13900000060";
    await somebody(login);
    const first = (await site.ask("/sign-in", posted({ login, password: PASSWORD }))).headers
      .getSetCookie()
      .map((each) => each.split(";")[0]);
    for (let n = 0; n <= THROTTLE.strangers.points; n++) await countAttempt(database(), "strangers", login);
    expect((await site.ask("/sign-in", posted({ login, password: PASSWORD }))).status).toBe(429);
    const again = await site.ask("/sign-in", posted({ login, password: PASSWORD }, { cookie: first[1] ?? "" }));
    expect([again.status, again.headers.getSetCookie()[1]?.split(";")[0]]).toEqual([303, first[1]]);
    await somebody("13900000061");
    const shared = await site.ask("/sign-in", posted({ login: "13900000061", password: PASSWORD }, { cookie: first[1] ?? "" }));
    expect(shared.headers.getSetCookie()[1]).toMatch(new RegExp(`^mingxuan-device=[\\w-]{43}\\.${first[1]?.split("=")[1]};`));
    const next = { currentPassword: PASSWORD, password: "another-good-one-9", repeatPassword: "another-good-one-9" };
    const changed = await site.ask("/account/password", posted(next, { cookie: `${cookieOf(again)}; ${first[1]}` }));
    expect(changed.headers.getSetCookie()[0]).toMatch(/^mingxuan-device=[\w-]{43}\./);
    const old = posted({ login, password: "another-good-one-9" }, { cookie: first[1] ?? "" });
    expect((await site.ask("/sign-in", old)).status).toBe(429);
  });
});

describe("an empty database", () => {
  const empty = withDatabase();
  it("is opened through the link that the first start prints", async () => {
    const shell = await testShell(empty(), "2026-09-14T01:00:00Z", "empty");
    const fresh = await testSite(shell);
    const link = new URL((await ensureFirstSupervisorLink(shell)) ?? "").pathname;
    expect(await textOf(await fresh.ask(link))).toContain("建立管理机构和第一名负责人");
    const office = { organisationName: "示范区政务服务办公室", uscc: testUscc(1, "11"), phone: "022-0000-0000", address: "政务路 1 号" };
    const person = { name: "钱督", login: "13900000040", password: PASSWORD, repeatPassword: PASSWORD };
    const opened = await fresh.ask(link, posted({ ...office, ...person }));
    expect([opened.status, opened.headers.get("location")]).toEqual([303, "/office"]);
    const cookie = cookieOf(opened);
    const made = await fresh.ask(
      "/office/departments/new",
      posted({ ...office, uscc: testUscc(2, "11"), organisationName: "示范区水务局" }, { cookie }),
    );
    const page = await textOf(await fresh.ask(made.headers.get("location") ?? "", { headers: { cookie } }));
    expect(page).toContain("还差 3 人");
    expect(page).toContain("下一步：邀请它的单位管理员");
  });
});

describe("the demonstration", () => {
  it("is entered by one click, there only", async () => {
    const { shell, agencies } = market;
    const demonstration = await testSite({ ...shell, config: { ...shell.config, mode: "demonstration" } });
    const page = await demonstration.ask("/account/demonstration");
    expect(page.status).toBe(200);
    expect(await textOf(page)).toContain("孙经");
    const user = agencies[0]?.userId ?? "";
    const entered = await demonstration.ask("/account/demonstration?next=%2Fen%2Fagency%2Fmembers", posted({ user }));
    expect([entered.status, entered.headers.get("location")]).toEqual([303, "/agency/members"]);
    expect((await demonstration.ask("/account/demonstration", posted({ user: "nobody" }))).status).toBe(404);
    expect((await site.ask("/account/demonstration", posted({ user }))).status).toBe(404);
  });
});

describe("a production site", () => {
  it("hands out its cookie over TLS and to its own host only", async () => {
    const { shell } = market;
    const config = { ...shell.config, mode: "production", origin: "https://market.example" } as const;
    const production = await testSite({ ...shell, config });
    await somebody("13900000030");
    const answer = await production.ask(
      "/sign-in",
      posted({ login: "13900000030", password: PASSWORD }, { origin: "https://market.example" }),
    );
    const [session, device] = answer.headers.getSetCookie();
    expect(session).toMatch(/^__Host-mingxuan=[\w-]{43}; .*Secure/);
    expect(device).toMatch(/^__Host-mingxuan-device=[\w-]{43}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax; Secure$/);
  });
  it("shows no department to others' administrators", async () => {
    const people = [{ name: "别", roles: ["purchaser_admin"] }] as const;
    const [other] = await organisationWith(market.shell, { kind: "department", name: "别局", uscc: testUscc(600, "11"), people });
    const cookie = await site.signIn(other?.userId ?? "");
    expect((await site.ask(`/office/departments/${market.clerk.organisationId}`, { headers: { cookie } })).status).toBe(403);
  });
});
