import { oldestOpenObjection } from "#db/queries/objections";
import type { Shell } from "~/lib/shell";
import { requestCancellation } from "~/workflows/hold/cancel-commission";
import { setHold } from "~/workflows/hold/set-hold";
import { answerObjection } from "~/workflows/objection/answer-objection";
import { decideObjection } from "~/workflows/objection/decide-objection";
import { draftAnswer } from "~/workflows/objection/draft-answer";
import { fileObjection } from "~/workflows/objection/file-objection";
import { recordObjection } from "~/workflows/objection/record-objection";
import type { Beat } from "../stage";
import { AUTHORS, notes, project } from "../terms";
import { storyOf } from "../verbs";

/** Presses about the objection that stands longest, at its own revision. */
async function onObjection<T>(shell: Shell, commissionId: string, press: (id: string, seen: number) => Promise<T>): Promise<T> {
  const row = await oldestOpenObjection(shell.database.db, commissionId);
  if (!row) throw new Error(`no objection stands against ${commissionId}`);
  return press(row.id, row.revision);
}

/** The tour's: closes at 10:00 of the first morning, is drawn at 10:30, and has four entrants. */
function lithium(): Beat[] {
  const s = storyOf("lithium", "spj");
  const terms = project({
    title: "示范动力电池回收利用项目环境影响报告书技术评估",
    scale: "报告书 1 份（约 380 页），年处理退役动力电池 2 万吨",
    site: "天津市示范区循环经济产业园 7 号地",
    yuan: 96_000,
    code: "42-03-100156",
    budget: "2026 年部门预算：行政审批技术审查费",
    section: "工程建设审批科",
    author: AUTHORS.huanke,
    focus: "热解废气与氟化物治理、浸出渣危险特性鉴别、含镍钴废水回用与排放去向。",
  });
  return [
    s.draft("09-07 09:10", "TJ-ZJ-002", terms),
    s.attach("09-07 09:40", [
      notes("环境影响报告书（送审稿）概述", "项目由来、评价等级、主要结论"),
      notes("项目备案证明", "示范区行政审批局备案（演示样本）"),
    ]),
    s.submit("09-07 15:00"),
    s.approve("09-08 10:00"),
    s.publish("09-09 09:20"),
    ...s.enter("09-09 14:00", ["boyuan", "lvan"]),
    ...s.enter("09-10 10:30", ["haihe", "jinyan"]),
  ];
}

/** 报名截止: closed at 09:00, drawn at 09:30. */
function market(): Beat[] {
  const s = storyOf("market", "zjw");
  const terms = project({
    title: "示范区便民市场升级改造工程竣工结算审核",
    scale: "送审结算 1,240 万元，单位工程 5 个",
    site: "天津市示范区和顺道 30 号",
    yuan: 52_000,
    code: "47-01-100167",
    budget: "2026 年部门预算：工程结算审核费",
    section: "建设管理科",
    close: "09:00",
    focus: "拆除工程量复核、消防设施单独计价、暂估价材料认价。",
  });
  return [
    s.draft("09-07 10:00", "TJ-ZJ-057", terms),
    s.submit("09-07 15:20"),
    s.approve("09-08 09:10"),
    s.publish("09-08 16:40"),
    ...s.enter("09-09 09:00", ["jinyan", "hengxin", "gongzhi"]),
  ];
}

/** 报名中: closes tomorrow. */
function steel(): Beat[] {
  const s = storyOf("steel", "fgw");
  const terms = project({
    title: "示范热处理中心电炉更新项目节能报告评审",
    scale: "节能报告 1 份，年综合能源消费量约 1.1 万吨标准煤（当量值）",
    site: "天津市示范区先进制造园北区",
    yuan: 58_000,
    code: "33-03-100178",
    budget: "2026 年部门预算：节能评审费",
    section: "能源与资源环境科",
    author: AUTHORS.nengyuan,
    close: "15:00",
    focus: "电炉能效等级、变压器负载率、淘汰设备处置证明。",
  });
  return [
    s.draft("09-08 14:00", "TJ-ZJ-030", terms),
    s.submit("09-08 16:00"),
    s.approve("09-09 10:30"),
    s.publish("09-10 14:00"),
    ...s.enter("09-10 16:00", ["boyuan", "jinyan"]),
    ...s.enter("09-11 10:00", ["gongzhi"]),
  ];
}

/** 报名中: the author of the plan is itself in the market and must keep out (E5). */
function pipeline(): Beat[] {
  const s = storyOf("pipeline", "swj");
  const terms = project({
    title: "示范区再生水主干管工程水土保持方案技术评审",
    scale: "水土保持方案报告书 1 份，管线长 14.6 公里，顶管 9 处",
    site: "天津市示范区海河东路至工业大道",
    yuan: 54_000,
    code: "46-01-100189",
    budget: "2026 年部门预算：水土保持技术评审费",
    section: "水土保持科",
    author: AUTHORS.haihe,
    close: "16:00",
    focus: "顶管泥浆处置、穿越绿地段表土保护、施工道路永临结合。",
  });
  return [
    s.draft("09-09 10:00", "TJ-ZJ-008", terms),
    s.submit("09-09 14:40"),
    s.approve("09-10 09:00"),
    s.publish("09-11 10:30"),
    ...s.enter("09-11 14:00", ["lvan", "jingji"]),
  ];
}

/** 报名中, published on Friday afternoon: one agency so far. */
function clinic(): Beat[] {
  const s = storyOf("clinic", "zjw");
  const terms = project({
    title: "示范区社区卫生服务中心新建工程施工图设计文件审查",
    scale: "总建筑面积 5,300 平方米，地上 4 层",
    site: "天津市示范区安居里",
    yuan: 48_000,
    code: "84-01-100190",
    budget: "2026 年部门预算：施工图审查购买服务",
    section: "勘察设计科",
    author: AUTHORS.jianyuan,
    focus: "医疗气体与辐射防护用房、抗震设防类别、无障碍流线。",
  });
  return [s.draft("09-10 09:00", "TJ-ZJ-020", terms), s.submit("09-10 14:00"), s.approve("09-11 09:00"), s.publish("09-11 15:00")];
}

/** 流标 F01 in August, posted again in September: linked both ways, with the shorter window of a relist. */
function cableway(): Beat[] {
  const first = storyOf("cableway", "spj");
  const again = storyOf("cableway-again", "spj");
  const terms = project({
    title: "示范区山地观景索道工程新建雷电防护装置检测",
    scale: "站房 2 座、支架 14 座、变配电室 1 座，检测点约 420 个",
    site: "天津市示范区北山公园",
    yuan: 38_000,
    code: "59-03-100201",
    budget: "2026 年部门预算：行政审批技术审查费",
    section: "工程建设审批科",
    close: "10:00",
    focus: "支架接地电阻与跨接、钢索和吊箱等电位连接、变配电室电涌保护器。",
    rest: { higherGrade: false },
  });
  return [
    first.draft("08-18 09:00", "TJ-ZJ-026", terms),
    first.submit("08-18 14:00"),
    first.approve("08-19 09:30"),
    first.publish("08-20 09:40"),
    ...first.enter("08-20 15:00", ["anlei", "huadu"]),
    again.relist("09-08 10:00", "cableway"),
    again.edit("09-08 10:20", {
      scale: "站房 2 座、支架 14 座、变配电室 1 座，检测点约 420 个；分两个阶段进场，第一阶段可于 9 月下旬开始",
      closeMinute: "15:00",
    }),
    again.submit("09-08 11:00"),
    again.approve("09-09 09:00"),
    again.publish("09-10 15:10"),
    ...again.enter("09-11 09:10", ["anlei", "huadu", "taian"]),
  ];
}

/** 流标, not posted again yet. */
function terminal(): Beat[] {
  const s = storyOf("terminal", "sthj");
  const terms = project({
    title: "示范冷链物流中心制冷系统改造环境影响报告表技术评估",
    scale: "报告表 1 份，液氨制冷系统在线量 12 吨",
    site: "天津市示范区物流园",
    yuan: 22_000,
    code: "59-03-100212",
    budget: "2026 年部门预算：环评技术评估费",
    section: "环境影响评价科",
    author: AUTHORS.huanke,
    focus: "液氨泄漏环境风险情景与应急池容积。",
  });
  return [
    s.draft("08-28 09:00", "TJ-ZJ-002", terms),
    s.submit("08-28 11:00"),
    s.approve("08-28 15:00"),
    s.publish("08-31 09:30"),
    ...s.enter("08-31 14:00", ["qingyuan", "boyuan"]),
  ];
}

/** 结果公示: drawn on Friday. */
function museum(): Beat[] {
  const s = storyOf("museum", "fgw");
  const terms = project({
    title: "示范区博物馆文物库房扩建项目初步设计概算评审",
    scale: "概算书 1 套，建筑面积 6,800 平方米，送审总投资 8,900 万元",
    site: "天津市示范区文化中路 9 号",
    yuan: 86_000,
    code: "88-01-100223",
    budget: "2026 年部门预算：政府投资项目评审费",
    section: "投资审批科",
    author: AUTHORS.guihua,
    focus: "恒温恒湿机组选型与备用、库房安防等级、既有馆舍保护措施费。",
  });
  return [
    s.draft("09-04 09:20", "TJ-ZJ-034", terms),
    s.submit("09-04 14:00"),
    s.approve("09-07 09:30"),
    s.publish("09-08 09:30"),
    ...s.enter("09-08 14:00", ["jinyan", "hengxin", "gongzhi"]),
  ];
}

/** An objection by letter that was answered and dismissed: the award notice follows after the period. */
function coating(): Beat[] {
  const s = storyOf("coating", "spj");
  const terms = project({
    title: "示范汽车零部件涂装线项目环境影响报告书技术评估",
    scale: "报告书 1 份，涂装线 2 条，年涂装 60 万件",
    site: "天津市示范区汽车产业园",
    yuan: 88_000,
    code: "36-03-100234",
    budget: "2026 年部门预算：行政审批技术审查费",
    section: "工程建设审批科",
    author: AUTHORS.huanke,
    focus: "漆雾捕集与沸石转轮效率、低挥发性涂料替代比例、磷化废水处理。",
  });
  return [
    s.draft("08-28 10:00", "TJ-ZJ-002", terms),
    s.submit("08-28 14:20"),
    s.approve("08-31 09:10"),
    s.publish("09-02 10:10"),
    ...s.enter("09-02 15:00", ["qingyuan", "lvan", "haihe", "jinyan"]),
    s.operator("09-09 10:00", (shell, actor, id, seen) =>
      recordObjection(shell, actor, id, seen, {
        objector: "一家参与报名的机构",
        receivedOn: "2026-09-09",
        digest: "参与机构书面提出：中选机构曾为同一园区的另一项目编制环评文件，应当回避。",
      }),
    ),
    s.clerk("09-09 15:00", (shell, actor, id) =>
      onObjection(shell, id, (objection, seen) =>
        draftAnswer(
          shell,
          actor,
          objection,
          seen,
          "经核对合同台账和环评文件编制信息，中选机构没有参与本项目环评文件的编制，与编制单位没有隶属或投资关系，不属于公告第八项的回避情形。",
        ),
      ),
    ),
    s.approver("09-10 10:20", (shell, actor, id) =>
      onObjection(shell, id, (objection, seen) => answerObjection(shell, actor, objection, seen)),
    ),
    s.supervisor("09-10 15:30", (shell, actor, id) =>
      onObjection(shell, id, (objection, seen) =>
        decideObjection(
          shell,
          actor,
          objection,
          seen,
          "dismissed",
          "经核查，中选机构未参与本项目环评文件的编制，与编制单位、建设单位无隶属或投资关系；为其他项目提供服务不属于公告第八项规定的回避情形。异议不成立。",
        ),
      ),
    ),
  ];
}

/** Two objections that still stand: one by letter, answered and to be decided, one online, to be answered. The award waits for both. */
function bridge(): Beat[] {
  const s = storyOf("bridge", "fgw");
  const terms = project({
    title: "示范区海河人行桥项目可行性研究报告咨询评估",
    scale: "可行性研究报告 1 份，桥长 310 米，估算总投资 1.2 亿元",
    site: "天津市示范区海河文化广场段",
    yuan: 98_000,
    code: "48-01-100245",
    budget: "2026 年部门预算：政府投资项目评估费",
    section: "投资审批科",
    author: AUTHORS.guihua,
    focus: "通航净空与防洪影响、景观方案比选投资差异、运营维护资金来源。",
  });
  return [
    s.draft("09-02 09:00", "TJ-ZJ-033", terms),
    s.submit("09-02 11:30"),
    s.approve("09-03 09:00"),
    s.publish("09-04 09:30"),
    ...s.enter("09-04 14:00", ["jinyan", "hengxin", "gongzhi", "jingji"]),
    s.operator("09-11 11:00", (shell, actor, id, seen) =>
      recordObjection(shell, actor, id, seen, {
        objector: "一家参与报名的机构",
        receivedOn: "2026-09-11",
        digest: "参与机构书面提出：中选机构 2025 年曾参加本项目方案设计竞赛的技术支持，可能影响评估的独立性，申请核查。",
      }),
    ),
    s.agency("09-11 14:30", "jingji", (shell, actor, id, seen) =>
      fileObjection(shell, actor, id, seen, {
        digest: "公告要求的近三年同类业绩，中选机构公示的两项均为施工图审查，不是可行性研究咨询评估，申请核查其业绩是否符合要求。",
        statement: "中选机构在机构信息页公示的业绩一、业绩二，合同名称均为施工图设计文件审查。请委托部门核对其承诺书所附业绩证明材料原件。",
      }),
    ),
    s.clerk("09-11 15:10", (shell, actor, id) =>
      onObjection(shell, id, (objection, seen) =>
        draftAnswer(
          shell,
          actor,
          objection,
          seen,
          "经核对，中选机构 2025 年受邀参加方案竞赛的技术答疑，未参与本项目可行性研究报告的编制，也未与编制单位签订合同，不影响评估的独立性。",
        ),
      ),
    ),
    s.approver("09-11 16:20", (shell, actor, id) =>
      onObjection(shell, id, (objection, seen) => answerObjection(shell, actor, objection, seen)),
    ),
  ];
}

/** 暂停: the office stops an open commission until the notice is explained. */
function landfill(): Beat[] {
  const s = storyOf("landfill", "sthj");
  const terms = project({
    title: "示范区生活垃圾填埋场封场工程环境影响报告书技术评估",
    scale: "报告书 1 份，封场面积 9.8 公顷，渗滤液处理 200 立方米/日",
    site: "天津市示范区北部填埋场",
    yuan: 84_000,
    code: "77-01-100256",
    budget: "2026 年部门预算：环评技术评估费",
    section: "环境影响评价科",
    author: AUTHORS.huanke,
    focus: "渗滤液浓缩液去向、地下水长期监测井位、填埋气收集利用。",
  });
  return [
    s.draft("09-04 09:00", "TJ-ZJ-002", terms),
    s.submit("09-04 11:00"),
    s.approve("09-07 10:00"),
    s.publish("09-08 10:30"),
    ...s.enter("09-08 15:00", ["qingyuan", "jinyan", "jingji"]),
    s.supervisor("09-10 09:40", (shell, actor, id, seen) =>
      setHold(
        shell,
        actor,
        id,
        seen,
        "公告“服务内容”所列填埋气利用方案与附件不一致，已有机构来电询问。请委托部门于 9 月 15 日前书面说明以哪一版本为准，说明公开后恢复报名，剩余报名时间不减少。",
      ),
    ),
  ];
}

/** 报名截止, held: the department found an affiliation and asks for the office's consent to cancel. */
function canal(): Beat[] {
  const s = storyOf("canal", "swj");
  const terms = project({
    title: "示范区引水渠清淤工程水土保持方案技术评审",
    scale: "水土保持方案报告书 1 份，清淤 42 万立方米，弃土场 1 处",
    site: "天津市示范区引水渠全线",
    yuan: 60_000,
    code: "76-01-100267",
    budget: "2026 年部门预算：水土保持技术评审费",
    section: "水土保持科",
    author: AUTHORS.shuike,
    close: "16:30",
  });
  return [
    s.draft("09-07 09:00", "TJ-ZJ-008", terms),
    s.submit("09-07 11:20"),
    s.approve("09-07 16:00"),
    s.publish("09-08 11:30"),
    ...s.enter("09-08 16:00", ["qingyuan", "lvan", "haihe", "jingji"]),
    s.approver("09-11 16:35", (shell, actor, id, seen) =>
      requestCancellation(shell, actor, id, seen, {
        reason: "affiliation_found",
        note: "截止后公开的名单中，一家机构由我局下属事业单位于今年 8 月参股，公告发布时的关联声明为“无”，须更正声明后重新发布。",
      }),
    ),
    s.supervisor("09-11 16:45", (shell, actor, id, seen) =>
      setHold(shell, actor, id, seen, "委托部门申请取消，正在核实参股情况；核实期间暂停选取，名单锁定不变。"),
    ),
  ];
}

export const selecting = (): Beat[] => [
  ...lithium(),
  ...market(),
  ...steel(),
  ...pipeline(),
  ...clinic(),
  ...cableway(),
  ...terminal(),
  ...museum(),
  ...coating(),
  ...bridge(),
  ...landfill(),
  ...canal(),
];
