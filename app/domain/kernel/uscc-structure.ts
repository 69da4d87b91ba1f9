/**
 * Who registers (place 1) and which kinds it registers (place 2). GB 32100-2015, table 1, with the authorities that were added to it by
 * amendment and by the national data service of the codes; 54 is given to villagers' and residents' committees since 2018. A pair that is
 * not here is not issued: a later one is added as a row.
 */
const AUTHORITIES: Readonly<Record<string, string>> = {
  /** 机构编制: 机关, 事业单位, 群众团体, 其他. */
  "1": "1239",
  /** 外交: 外国常驻新闻机构, 其他. */
  "2": "19",
  /** 司法行政: 律师执业机构, 公证处, 基层法律服务所, 司法鉴定机构, 仲裁委员会, 其他. */
  "3": "123459",
  /** 文化: 外国在华文化中心, 其他. */
  "4": "19",
  /** 民政: 社会团体, 民办非企业单位, 基金会, 基层群众性自治组织, 其他. */
  "5": "12349",
  /** 旅游: 外国、港澳台地区旅游部门常驻代表机构, 其他. */
  "6": "129",
  /** 宗教: 宗教活动场所, 宗教院校, 其他. */
  "7": "129",
  /** 工会: 基层工会, 其他. */
  "8": "19",
  /** 工商（市场监管）: 企业, 个体工商户, 农民专业合作社. */
  "9": "123",
  /** 中央军委改革和编制办公室: 军队事业单位, 其他. */
  A: "19",
  /** 农业: 组级、村级、乡镇级集体经济组织, 其他. */
  N: "1239",
  /** 其他. */
  Y: "1",
};

/** Places 3 and 4: a province of GB/T 2260, 10 for the whole country, 99 for the Xinjiang Production and Construction Corps. */
const PROVINCES = /^(?:10|1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82|99)/;

/** Whether the first two characters are an authority and a kind that it registers. */
export function isIssuedKind(authority: string, kind: string): boolean {
  return kind !== "" && Object.hasOwn(AUTHORITIES, authority) && (AUTHORITIES[authority] ?? "").includes(kind);
}

/** Whether places 3 to 8 are six digits that begin with a province. */
export function isRegion(six: string): boolean {
  return /^\d{6}$/.test(six) && PROVINCES.test(six);
}

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const VALUES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The check character of an organisation code's first eight characters: a digit or X (GB 11714-1997). */
export function organisationCheck(eight: string): string {
  const sum = [...eight].reduce((total, character, at) => total + VALUES.indexOf(character) * (WEIGHTS[at] ?? 0), 0);
  const rest = 11 - (sum % 11);
  return rest === 11 ? "0" : rest === 10 ? "X" : String(rest);
}
