import { insertOrganisation } from "#db/writes/people";
import { createUser } from "~/auth/actor-for";
import { DEMONSTRATION_SITE } from "~/copy/operations/configuration";
import type { Role } from "~/domain/kernel/actor";
import { inventedCode } from "~/lib/demonstration-cast";
import { createOrganisation } from "~/workflows/people/create-organisation";
import { must, person, type Stage } from "./stage";

type Person = { readonly key: string; readonly name: string; readonly login: string; readonly roles: readonly Role[] };
type Department = {
  readonly n: number;
  readonly name: string;
  readonly englishName: string;
  readonly phone: string;
  readonly address: string;
  readonly people: readonly Person[];
};

const OFFICE = {
  name: DEMONSTRATION_SITE.organiser.zh,
  englishName: DEMONSTRATION_SITE.organiser.en,
  phone: DEMONSTRATION_SITE.phone,
  address: DEMONSTRATION_SITE.address.zh,
  people: [
    { key: "operator", name: "何晓晴", login: "hexiaoqing@zwb.shifan.example", roles: ["office_operator"] },
    { key: "supervisor", name: "方远", login: "fangyuan@zwb.shifan.example", roles: ["office_supervisor"] },
    { key: "auditor", name: "石静", login: "shijing@jwjc.shifan.example", roles: ["auditor"] },
  ],
} as const;

/** Three people each, as §5.4 asks: a clerk, an approver, and an administrator who does nothing else. */
const DEPARTMENTS: readonly Department[] = [
  {
    n: 11,
    name: "天津市示范区行政审批局",
    englishName: "Administrative Approval Bureau of the Demonstration District",
    phone: "022-00000111",
    address: "天津市示范区政务路 1 号政务服务中心 2 层",
    people: [
      { key: "spj:clerk", name: "周敏", login: "zhoumin@spj.shifan.example", roles: ["purchaser_agent"] },
      { key: "spj:approver", name: "郑国栋", login: "zhengguodong@spj.shifan.example", roles: ["purchaser_approver"] },
      { key: "spj:admin", name: "秦岚", login: "qinlan@spj.shifan.example", roles: ["purchaser_admin"] },
    ],
  },
  {
    n: 12,
    name: "天津市示范区生态环境局",
    englishName: "Ecology and Environment Bureau of the Demonstration District",
    phone: "022-00000121",
    address: "天津市示范区生态路 6 号",
    people: [
      { key: "sthj:clerk", name: "于洋", login: "yuyang@sthj.shifan.example", roles: ["purchaser_agent"] },
      { key: "sthj:approver", name: "孟凡琪", login: "mengfanqi@sthj.shifan.example", roles: ["purchaser_approver"] },
      { key: "sthj:admin", name: "梁静姝", login: "liangjingshu@sthj.shifan.example", roles: ["purchaser_admin"] },
    ],
  },
  {
    n: 13,
    name: "天津市示范区水务局",
    englishName: "Water Bureau of the Demonstration District",
    phone: "022-00000131",
    address: "天津市示范区海河东路 22 号",
    people: [
      { key: "swj:clerk", name: "冯雪", login: "fengxue@swj.shifan.example", roles: ["purchaser_agent"] },
      { key: "swj:approver", name: "赵启明", login: "zhaoqiming@swj.shifan.example", roles: ["purchaser_approver"] },
      { key: "swj:admin", name: "杜文博", login: "duwenbo@swj.shifan.example", roles: ["purchaser_admin"] },
    ],
  },
  {
    n: 14,
    name: "天津市示范区发展和改革委员会",
    englishName: "Development and Reform Commission of the Demonstration District",
    phone: "022-00000141",
    address: "天津市示范区政务路 3 号",
    people: [
      { key: "fgw:clerk", name: "曹宇", login: "caoyu@fgw.shifan.example", roles: ["purchaser_agent"] },
      { key: "fgw:approver", name: "贺兰", login: "helan@fgw.shifan.example", roles: ["purchaser_approver"] },
      { key: "fgw:admin", name: "苏婉宁", login: "suwanning@fgw.shifan.example", roles: ["purchaser_admin"] },
    ],
  },
  {
    n: 15,
    name: "天津市示范区住房和城乡建设委员会",
    englishName: "Housing and Urban-Rural Development Commission of the Demonstration District",
    phone: "022-00000151",
    address: "天津市示范区建设路 18 号",
    people: [
      { key: "zjw:clerk", name: "韩雨桐", login: "hanyutong@zjw.shifan.example", roles: ["purchaser_agent"] },
      { key: "zjw:approver", name: "马骁", login: "maxiao@zjw.shifan.example", roles: ["purchaser_approver"] },
      { key: "zjw:admin", name: "蒋一凡", login: "jiangyifan@zjw.shifan.example", roles: ["purchaser_admin"] },
    ],
  },
];

async function join(stage: Stage, organisationId: string, people: readonly Person[]): Promise<void> {
  const now = await stage.shell.clock.now();
  for (const { key, ...given } of people) stage.people.set(key, await createUser(stage.shell, { organisationId, now, ...given }));
}

/** The office first, whose supervisor then creates the departments. */
export async function openDistrict(stage: Stage): Promise<void> {
  const { shell } = stage;
  const now = await shell.clock.now();
  const { people, ...office } = OFFICE;
  const id = shell.entropy.id(now);
  await insertOrganisation(shell.database.db, { ...office, id, kind: "office", uscc: inventedCode("government", 1), now });
  await join(stage, id, people);
  const supervisor = await person(stage, "supervisor");
  for (const { n, people: members, ...department } of DEPARTMENTS) {
    const given = { ...department, uscc: inventedCode("government", n) };
    await join(stage, must(await createOrganisation(shell, supervisor, "department", given), department.name), members);
  }
}
