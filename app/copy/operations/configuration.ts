/** What each setting must be, said when it is not; printed at the start, in both languages because nobody is signed in yet. */
export const SETTING_RULES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  MODE: { zh: "MODE 只能是 demonstration、production 或 test。", en: "MODE must be demonstration, production or test." },
  PORT: { zh: "PORT 应为 0 到 65535 的整数。", en: "PORT must be a whole number from 0 to 65535." },
  ORIGIN: {
    zh: "ORIGIN 应为网站的一个地址，只含协议、主机和端口，例如 https://mingxuan.example。",
    en: "ORIGIN must be the one address of the site, with scheme, host and port alone, such as https://mingxuan.example.",
  },
  HOST: { zh: "HOST 应为一个主机名或 IP 地址，不含端口。", en: "HOST must be one host name or IP address, without a port." },
  DATABASE_URL: {
    zh: "DATABASE_URL 应为一个完整的数据库地址，以 postgres:// 开头。",
    en: "DATABASE_URL must be one full database address that begins with postgres://.",
  },
  BEACON: { zh: "BEACON 只能是 committee、drand 或 local。", en: "BEACON must be committee, drand or local." },
  DRAND_URLS: {
    zh: "DRAND_URLS 中的每个地址都应是完整的 http(s) 地址，以逗号分隔。",
    en: "DRAND_URLS must list full http(s) addresses, separated by commas.",
  },
  WITNESSES: {
    zh: "WITNESSES 中每位见证人应为公钥（名称+编号+内容），要由网站去问的再空一格写上它的 http(s) 地址；各项以逗号或换行分隔，名称和公钥都不得重复。",
    en: "WITNESSES must list each witness by its key (name+id+key) and, where the site asks it, a space and its http(s) address, with commas or line breaks between them; no name or key twice.",
  },
  LOG_LEVEL: { zh: "LOG_LEVEL 只能是 debug、info、warn、error 或 silent。", en: "LOG_LEVEL must be debug, info, warn, error or silent." },
  TRUST_PROXY: { zh: "TRUST_PROXY 只能是 0 或 1。", en: "TRUST_PROXY must be 0 or 1." },
  SCHEDULER: { zh: "SCHEDULER 只能是 on 或 off。", en: "SCHEDULER must be on or off." },
};

export const INVALID_SETTING = (name: string) => ({ zh: `${name} 无效。`, en: `${name} is not valid.` });

export const PRODUCTION_RULES = {
  demonstrationSetting: (name: string) => ({
    zh: `${name} 是演示设置，正式环境（MODE=production）不得使用。`,
    en: `${name} is a demonstration setting and must not be set with MODE=production.`,
  }),
  localBeacon: {
    zh: "正式环境不得使用 BEACON=local，因为本地信标不能防止运营者作假。",
    en: "BEACON=local is refused with MODE=production, because a local beacon cannot stop the operator from cheating.",
  },
  missing: (name: string) => ({
    zh: `正式环境必须设置 ${name}。`,
    en: `${name} must be set with MODE=production.`,
  }),
  unknownProxy: {
    zh: "正式环境必须设置 TRUST_PROXY：前面有代理时为 1，否则所有访客合用一个地址，有人反复输错密码，大家都不能登录；直接对外服务时为 0。",
    en: "TRUST_PROXY must be set with MODE=production: 1 behind a proxy, or all visitors share one address and one who guesses passwords locks out everybody; 0 when visitors reach this program itself.",
  },
  insecureOrigin: {
    zh: "正式环境的 ORIGIN 必须以 https:// 开头。",
    en: "ORIGIN must begin with https:// with MODE=production.",
  },
  logInsideData: {
    zh: "正式环境的 LOG_DIR 不得在 DATA_DIR 之内：日志的密钥和检查点若与数据一同备份、一同恢复，就无从发现旧备份。",
    en: "LOG_DIR must not lie inside DATA_DIR with MODE=production: key and checkpoint of the log, saved and restored with the data, could not tell an old backup.",
  },
  demonstrationDatabase: {
    zh: "这个数据库是演示数据库，正式环境不能使用它。",
    en: "This database holds a demonstration and cannot be used with MODE=production.",
  },
};

export const DEMONSTRATION_RULES = {
  drandBeacon: {
    zh: "演示环境不得使用 BEACON=drand，因为演示时间不是真实时间，那一轮的值可能早已公布。",
    en: "BEACON=drand is refused in the demonstration, because its time is not the real one and the round's value may be public already.",
  },
};

/** Who runs the demonstration's market: invented, so that nobody real is called. */
export const DEMONSTRATION_SITE = {
  district: { zh: "示范区", en: "Demonstration District" },
  organiser: { zh: "天津市示范区政务服务办公室", en: "Government Affairs Service Office of the Demonstration District, Tianjin" },
  address: {
    zh: "天津市示范区政务路 1 号政务服务中心 4 层",
    en: "4th floor, Government Service Centre, 1 Zhengwu Road, Demonstration District, Tianjin",
  },
  phone: "022-00000100",
};

/** What the person at the terminal reads while the server starts. */
export const STARTING = {
  migrating: { zh: "打开数据库…", en: "Opening the database…" },
  seeding: { zh: "布置演示数据（只在第一次）…", en: "Setting up the demonstration (the first time only)…" },
  firstSupervisor: (link: string) => ({
    zh: `尚无政务办负责人。请用这个一次性链接设置第一位负责人：${link}`,
    en: "(one-time link for the first supervisor)",
  }),
};

/** Whose organisations hold the shares of the demonstrations' committee. Part of its id: another word makes it another committee. */
export const DEMONSTRATION_CUSTODIANS = ["示范区财政监督局", "示范区审计局", "示范区公证处"] as const;
