import type { Certificate } from "~/domain/agency/certificates";
import type { AdmissionRemark } from "~/workflows/admission/return-admission";

type Person = { readonly name: string; readonly login: string };

export type AgencyPart = {
  readonly key: string;
  /** Number in its invented code. */
  readonly n: number;
  readonly name: string;
  readonly people: readonly [Person, ...Person[]];
  readonly facts: {
    readonly legalRepresentative: string;
    readonly registeredCapitalFen: number | null;
    readonly foundedOn: string | null;
    readonly businessScope: string;
    readonly phone: string;
    readonly address: string;
    /** Whether the licence has been uploaded. */
    readonly licence: boolean;
  };
  readonly certificates: readonly Certificate[];
  readonly items: readonly string[];
  readonly registered: string;
  readonly signed: boolean;
  /** When the office checked it; undefined: it still has to. */
  readonly checked?: string;
  readonly returned?: readonly AdmissionRemark[];
};

type Short = Pick<AgencyPart, "key" | "n" | "name" | "items" | "registered"> &
  Partial<Pick<AgencyPart, "certificates" | "signed" | "checked" | "returned">> & {
    readonly agents: readonly [string, ...string[]];
    readonly head: string;
    /** Ten thousand yuan. */
    readonly capital: number;
    readonly founded: string;
    readonly scope: string;
    readonly street: string;
    readonly facts?: Partial<AgencyPart["facts"]>;
  };

/** A part with what all have alike: telephone and addresses that cannot be anybody's. */
function agency(short: Short): AgencyPart {
  const { agents, head, capital, founded, scope, street, ...part } = short;
  const [first, ...others] = agents.map((name, at): Person => ({ name, login: `${short.key}${at === 0 ? "" : at + 1}@jigou.example` }));
  if (!first) throw new Error(`${short.key} has nobody`);
  return {
    certificates: [],
    signed: true,
    ...part,
    people: [first, ...others],
    facts: {
      legalRepresentative: head,
      registeredCapitalFen: capital * 1_000_000,
      foundedOn: founded,
      businessScope: scope,
      phone: `022-0000${String(2000 + short.n)}`,
      address: `天津市示范区${street}`,
      licence: true,
      ...short.facts,
    },
  };
}

const lightning = (certNo: string, level: "A" | "B", validFrom: string, validTo: string): Certificate => ({
  type: "lightning_testing",
  level,
  certNo,
  issuer: "示范市气象局",
  scope: level === "A" ? "各类建（构）筑物、爆炸和火灾危险环境雷电防护装置检测" : "第三类防雷建（构）筑物雷电防护装置检测",
  validFrom,
  validTo,
});

const drawings = (certNo: string, level: "1" | "2"): Certificate => ({
  type: "drawing_review",
  level,
  certNo,
  issuer: "示范市住房和城乡建设委员会",
  scope: "房屋建筑、市政基础设施工程施工图设计文件审查",
  validFrom: "2025-01-01",
  validTo: "2028-12-31",
});

export const AGENCIES: readonly AgencyPart[] = [
  agency({
    key: "qingyuan",
    n: 1,
    name: "天津示范清源环境技术有限公司",
    agents: ["林清", "蒋文博"],
    head: "林清",
    capital: 600,
    founded: "2014-05-20",
    scope: "环境影响评价技术评估；环保咨询；环境监测数据分析",
    street: "创新路 3 号 A 座 502",
    items: ["TJ-ZJ-002", "TJ-ZJ-008"],
    registered: "06-08 10:00",
    checked: "06-09 10:00",
  }),
  agency({
    key: "boyuan",
    n: 2,
    name: "天津示范渤远生态评估咨询有限公司",
    agents: ["宋佳宁"],
    head: "宋长河",
    capital: 500,
    founded: "2012-09-11",
    scope: "生态环境评估咨询；节能评审；碳排放核算",
    street: "渤海路 27 号 3 层",
    items: ["TJ-ZJ-002", "TJ-ZJ-030"],
    registered: "06-08 10:05",
    checked: "06-09 10:05",
  }),
  agency({
    key: "lvan",
    n: 3,
    name: "天津示范绿岸环保科技有限公司",
    agents: ["田野"],
    head: "田立新",
    capital: 300,
    founded: "2016-03-02",
    scope: "环保技术咨询与评估；水土保持技术服务",
    street: "绿岸街 9 号",
    items: ["TJ-ZJ-002", "TJ-ZJ-008"],
    registered: "06-08 10:10",
    checked: "06-09 10:10",
  }),
  agency({
    key: "haihe",
    n: 4,
    name: "天津示范海河水利水保技术有限公司",
    agents: ["顾海涛"],
    head: "顾海涛",
    capital: 800,
    founded: "2009-11-18",
    scope: "水土保持方案编制与评审；水资源论证；水利工程咨询",
    street: "海河东路 88 号 12 层",
    items: ["TJ-ZJ-008", "TJ-ZJ-002"],
    registered: "06-08 10:15",
    checked: "06-09 10:15",
  }),
  agency({
    key: "jinyan",
    n: 5,
    name: "天津示范津研工程咨询有限公司",
    agents: ["许若楠", "白洁"],
    head: "许铭",
    capital: 1200,
    founded: "2006-07-06",
    scope: "工程咨询（建筑、市政、生态建设和环境工程）；节能评审；概算评审",
    street: "建设路 60 号津研大厦",
    items: ["TJ-ZJ-002", "TJ-ZJ-030", "TJ-ZJ-033", "TJ-ZJ-034", "TJ-ZJ-057"],
    registered: "06-08 10:20",
    checked: "06-09 10:20",
  }),
  agency({
    key: "hengxin",
    n: 6,
    name: "天津示范衡信工程造价咨询有限公司",
    agents: ["罗一鸣"],
    head: "罗建章",
    capital: 500,
    founded: "2008-04-15",
    scope: "工程造价咨询；概算评审；结算审核",
    street: "财智道 15 号 801",
    items: ["TJ-ZJ-034", "TJ-ZJ-057", "TJ-ZJ-033"],
    registered: "06-08 10:25",
    checked: "06-09 10:25",
  }),
  agency({
    key: "gongzhi",
    n: 7,
    name: "天津示范公直工程项目管理咨询有限公司",
    agents: ["唐婉清"],
    head: "唐世杰",
    capital: 1000,
    founded: "2010-01-22",
    scope: "工程项目管理；政府投资项目评估；造价咨询；节能评审",
    street: "公直巷 2 号",
    items: ["TJ-ZJ-033", "TJ-ZJ-034", "TJ-ZJ-057", "TJ-ZJ-030"],
    registered: "06-08 10:30",
    checked: "06-09 10:30",
  }),
  agency({
    key: "anlei",
    n: 8,
    name: "天津示范安雷检测技术有限公司",
    agents: ["孙昊"],
    head: "孙立军",
    capital: 400,
    founded: "2013-06-30",
    scope: "雷电防护装置检测；防雷技术评价",
    street: "气象台路 11 号",
    certificates: [lightning("示雷检字 1012024001", "A", "2023-10-01", "2026-09-30")],
    items: ["TJ-ZJ-026", "TJ-ZJ-027"],
    registered: "06-08 10:35",
    checked: "06-09 10:35",
  }),
  agency({
    key: "huadu",
    n: 9,
    name: "天津示范华𬭚防雷工程检测有限公司",
    agents: ["吕𬭚"],
    head: "吕华成",
    capital: 350,
    founded: "2017-08-08",
    scope: "雷电防护装置检测；防雷工程技术咨询",
    street: "华兴道 5 号",
    certificates: [lightning("示雷检字 2022024007", "B", "2024-03-01", "2027-02-28")],
    items: ["TJ-ZJ-026", "TJ-ZJ-027"],
    registered: "06-08 10:40",
    checked: "06-09 10:40",
  }),
  agency({
    key: "jingji",
    n: 10,
    name: "天津示范京津冀协同发展生态环境与水土资源综合评估工程技术咨询研究中心有限责任公司",
    agents: ["高远航"],
    head: "高峻",
    capital: 2000,
    founded: "2015-12-01",
    scope: "生态环境与水土资源评估；政府投资项目咨询评估；节能评审",
    street: "协同路 100 号研究中心",
    items: ["TJ-ZJ-002", "TJ-ZJ-008", "TJ-ZJ-030", "TJ-ZJ-033"],
    registered: "06-08 10:45",
    checked: "06-09 10:45",
  }),
  agency({
    key: "jianshen",
    n: 11,
    name: "天津示范建审施工图审查有限公司",
    agents: ["杜若冰"],
    head: "杜建平",
    capital: 300,
    founded: "2005-03-14",
    scope: "施工图设计文件审查；消防设计技术审查",
    street: "建设路 20 号",
    certificates: [drawings("示图审 1-003", "1")],
    items: ["TJ-ZJ-020", "TJ-ZJ-023"],
    registered: "06-08 10:50",
    checked: "06-09 10:50",
  }),
  agency({
    key: "zhitu",
    n: 12,
    name: "天津示范智图建设工程技术服务有限公司",
    agents: ["沈知行"],
    head: "沈伟",
    capital: 300,
    founded: "2011-10-10",
    scope: "施工图设计文件审查；消防设计技术审查；绿色建筑咨询",
    street: "智造街 7 号",
    certificates: [drawings("示图审 1-006", "1")],
    items: ["TJ-ZJ-020", "TJ-ZJ-023"],
    registered: "06-08 10:55",
    checked: "06-09 10:55",
  }),
  agency({
    key: "anzhu",
    n: 13,
    name: "天津示范安筑消防与结构技术咨询有限公司",
    agents: ["丁一诺"],
    head: "丁海生",
    capital: 260,
    founded: "2018-02-27",
    scope: "消防设计技术审查；施工图设计文件审查；消防验收现场评定",
    street: "安居里 3 号",
    certificates: [drawings("示图审 2-011", "2")],
    items: ["TJ-ZJ-020", "TJ-ZJ-023", "TJ-ZJ-024"],
    registered: "06-08 11:00",
    checked: "06-09 11:00",
  }),
  agency({
    key: "beichen",
    n: 14,
    name: "天津示范北辰防雷检测中心有限公司",
    agents: ["程皓"],
    head: "程北平",
    capital: 200,
    founded: "2016-06-16",
    scope: "雷电防护装置检测",
    street: "北辰街 41 号",
    certificates: [lightning("示雷检字 2022023019", "B", "2023-09-01", "2026-08-31")],
    items: ["TJ-ZJ-026"],
    registered: "06-08 11:05",
    checked: "06-09 11:05",
  }),
  agency({
    key: "taian",
    n: 18,
    name: "天津示范泰安防雷技术有限公司",
    agents: ["任泰"],
    head: "任泰",
    capital: 220,
    founded: "2019-09-19",
    scope: "雷电防护装置检测；防雷技术咨询",
    street: "泰安道 12 号",
    certificates: [lightning("示雷检字 2022025022", "B", "2025-05-01", "2028-04-30")],
    items: ["TJ-ZJ-026"],
    registered: "09-01 09:30",
    checked: "09-02 10:00",
  }),
  agency({
    key: "mingche",
    n: 15,
    name: "天津示范明澈环境工程有限公司",
    agents: ["叶澄"],
    head: "叶国安",
    capital: 320,
    founded: "2021-04-09",
    scope: "环境技术评估；环境工程咨询",
    street: "明澈路 8 号",
    items: ["TJ-ZJ-002"],
    registered: "09-11 14:10",
    signed: true,
  }),
  agency({
    key: "yuanheng",
    n: 16,
    name: "天津示范远衡项目评估有限公司",
    agents: ["董晓峰"],
    head: "董平",
    capital: 150,
    founded: "2022-11-03",
    scope: "会议服务；企业管理咨询",
    street: "远衡道 1 号 1-101",
    items: ["TJ-ZJ-033", "TJ-ZJ-034"],
    registered: "09-10 10:20",
    signed: true,
    checked: "09-11 16:05",
    returned: [
      {
        field: "facts",
        text: "经营范围为“会议服务；企业管理咨询”，与所选事项“政府投资项目咨询评估”“概算评审”无对应内容，请上传变更后的营业执照或调整事项。",
      },
      { field: "licence", text: "营业执照扫描件四角不全，统一社会信用代码末两位无法辨认，请重新拍摄上传。" },
      { field: "items", text: "同时选择“咨询评估”和“概算评审”的，请在经营范围变更后分别说明可承担的专业（建筑、市政或其他）。" },
    ],
  }),
  agency({
    key: "qicheng",
    n: 17,
    name: "天津示范启程节能技术有限公司",
    agents: ["贾思远"],
    head: "贾思远",
    capital: 100,
    founded: "2023-05-15",
    scope: "节能评审；节能技术咨询",
    street: "启程街 16 号",
    items: ["TJ-ZJ-030"],
    registered: "09-11 09:30",
    signed: false,
    facts: { licence: false, foundedOn: null },
  }),
];
