import { confirmAward } from "~/workflows/award/confirm-award";
import { declineAward } from "~/workflows/award/decline-award";
import { confirmFiling } from "~/workflows/contract/answer-filing";
import { rejectDelivery } from "~/workflows/contract/decide-delivery";
import type { Beat } from "../stage";
import { AUTHORS, notes, project, report } from "../terms";
import { storyOf } from "../verbs";

/** 待验收: the term for accepting ends tomorrow. */
function school(): Beat[] {
  const s = storyOf("school", "zjw");
  const terms = project({
    title: "示范区第三中学扩建工程施工图设计文件审查",
    scale: "总建筑面积 1.86 万平方米，教学楼、体育馆各 1 栋，地下一层",
    site: "天津市示范区学苑路 12 号",
    yuan: 115_000,
    code: "83-01-100078",
    budget: "2026 年部门预算：施工图审查购买服务",
    section: "勘察设计科",
    author: AUTHORS.jianyuan,
    focus: "体育馆大跨屋盖结构计算、既有教学楼贴建部位沉降控制、无障碍与消防联合审查。",
  });
  return [
    s.draft("07-30 09:20", "TJ-ZJ-020", terms),
    s.submit("07-30 14:00"),
    s.approve("07-31 09:10"),
    s.publish("08-03 09:30"),
    ...s.enter("08-03 15:00", ["jianshen", "zhitu", "anzhu"]),
    s.winner("08-12 09:30", confirmAward),
    s.sign("08-14 10:00"),
    s.clerk("08-17 10:20", confirmFiling),
    s.deliver("09-01 15:40", "审查合格书 5 份及审查意见、回复记录（强制性条文 6 条、一般问题 21 条，均已闭合）。", [
      report("施工图设计文件审查合格书", "审查结论：合格。"),
      report("审查意见及回复记录", "强制性条文 6 条，一般问题 21 条。"),
    ]),
  ];
}

/** 退回整改: a rejected delivery with two defects, to be mended by 17 September. */
function levee(): Beat[] {
  const s = storyOf("levee", "swj");
  const terms = project({
    title: "示范区蓟运河堤防加固工程水土保持方案技术评审",
    scale: "水土保持方案报告书 1 份，堤防长 11.2 公里，取土场 2 处",
    site: "天津市示范区蓟运河右岸",
    yuan: 64_000,
    code: "76-01-100089",
    budget: "2026 年部门预算：水土保持技术评审费",
    section: "水土保持科",
    author: AUTHORS.shuike,
    focus: "取土场复垦与截排水、汛期施工临时防护、表土剥离利用平衡。",
  });
  return [
    s.draft("07-28 10:00", "TJ-ZJ-008", terms),
    s.submit("07-28 15:30"),
    s.approve("07-29 09:00"),
    s.publish("07-29 15:00"),
    ...s.enter("07-30 09:40", ["qingyuan", "lvan", "jingji"]),
    s.winner("08-07 10:00", confirmAward),
    s.sign("08-12 10:30"),
    s.clerk("08-13 09:10", confirmFiling),
    s.deliver("08-27 16:00", "技术评审意见（共 18 条）及修改核查表。", [report("技术评审意见", "结论：同意。")]),
    s.clerk("09-10 10:30", (shell, actor, id, seen) =>
      rejectDelivery(shell, actor, id, seen, [
        {
          clause: "合同第二条（服务内容）第 2 项",
          defect: "2 号取土场截排水按 5 年一遇核定，与方案中 10 年一遇不一致，评审意见未说明采信依据。",
        },
        { clause: "合同第三条（成果要求）", defect: "修改核查表缺第 9、14 条的修改页码，无法核对是否落实。" },
      ]),
    ),
  ];
}

/** 履约中, within its term. */
function road(): Beat[] {
  const s = storyOf("road", "zjw");
  const terms = project({
    title: "示范区和顺道道路及排水工程竣工结算审核",
    scale: "送审结算 3,860 万元，道路 2.3 公里、雨污水管线 4.1 公里",
    site: "天津市示范区和顺道（康宁路至海河东路）",
    yuan: 128_000,
    code: "48-01-100090",
    budget: "2026 年部门预算：工程结算审核费",
    section: "建设管理科",
    focus: "软基处理变更签证、管材价差、交通导行措施费。",
  });
  return [
    s.draft("08-10 09:00", "TJ-ZJ-057", terms),
    s.submit("08-10 11:00"),
    s.approve("08-11 09:30"),
    s.publish("08-12 09:30"),
    ...s.enter("08-12 14:00", ["jinyan", "hengxin", "gongzhi"]),
    s.winner("08-21 10:00", confirmAward),
    s.sign("08-26 15:00", "winner", {
      terms: { duration: { count: 22, unit: "WD" } },
      reasons: { duration: "隐蔽工程影像资料需由建设单位补充移交，经双方确认增加 2 个工作日用于现场复核。" },
    }),
    s.clerk("08-27 10:00", confirmFiling),
  ];
}

/** 履约中, but late: the term ended on 8 September. */
function chiller(): Beat[] {
  const s = storyOf("chiller", "fgw");
  const terms = project({
    title: "示范数据中心二期项目节能报告评审",
    scale: "节能报告 1 份，机架 3,000 个，年综合能源消费量约 2.9 万吨标准煤（当量值）",
    site: "天津市示范区信息产业园",
    yuan: 78_000,
    code: "65-03-100101",
    budget: "2026 年部门预算：节能评审费",
    section: "能源与资源环境科",
    author: AUTHORS.nengyuan,
    focus: "PUE 测算边界与取值、余热利用可行性、绿电消纳与碳排放影响。",
  });
  return [
    s.draft("08-05 09:30", "TJ-ZJ-030", terms),
    s.submit("08-05 15:00"),
    s.approve("08-06 09:00"),
    s.publish("08-06 14:00"),
    ...s.enter("08-07 09:00", ["boyuan", "jinyan", "gongzhi", "jingji"]),
    s.winner("08-17 10:00", confirmAward),
    s.sign("08-21 10:00"),
    s.clerk("08-24 09:30", confirmFiling),
  ];
}

/** 待备案: filed by the provider on Friday, to be confirmed by tomorrow. */
function glass(): Beat[] {
  const s = storyOf("glass", "fgw");
  const terms = project({
    title: "示范光伏玻璃生产线技术改造项目节能报告评审",
    scale: "节能报告 1 份，年综合能源消费量约 1.6 万吨标准煤（当量值）",
    site: "天津市示范区先进制造园西区",
    yuan: 66_000,
    code: "30-03-100112",
    budget: "2026 年部门预算：节能评审费",
    section: "能源与资源环境科",
    author: AUTHORS.nengyuan,
    focus: "窑炉能效与单位产品能耗对标、余热发电自用比例、技改前后能耗等量核算。",
  });
  return [
    s.draft("08-26 09:00", "TJ-ZJ-030", terms),
    s.submit("08-26 11:10"),
    s.approve("08-26 16:00"),
    s.publish("08-27 09:30"),
    ...s.enter("08-27 13:00", ["boyuan", "jinyan", "gongzhi", "jingji"]),
    s.winner("09-04 14:00", confirmAward),
    s.sign("09-11 10:10"),
  ];
}

/** 待签合同. */
function mall(): Beat[] {
  const s = storyOf("mall", "spj");
  const terms = project({
    title: "示范滨河商业综合体特殊建设工程消防设计技术审查",
    scale: "总建筑面积 6.2 万平方米，地上 5 层、地下 2 层，含中庭与影院",
    site: "天津市示范区滨河大道 66 号",
    yuan: 136_000,
    code: "47-03-100123",
    budget: "2026 年部门预算：行政审批技术审查费",
    section: "工程建设审批科",
    author: AUTHORS.jianyuan,
    focus: "中庭防火分隔与排烟量、影院疏散宽度、地下商业防火分区借用疏散。",
  });
  return [
    s.draft("08-24 09:30", "TJ-ZJ-023", terms),
    s.attach("08-24 10:10", [notes("消防设计文件目录", "建筑、结构、给排水、暖通、电气各专业图纸目录")]),
    s.submit("08-24 16:00"),
    s.approve("08-25 09:20"),
    s.publish("08-26 09:30"),
    ...s.enter("08-26 14:00", ["jianshen", "zhitu", "anzhu"]),
    s.winner("09-04 10:20", confirmAward),
  ];
}

/** 待确认 after a decline: the first drawn gave up, the second has the award. */
function metro(): Beat[] {
  const s = storyOf("metro", "zjw");
  const terms = project({
    title: "示范区公交枢纽站工程施工图设计文件审查",
    scale: "总建筑面积 9,400 平方米，地上 3 层，含充电设施 60 套",
    site: "天津市示范区滨河大道公交枢纽",
    yuan: 72_000,
    code: "54-01-100134",
    budget: "2026 年部门预算：施工图审查购买服务",
    section: "勘察设计科",
    author: AUTHORS.guihua,
    focus: "充电区消防设计、钢结构防火、与既有轨道出入口衔接。",
  });
  return [
    s.draft("08-27 09:00", "TJ-ZJ-020", terms),
    s.submit("08-27 14:00"),
    s.approve("08-27 16:30"),
    s.publish("08-28 09:30"),
    ...s.enter("08-28 14:00", ["jianshen", "zhitu", "anzhu"]),
    s.winner("09-08 10:00", (shell, actor, id, seen) =>
      declineAward(
        shell,
        actor,
        id,
        seen,
        "本机构拟任的钢结构专业审查人员因病休养，短期内无同等资格人员可替换，为不影响工期，放弃本次中选资格。",
      ),
    ),
  ];
}

/** 待确认: the two working days end tonight. */
function printing(): Beat[] {
  const s = storyOf("printing", "sthj");
  const terms = project({
    title: "示范包装印刷基地扩建项目环境影响报告表技术评估",
    scale: "报告表 1 份，凹版印刷线 4 条，RTO 装置 1 套",
    site: "天津市示范区包装产业园",
    yuan: 46_000,
    code: "23-03-100145",
    budget: "2026 年部门预算：环评技术评估费",
    section: "环境影响评价科",
    author: AUTHORS.huanke,
    focus: "挥发性有机物源强与削减替代来源、RTO 处理效率、排气筒等效。",
  });
  return [
    s.draft("08-31 09:00", "TJ-ZJ-002", terms),
    s.submit("08-31 14:30"),
    s.approve("09-01 10:00"),
    s.publish("09-02 09:30"),
    ...s.enter("09-02 14:00", ["qingyuan", "boyuan", "haihe", "jinyan", "jingji"]),
  ];
}

export const running = (): Beat[] => [...school(), ...levee(), ...road(), ...chiller(), ...glass(), ...mall(), ...metro(), ...printing()];
