import { define } from "../define";

/** What the commands `backup`, `restore` and `calendar` say. */
export const operationWords = define({
  zh: {
    usageBackup: "用法：npm run backup -- 备份文件 [--lang en]",
    usageRestore: "用法：npm run restore -- 备份文件 [--lang en]",
    usageCalendar: "用法：npm run calendar -- add 年历.json，或 npm run calendar -- list [--lang en]",
    backedUp: (file: string, rows: number, files: number) => `已备份到 ${file}：${rows} 行数据，${files} 个文件。`,
    restored: (file: string, rows: number, files: number) => `已从 ${file} 恢复：${rows} 行数据，${files} 个文件。`,
    inUse: (directory: string) =>
      `数据目录 ${directory} 正由另一个进程使用；请先停止该进程。使用 PostgreSQL 服务器（DATABASE_URL）时可在运行中执行。`,
    unreachable: "连接不上数据库服务器，请检查 DATABASE_URL 和服务器是否在运行。",
    fault: (what: string) => `没有完成，数据库未被改动：${what}`,
    faults: {
      "target.exists": (what: string) => `${what} 已经存在；备份从不覆盖，请换一个文件名。`,
      "file.missing": (what: string) => `找不到文件 ${what}。`,
      "not.a.backup": (what: string) => `${what} 不是本系统的备份文件。`,
      torn: (what: string) => `${what} 不完整或被改动过，没有恢复任何数据。`,
      "other.release": (what: string) => `${what} 由本版本不认识的版本制作（较新的版本，或另行改动过的版本）；请用该版本恢复。`,
      "other.database": (what: string) => `目标数据库由另一个版本的系统建立，没有从 ${what} 恢复任何数据；请换一个全新的空数据库。`,
      "not.empty": (what: string) => `目标数据库不是空的（表 ${what} 已有数据）；只能恢复到空数据库。`,
      "bad.path": (what: string) => `备份中的文件路径 ${what} 不合规，没有恢复任何数据。`,
    },
    calendarMissing: (file: string) => `找不到文件 ${file}。`,
    calendarNotJson: (file: string) => `${file} 不是 JSON 文件。`,
    calendarInvalid: (file: string, what: string) => `${file}：${what} 处有误，没有载入。应为 {year, notice, holidays, workdays}。`,
    calendarNotText: (file: string) => `${file} 不是 UTF-8 文本（可能是 UTF-16 或 GBK），没有载入。请另存为 UTF-8 编码后再载入。`,
    calendarNeighbour: (file: string, day: string, year: number) =>
      `${file} 写到了 ${day}，而 ${year} 年日历尚未载入，没有载入。请先载入 ${year} 年的日历文件，再载入这一份。`,
    calendarOver: (year: number, holidays: number, workdays: number) =>
      `同一文号一并更正 ${year} 年日历：放假 ${holidays} 天，调休上班 ${workdays} 天。`,
    calendarNoticeForm: (file: string) => `${file}：notice 须写明通知文号，例如 国办发明电〔2025〕7号，没有载入。`,
    calendarLoaded: (year: number, notice: string, holidays: number, workdays: number) =>
      `已载入 ${year} 年日历（${notice}）：放假 ${holidays} 天，调休上班 ${workdays} 天。等待该年日历的期限将由调度程序重新计算。`,
    calendarSame: (year: number) => `${year} 年日历与已载入的相同，未作改动。`,
    calendarRow: (year: number, notice: string, holidays: number, workdays: number) =>
      `${year}  ${notice}  放假 ${holidays} 天，调休上班 ${workdays} 天`,
  },
  en: {
    usageBackup: "Usage: npm run backup -- FILE [--lang en]",
    usageRestore: "Usage: npm run restore -- FILE [--lang en]",
    usageCalendar: "Usage: npm run calendar -- add YEAR.json, or npm run calendar -- list [--lang en]",
    backedUp: (file: string, rows: number, files: number) => `Saved to ${file}: ${rows} rows, ${files} files.`,
    restored: (file: string, rows: number, files: number) => `Restored from ${file}: ${rows} rows, ${files} files.`,
    inUse: (directory: string) =>
      `Another process is using the data directory ${directory}; stop it first. On a PostgreSQL server (DATABASE_URL) this runs beside it.`,
    unreachable: "The database server does not answer; check DATABASE_URL and whether the server runs.",
    fault: (what: string) => `Not done, the database is unchanged: ${what}`,
    faults: {
      "target.exists": (what: string) => `${what} exists; a backup never overwrites, choose another name.`,
      "file.missing": (what: string) => `There is no file ${what}.`,
      "not.a.backup": (what: string) => `${what} is not a backup of this system.`,
      torn: (what: string) => `${what} is incomplete or was changed; nothing was restored.`,
      "other.release": (what: string) =>
        `${what} was made by a release that this one does not know (a newer one, or one changed by others); restore with that release.`,
      "other.database": (what: string) =>
        `The database was set up by another release; nothing was restored from ${what}. Give a new, empty database.`,
      "not.empty": (what: string) => `The database is not empty (table ${what} has rows); restore into an empty one only.`,
      "bad.path": (what: string) => `The backup names a file path that is not allowed (${what}); nothing was restored.`,
    },
    calendarMissing: (file: string) => `There is no file ${file}.`,
    calendarNotJson: (file: string) => `${file} is not a JSON file.`,
    calendarInvalid: (file: string, what: string) =>
      `${file}: something is wrong at ${what}; nothing was loaded. Expected {year, notice, holidays, workdays}.`,
    calendarNotText: (file: string) =>
      `${file} is not UTF-8 text (it may be UTF-16 or GBK); nothing was loaded. Save it in UTF-8, then load it again.`,
    calendarNeighbour: (file: string, day: string, year: number) =>
      `${file} names ${day}, but the calendar of ${year} is not loaded; nothing was loaded. Load the file of ${year} first, then this one.`,
    calendarOver: (year: number, holidays: number, workdays: number) =>
      `The calendar of ${year} is corrected under the same number: ${holidays} days off, ${workdays} make-up workdays.`,
    calendarNoticeForm: (file: string) =>
      `${file}: notice must give the number of the notice, such as 国办发明电〔2025〕7号; nothing was loaded.`,
    calendarLoaded: (year: number, notice: string, holidays: number, workdays: number) =>
      `Loaded the calendar of ${year} (${notice}): ${holidays} days off, ${workdays} make-up workdays. The scheduler computes waiting deadlines again.`,
    calendarSame: (year: number) => `The calendar of ${year} is the same as the loaded one; nothing was changed.`,
    calendarRow: (year: number, notice: string, holidays: number, workdays: number) =>
      `${year}  ${notice}  ${holidays} days off, ${workdays} make-up workdays`,
  },
});
