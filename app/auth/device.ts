const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/i, "WeChat"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\/|Chromium\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/i, "HarmonyOS"],
  [/Android/, "Android"],
  [/iPhone|iPad|iPod/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux|X11/, "Linux"],
];

function family(agent: string, table: readonly (readonly [RegExp, string])[]): string {
  return table.find(([pattern]) => pattern.test(agent))?.[1] ?? "";
}

/** "Chrome · Windows" from a User-Agent: enough for people to know their own device, too little to follow anybody. */
export function deviceFamily(userAgent: string | null): string {
  const agent = (userAgent ?? "").slice(0, 512);
  return [family(agent, BROWSERS), family(agent, SYSTEMS)].filter((part) => part !== "").join(" · ");
}
