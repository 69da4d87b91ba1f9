import { confirmAward } from "~/workflows/award/confirm-award";
import { declineAward } from "~/workflows/award/decline-award";
import { answerLowPrice, decideLowPrice } from "~/workflows/selection/low-price";
import type { Beat } from "../stage";
import { AUTHORS, project } from "../terms";
import { storyOf } from "../verbs";

/** 竞价（最低价）: two equal lowest prices, put in order by a draw; one bid sealed for somebody else and void; contract under way. */
function boiler(): Beat[] {
  const s = storyOf("boiler", "spj");
  const terms = project({
    title: "示范区集中供热锅炉低氮改造项目环境影响报告表技术评估",
    scale: "报告表 1 份（约 140 页），3 台 29 MW 燃气锅炉",
    site: "天津市示范区津滨路热源厂",
    yuan: 60_000,
    code: "44-03-100201",
    budget: "2026 年部门预算：行政审批技术审查费",
    section: "工程建设审批科",
    author: AUTHORS.huanke,
    focus: "低氮燃烧改造后的氮氧化物排放核算、在线监测点位。",
  });
  return [
    s.draft("08-03 09:30", "TJ-ZJ-002", terms, "LOWEST_PRICE"),
    s.submit("08-03 15:00"),
    s.approve("08-04 10:00"),
    s.publish("08-05 09:40"),
    ...s.bid("08-05 15:00", { qingyuan: 52_000, boyuan: 48_000, lvan: 55_500 }),
    ...s.bid("08-06 10:00", { haihe: 48_000 }),
    ...s.bid("08-06 11:00", { jingji: 47_000 }, { bidder: "h-00000000000000000000000000000000" }),
    s.winner("08-14 11:00", confirmAward),
    s.sign("08-18 15:00"),
  ];
}

/** 竞价（最低价）: the lowest is abnormally low and rejected; the next is selected, declines, and an alternate is called at its own price. */
function culvert(): Beat[] {
  const s = storyOf("culvert", "swj");
  const terms = project({
    title: "示范区雨水箱涵改造工程水土保持方案技术评审",
    scale: "水土保持方案报告书 1 份，箱涵 2.3 公里",
    site: "天津市示范区解放东路",
    yuan: 50_000,
    code: "46-01-100212",
    budget: "2026 年部门预算：水土保持技术评审费",
    section: "水土保持科",
    author: AUTHORS.shuike,
    focus: "弃土去向、汛期施工防护、临时占地恢复。",
  });
  return [
    s.draft("08-10 09:00", "TJ-ZJ-008", terms, "LOWEST_PRICE"),
    s.submit("08-10 14:00"),
    s.approve("08-11 09:30"),
    s.publish("08-12 09:20"),
    ...s.bid("08-12 14:00", { qingyuan: 43_000, lvan: 41_000, jingji: 44_500 }),
    ...s.bid("08-13 09:30", { haihe: 21_000 }),
    s.asked("08-17 15:30", "agency:haihe", (shell, actor, id, seen) =>
      answerLowPrice(shell, actor, id, seen, {
        lines: ["由在读研究生协助整理资料，人工按实习补贴计算。", "不再另做土壤检测，引用可研阶段数据。"],
        whole: "我方在同一片区有在手项目，差旅已由其他合同承担。",
      }),
    ),
    s.asked("08-18 10:20", "swj:approver", (shell, actor, id, seen) =>
      decideLowPrice(shell, actor, id, seen, {
        code: "costs-missing",
        reason: "成本表未列必要的土壤检测和高级工程师工日，引用的可研数据不满足方案评审要求，难以保证评审质量。",
      }),
    ),
    s.winner("08-24 10:00", (shell, actor, id, seen) => declineAward(shell, actor, id, seen, "项目负责人同期承担汛期应急任务，无法到场。")),
    s.winner("08-28 10:00", confirmAward),
    s.sign("08-31 15:30"),
  ];
}

/** 竞价（最低价）: opened on Friday; the lowest bidder has given its reasons, and the approver has to decide. */
function archive(): Beat[] {
  const s = storyOf("archive", "zjw");
  const terms = project({
    title: "示范区档案馆修缮工程竣工结算审核",
    scale: "送审结算 860 万元，单位工程 3 个",
    site: "天津市示范区文化中路 12 号",
    yuan: 48_000,
    code: "47-01-100223",
    budget: "2026 年部门预算：工程结算审核费",
    section: "建设管理科",
    focus: "恒温恒湿设备单独计价、暂估价材料认价。",
  });
  return [
    s.draft("09-04 09:00", "TJ-ZJ-057", terms, "LOWEST_PRICE"),
    s.submit("09-04 14:00"),
    s.approve("09-04 16:00"),
    s.publish("09-07 09:30"),
    ...s.bid("09-07 15:00", { jinyan: 41_500, hengxin: 22_000, gongzhi: 43_000 }),
    s.asked("09-11 10:40", "agency:hengxin", (shell, actor, id, seen) =>
      answerLowPrice(shell, actor, id, seen, {
        lines: ["本公司 2025 年审核过同一建筑的安装工程，图纸和清单已数字化，工日减半。", "计价软件已有授权，不再另计。"],
        whole: "三名注册造价师已排出九月下旬的时间，可在十五个工作日内完成并保证三级复核。",
      }),
    ),
  ];
}

/** 竞价（最低价）: opened on Friday; the lowest bidder has until tonight to give its reasons. */
function pipe(): Beat[] {
  const s = storyOf("pipe", "spj");
  const terms = project({
    title: "示范区污泥处置中心扩建项目环境影响报告书技术评估",
    scale: "报告书 1 份（约 260 页），日处理污泥 400 吨",
    site: "天津市示范区循环经济产业园 11 号地",
    yuan: 70_000,
    code: "42-03-100245",
    budget: "2026 年部门预算：行政审批技术审查费",
    section: "工程建设审批科",
    author: AUTHORS.huanke,
    focus: "恶臭防治、渗滤液处理、污泥运输路线。",
  });
  return [
    s.draft("09-04 13:30", "TJ-ZJ-002", terms, "LOWEST_PRICE"),
    s.submit("09-04 15:10"),
    s.approve("09-07 10:10"),
    s.publish("09-08 09:10"),
    ...s.bid("09-09 10:00", { boyuan: 61_000, lvan: 30_000, jingji: 63_500 }),
  ];
}

/** 竞价（最低价）: takes bids until tomorrow. */
function school(): Beat[] {
  const s = storyOf("school", "fgw");
  const terms = project({
    title: "示范区第三小学扩建工程初步设计概算评审",
    scale: "概算书 1 套，总建筑面积 0.9 万平方米，送审总投资 6,200 万元",
    site: "天津市示范区育才路 8 号",
    yuan: 66_000,
    code: "47-01-100234",
    budget: "2026 年部门预算：政府投资项目评审费",
    section: "投资审批科",
    author: AUTHORS.jianyuan,
    close: "15:00",
    focus: "装配式构件计价、运动场地基处理。",
  });
  return [
    s.draft("09-08 10:20", "TJ-ZJ-034", terms, "LOWEST_PRICE"),
    s.submit("09-08 15:00"),
    s.approve("09-09 09:20"),
    s.publish("09-10 10:00"),
    ...s.bid("09-11 09:30", { hengxin: 58_000 }),
  ];
}

/** Commissions given out by the lowest sealed price. */
export const prices = (): Beat[] => [...boiler(), ...culvert(), ...archive(), ...pipe(), ...school()];
