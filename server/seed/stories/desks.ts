import { returnCommission } from "~/workflows/posting/return-commission";
import { sendBack } from "~/workflows/posting/send-back";
import type { Beat } from "../stage";
import { AUTHORS, authorsOf, notes, project } from "../terms";
import { storyOf } from "../verbs";

/** 待格式审查: approved on Friday afternoon, the office's working day runs. */
function pharma(): Beat[] {
  const s = storyOf("pharma", "sthj");
  const terms = project({
    title: "示范医药中间体研发中试基地环境影响报告书技术评估",
    scale: "报告书 1 份，中试线 6 条，危险废物暂存 40 吨",
    site: "天津市示范区生物医药园",
    yuan: 90_000,
    code: "27-03-100278",
    budget: "2026 年部门预算：环评技术评估费",
    section: "环境影响评价科",
    author: AUTHORS.huanke,
    focus: "中试产品不确定性下的源强包络、异味物质控制、实验动物废物处置。",
  });
  return [
    s.draft("09-10 09:30", "TJ-ZJ-002", terms),
    s.attach("09-10 09:50", [notes("环境影响报告书（送审稿）概述", "研发中试基地概况")]),
    s.submit("09-11 10:00"),
    s.approve("09-11 15:40"),
  ];
}

/** 待格式审查: approved this morning. */
function hotel(): Beat[] {
  const s = storyOf("hotel", "spj");
  const terms = project({
    title: "示范会展酒店特殊建设工程消防设计技术审查",
    scale: "总建筑面积 4.1 万平方米，建筑高度 98 米",
    site: "天津市示范区会展路 1 号",
    yuan: 118_000,
    code: "61-03-100289",
    budget: "2026 年部门预算：行政审批技术审查费",
    section: "工程建设审批科",
    author: AUTHORS.guihua,
    focus: "避难层设置、宴会厅疏散、厨房与燃气用房防火分隔。",
  });
  return [s.draft("09-11 10:30", "TJ-ZJ-023", terms), s.submit("09-11 16:10"), s.approve("09-14 08:50")];
}

/** 已退回 with three remarks, all at once. */
function campus(): Beat[] {
  const s = storyOf("campus", "fgw");
  const terms = project({
    title: "示范职业技术学院实训楼项目可行性研究报告评估",
    scale: "可行性研究报告 1 份，建筑面积 3.2 万平方米",
    site: "天津市示范区学苑路",
    yuan: 160_000,
    code: "83-01-100290",
    budget: "2026 年部门预算",
    section: "社会事业科",
    author: AUTHORS.jianyuan,
    rest: { quality: "按甲方要求，达到满意为止。", duration: { count: 5, unit: "WD" } },
  });
  return [
    s.draft("09-08 09:00", "TJ-ZJ-033", terms),
    s.submit("09-08 15:00"),
    s.approve("09-09 10:00"),
    s.operator("09-10 10:20", (shell, actor, id, seen) =>
      returnCommission(shell, actor, id, seen, [
        {
          field: "schedule",
          text: "期限“5 个工作日”：清单对本事项的参考期限为 10–20 个工作日，且服务内容包含踏勘和专家会，请说明理由或调整。",
        },
        { field: "content", text: "质量要求“达到满意为止”无法验收，请改为可核对的要求（如核增核减逐项说明、专家人数、结论形式）。" },
        { field: "price", text: "预算来源只写“2026 年部门预算”，请补充预算项目名称或编号，以便公众核对“由本部门预算支付”。" },
      ]),
    ),
  ];
}

/** 待单位审核, one in each department that has an approver waiting. */
function awaiting(): Beat[] {
  const park = storyOf("park", "spj");
  const fire = storyOf("fire", "zjw");
  const island = storyOf("island", "swj");
  const theatre = storyOf("theatre", "fgw");
  const ceramic = storyOf("ceramic", "sthj");
  return [
    park.copy("09-11 11:00", "coating", {
      title: "示范汽车座椅发泡线项目环境影响报告书技术评估",
      projectCode: "2026-129900-36-03-100301",
      scale: "报告书 1 份，发泡线 3 条，年产座椅 40 万套",
      site: "天津市示范区汽车产业园南区",
      priceFen: 8_600_000,
      reportAuthors: authorsOf(AUTHORS.huanke),
      focus: "发泡工序异氰酸酯等污染物收集与治理、原料储运环境风险、边角料处置去向。",
    }),
    park.submit("09-11 16:40"),
    fire.draft(
      "09-11 09:10",
      "TJ-ZJ-023",
      project({
        title: "示范区文化中心剧场改造特殊建设工程消防设计技术审查",
        scale: "改造面积 1.1 万平方米，观众厅 1,200 座",
        site: "天津市示范区文化中路 1 号",
        yuan: 62_000,
        code: "88-01-100312",
        budget: "2026 年部门预算：消防技术审查费",
        section: "消防审验科",
        author: AUTHORS.jianyuan,
        focus: "舞台区防火幕与水幕、观众厅疏散时间、既有结构加固防火。",
      }),
    ),
    fire.submit("09-11 15:10"),
    island.draft(
      "09-11 10:00",
      "TJ-ZJ-008",
      project({
        title: "示范区湿地公园二期工程水土保持方案技术评审",
        scale: "水土保持方案报告书 1 份，占地 46 公顷",
        site: "天津市示范区南部湿地",
        yuan: 58_000,
        code: "77-01-100323",
        budget: "2026 年部门预算：水土保持技术评审费",
        section: "水土保持科",
        author: AUTHORS.shuike,
        focus: "生态护岸临时围堰、表土回覆、水生植物种植季节。",
      }),
    ),
    island.submit("09-11 14:20"),
    theatre.draft(
      "09-10 10:00",
      "TJ-ZJ-034",
      project({
        title: "示范区青少年活动中心项目初步设计概算评审",
        scale: "概算书 1 套，建筑面积 1.3 万平方米，送审总投资 1.05 亿元",
        site: "天津市示范区学苑路 20 号",
        yuan: 92_000,
        code: "83-01-100334",
        budget: "2026 年部门预算：政府投资项目评审费",
        section: "投资审批科",
        author: AUTHORS.guihua,
        focus: "游泳馆水处理设备、声学装修、室外场地。",
      }),
    ),
    theatre.submit("09-11 11:30"),
    ceramic.draft(
      "09-11 09:00",
      "TJ-ZJ-002",
      project({
        title: "示范先进陶瓷材料产线项目环境影响报告表技术评估",
        scale: "报告表 1 份，烧结炉 8 台，年产陶瓷基板 300 万片",
        site: "天津市示范区新材料产业园纬五路",
        yuan: 42_000,
        code: "30-03-100345",
        budget: "2026 年部门预算：环评技术评估费",
        section: "环境影响评价科",
        author: AUTHORS.huanke,
        focus: "烧结烟气氮氧化物、酸洗废水分质处理。",
      }),
    ),
    ceramic.submit("09-11 16:00"),
  ];
}

/** 草稿 in different stages, one sent back by the approver with remarks. */
function drafts(): Beat[] {
  const solar = storyOf("solar", "spj");
  const well = storyOf("well", "sthj");
  const stadium = storyOf("stadium", "zjw");
  const sluice = storyOf("sluice", "swj");
  return [
    solar.draft("09-11 17:10", "TJ-ZJ-026", {
      title: "示范加氢站新建雷电防护装置检测",
      projectCode: "2026-129900-59-03-100356",
      scale: "加氢岛、储氢区、站房，检测点约 160 个",
      site: "天津市示范区港口路 18 号",
    }),
    well.draft("09-10 17:00", "TJ-ZJ-002", { title: "示范地热供暖项目环境影响报告表技术评估" }),
    stadium.draft(
      "09-09 09:00",
      "TJ-ZJ-020",
      project({
        title: "示范区全民健身中心工程施工图设计文件审查",
        scale: "总建筑面积 2.2 万平方米",
        site: "天津市示范区体育路 8 号",
        yuan: 126_000,
        code: "89-01-100367",
        budget: "2026 年部门预算：施工图审查购买服务",
        section: "勘察设计科",
        author: AUTHORS.guihua,
      }),
    ),
    stadium.submit("09-09 16:00"),
    stadium.approver("09-10 15:00", (shell, actor, id, seen) =>
      sendBack(shell, actor, id, seen, [
        { field: "content", text: "游泳馆部分是否含水处理机房设备审查，规模里没有写清。" },
        { field: "agencies", text: "设计单位的子公司也在本市场入驻，请核实是否需要列入回避。" },
      ]),
    ),
    sluice.draft("09-11 09:40", "TJ-ZJ-008", {
      title: "示范区排涝泵站扩建工程水土保持方案技术评审",
      scale: "水土保持方案报告书 1 份，占地 3.4 公顷",
      priceFen: 3_600_000,
    }),
  ];
}

export const desks = (): Beat[] => [...pharma(), ...hotel(), ...campus(), ...awaiting(), ...drafts()];
