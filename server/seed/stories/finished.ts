import { confirmAward } from "~/workflows/award/confirm-award";
import { confirmFiling } from "~/workflows/contract/answer-filing";
import { acceptDelivery, rejectDelivery } from "~/workflows/contract/decide-delivery";
import { rateProvider, replyToRating } from "~/workflows/contract/rate-provider";
import { confirmPayment, disputePayment, recordPayment } from "~/workflows/contract/record-payment";
import { cancelCommission } from "~/workflows/hold/cancel-commission";
import type { Beat } from "../stage";
import { AUTHORS, notes, project, report } from "../terms";
import { storyOf } from "../verbs";

/** 已办结: the whole way, in time, with a rating and a reply. */
function materials(): Beat[] {
  const s = storyOf("materials", "spj");
  const terms = project({
    title: "示范新材料产业园一期项目环境影响报告书技术评估",
    scale: "报告书 1 份（约 320 页，含环境风险专项），年产高性能膜材料 1.2 万吨",
    site: "天津市示范区新材料产业园纬三路",
    yuan: 92_000,
    code: "26-03-100011",
    budget: "2026 年部门预算：行政审批技术审查费",
    section: "工程建设审批科",
    author: AUTHORS.huanke,
    close: "15:00",
    focus: "有机废气收集与治理效率的核定、危险物质在线量与环境风险等级判定、地下水三级防控措施。",
  });
  return [
    s.draft("06-16 09:20", "TJ-ZJ-002", terms),
    s.attach("06-16 09:50", [notes("环境影响报告书（送审稿）目录及概述", "第一章 概述", "第二章 总则", "第三章 建设项目工程分析")]),
    s.submit("06-16 15:00"),
    s.approve("06-17 09:10"),
    s.publish("06-17 14:30"),
    ...s.enter("06-18 09:05", ["qingyuan", "boyuan", "lvan", "haihe", "jingji"]),
    s.winner("06-26 10:30", confirmAward),
    s.sign("06-30 15:20"),
    s.clerk("07-01 10:00", confirmFiling),
    s.deliver("07-15 16:10", "技术评估报告终稿 3 份已送达窗口，附专家意见及修改核查表（共 27 条，采纳 26 条、说明 1 条）。", [
      report("技术评估报告", "评估结论：修改后可行。", "专家组 5 人，现场踏勘 1 次。"),
      report("专家意见及修改核查表", "共 27 条，逐条对应页码。"),
    ]),
    s.clerk("07-20 11:00", (shell, actor, id, seen) =>
      acceptDelivery(shell, actor, id, seen, "成果齐全，27 条意见均有核查结论，风险等级判定依据充分，同意验收。"),
    ),
    s.clerk("07-22 15:30", (shell, actor, id, seen) =>
      rateProvider(shell, actor, id, seen, {
        items: [
          { key: "quality", score: 90, evidence: "" },
          { key: "timeliness", score: 100, evidence: "合同期限 15 个工作日，第 11 个工作日提交并一次验收通过。" },
          { key: "price", score: 75, evidence: "" },
          { key: "attitude", score: 90, evidence: "" },
          { key: "norms", score: 85, evidence: "" },
        ],
        text: "评估意见一次性提出，每条注明导则条款和页码，审批人员可以直接引用。建议今后把风险专项的计算书作为附件一并提交。",
      }),
    ),
    s.winner("07-24 09:40", (shell, actor, id, seen) =>
      replyToRating(shell, actor, id, seen, "感谢评价。风险专项计算书已补交归档，今后同类项目作为固定附件提交。"),
    ),
    s.clerk("08-05 10:20", (shell, actor, id, seen) =>
      recordPayment(shell, actor, id, seen, { paidOn: "2026-08-04", amountFen: 9_200_000, voucher: "SPJ-2026-0804-017" }),
    ),
    s.winner("08-06 09:15", confirmPayment),
  ];
}

/** 已办结 after a rejection: two defects, mended in three days, a rating that says so and a reply that accepts it. */
function library(): Beat[] {
  const s = storyOf("library", "fgw");
  const terms = project({
    title: "示范区图书馆新馆项目初步设计概算评审",
    scale: "概算书 1 套，总建筑面积 2.4 万平方米，送审总投资 2.86 亿元",
    site: "天津市示范区文化中路 5 号",
    yuan: 168_000,
    code: "47-01-100023",
    budget: "2026 年部门预算：政府投资项目评审费",
    section: "投资审批科",
    author: AUTHORS.jianyuan,
    focus: "地下室围护与降水费用、幕墙主材询价、建设工程其他费用的取费基数。",
  });
  return [
    s.draft("06-22 10:00", "TJ-ZJ-034", terms),
    s.submit("06-22 16:10"),
    s.approve("06-23 09:30"),
    s.publish("06-24 09:40"),
    ...s.enter("06-24 14:00", ["jinyan", "hengxin", "gongzhi"]),
    s.winner("07-02 11:00", confirmAward),
    s.sign("07-06 15:00"),
    s.deliver("07-24 15:30", "评审报告及审核对照表。", [report("初步设计概算评审报告", "核定总投资 2.71 亿元，核减 0.15 亿元。")]),
    s.clerk("07-28 10:10", (shell, actor, id, seen) =>
      rejectDelivery(shell, actor, id, seen, [
        { clause: "合同第三条（成果要求）第 2 项", defect: "幕墙主材核减 412 万元，未附询价记录和三家报价对比，无法复核。" },
        { clause: "合同第三条（成果要求）第 4 项", defect: "核定投资超批复估算 3.8%，报告未按要求列明原因和控制建议。" },
      ]),
    ),
    s.deliver("07-31 11:00", "已补充幕墙三家询价记录（附件 2）和投资对比说明（第 6 章），对照表同步更新。", [
      report("初步设计概算评审报告（修改稿）", "补充第 6 章 投资对比与控制建议。"),
      report("幕墙主材询价记录", "三家报价对比及采信理由。"),
    ]),
    s.clerk("08-04 09:30", (shell, actor, id, seen) => acceptDelivery(shell, actor, id, seen, "两项问题已整改到位，同意验收。")),
    s.clerk("08-06 16:00", (shell, actor, id, seen) =>
      rateProvider(shell, actor, id, seen, {
        items: [
          { key: "quality", score: 55, evidence: "" },
          { key: "timeliness", score: 75, evidence: "" },
          { key: "price", score: 80, evidence: "" },
          { key: "attitude", score: 85, evidence: "" },
          { key: "norms", score: 60, evidence: "" },
        ],
        text: "首稿缺少主材询价依据，退回一轮。整改及时，补充材料完整，最终结论可用。",
      }),
    ),
    s.winner("08-10 10:00", (shell, actor, id, seen) =>
      replyToRating(shell, actor, id, seen, "首稿未附询价记录属实，已修订内部三级复核清单，把“核减项依据齐全”列为出具报告的必查项。"),
    ),
    s.clerk("08-20 10:30", (shell, actor, id, seen) =>
      recordPayment(shell, actor, id, seen, { paidOn: "2026-08-19", amountFen: 16_800_000, voucher: "FGW-2026-0819-006" }),
    ),
    s.winner("08-21 09:00", confirmPayment),
  ];
}

/** 付款逾期: the money came sixteen days late and waits for the provider's word. */
function wharf(): Beat[] {
  const s = storyOf("wharf", "swj");
  const terms = project({
    title: "示范港区滨河步道工程水土保持方案技术评审",
    scale: "水土保持方案报告书 1 份，扰动面积 18.6 公顷，土石方挖填总量 31 万立方米",
    site: "天津市示范区滨河新区段",
    yuan: 56_000,
    code: "48-01-100034",
    budget: "2026 年部门预算：水土保持技术评审费",
    section: "水土保持科",
    author: AUTHORS.shuike,
    focus: "余方综合利用去向、临河侧临时防护、水土保持补偿费计算。",
  });
  return [
    s.draft("06-23 09:30", "TJ-ZJ-008", terms),
    s.submit("06-23 15:20"),
    s.approve("06-24 10:10"),
    s.publish("06-25 09:30"),
    ...s.enter("06-25 13:30", ["qingyuan", "lvan", "haihe", "jingji"]),
    s.winner("07-03 14:00", confirmAward),
    s.sign("07-07 10:00"),
    s.clerk("07-08 09:40", confirmFiling),
    s.deliver("07-20 15:00", "技术评审意见及修改核查表。", [report("技术评审意见", "同意通过技术评审，水土流失防治标准执行一级。")]),
    s.clerk("07-23 10:00", (shell, actor, id, seen) => acceptDelivery(shell, actor, id, seen, "评审意见明确，核查表逐条对应，同意验收。")),
    s.clerk("07-28 14:30", (shell, actor, id, seen) =>
      rateProvider(shell, actor, id, seen, {
        items: [
          { key: "quality", score: 85, evidence: "" },
          { key: "timeliness", score: 80, evidence: "" },
          { key: "price", score: 75, evidence: "" },
          { key: "attitude", score: 80, evidence: "" },
          { key: "norms", score: 80, evidence: "" },
        ],
        text: "评审组织规范，对余方去向的复核较细。",
      }),
    ),
    s.clerk("09-10 16:20", (shell, actor, id, seen) =>
      recordPayment(shell, actor, id, seen, { paidOn: "2026-09-09", amountFen: 5_600_000, voucher: "SWJ-2026-0909-003" }),
    ),
  ];
}

/** 未收到: the recorded transfer was returned by the bank; payment and rating are both overdue. */
function hospital(): Beat[] {
  const s = storyOf("hospital", "fgw");
  const terms = project({
    title: "示范区中医医院迁址新建项目可行性研究报告咨询评估",
    scale: "可行性研究报告 1 份，床位 400 张，估算总投资 4.3 亿元",
    site: "天津市示范区康宁路与和顺道交口",
    yuan: 186_000,
    code: "83-01-100045",
    budget: "2026 年部门预算：政府投资项目评估费",
    section: "社会事业科",
    author: AUTHORS.guihua,
    focus: "床位规模测算依据、医疗专项与净化工程投资、分期建设方案。",
  });
  return [
    s.draft("07-08 09:10", "TJ-ZJ-033", terms),
    s.submit("07-08 11:40"),
    s.approve("07-09 09:00"),
    s.publish("07-09 15:10"),
    ...s.enter("07-10 09:20", ["jinyan", "hengxin", "gongzhi", "jingji"]),
    s.winner("07-20 10:00", confirmAward),
    s.sign("07-22 14:00"),
    s.clerk("07-23 09:20", confirmFiling),
    s.deliver("08-07 16:00", "咨询评估报告及投资估算核定对照表。", [
      report("咨询评估报告", "评估结论：项目建设必要，建议核定投资 4.12 亿元。"),
    ]),
    s.clerk("08-10 10:40", (shell, actor, id, seen) => acceptDelivery(shell, actor, id, seen, "评估结论明确，核减理由充分，同意验收。")),
    s.clerk("09-02 15:00", (shell, actor, id, seen) =>
      recordPayment(shell, actor, id, seen, { paidOn: "2026-09-01", amountFen: 18_600_000, voucher: "FGW-2026-0901-011" }),
    ),
    s.winner("09-04 09:30", (shell, actor, id, seen) =>
      disputePayment(shell, actor, id, seen, "开户行未收到该笔款项，经查收款账号少录一位，请核对后重新支付。"),
    ),
  ];
}

/** 视为验收: ten working days of silence. */
function plating(): Beat[] {
  const s = storyOf("plating", "sthj");
  const terms = project({
    title: "示范表面处理中心搬迁改造项目环境影响报告书技术评估",
    scale: "报告书 1 份，电镀线 12 条，废水处理规模 1,500 立方米/日",
    site: "天津市示范区先进制造园东区",
    yuan: 98_000,
    code: "33-03-100056",
    budget: "2026 年部门预算：环评技术评估费",
    section: "环境影响评价科",
    author: AUTHORS.huanke,
    focus: "重金属废水分质收集与回用率、原址退役场地衔接、铬酸雾有组织排放达标可行性。",
  });
  return [
    s.draft("07-23 09:00", "TJ-ZJ-002", terms),
    s.submit("07-23 14:00"),
    s.approve("07-24 09:00"),
    s.publish("07-27 09:30"),
    ...s.enter("07-27 14:10", ["boyuan", "lvan", "jinyan", "jingji"]),
    s.winner("08-04 15:00", confirmAward),
    s.sign("08-06 10:00"),
    s.clerk("08-07 10:00", confirmFiling),
    s.deliver("08-27 11:20", "技术评估报告终稿，附专家意见修改核查表。", [
      report("技术评估报告", "评估结论：修改后可行，建议总铬许可排放量从严核定。"),
    ]),
  ];
}

/** 已取消: the need ended the day after publication. */
function canteen(): Beat[] {
  const s = storyOf("canteen", "zjw");
  const terms = project({
    title: "示范区机关食堂改造工程竣工结算审核",
    scale: "送审结算 640 万元，单位工程 3 个",
    site: "天津市示范区政务路 3 号院",
    yuan: 28_000,
    code: "47-01-100067",
    budget: "2026 年部门预算：工程结算审核费",
    section: "建设管理科",
  });
  return [
    s.draft("08-17 09:30", "TJ-ZJ-057", terms),
    s.submit("08-17 10:40"),
    s.approve("08-17 15:00"),
    s.publish("08-18 09:20"),
    ...s.enter("08-18 13:00", ["hengxin"]),
    s.approver("08-19 10:00", (shell, actor, id, seen) =>
      cancelCommission(shell, actor, id, seen, {
        reason: "need_ended",
        note: "该工程已列入区审计局 2026 年度竣工决算审计计划，由审计机关统一实施，不再单独委托结算审核。",
      }),
    ),
  ];
}

export const finished = (): Beat[] => [...materials(), ...library(), ...wharf(), ...hospital(), ...plating(), ...canteen()];
