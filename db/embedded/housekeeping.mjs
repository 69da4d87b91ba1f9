// The embedded engine has no background processes: what autovacuum and the checkpointer do elsewhere is done here.

const CHECKPOINT_EVERY = 60_000;
const VACUUM_EVERY = 20_000;

/** The one table that changed most since its statistics were taken, if that is worth a vacuum (autovacuum's own rule). */
const STALEST = `
  select quote_ident(s.schemaname) || '.' || quote_ident(s.relname) as name
  from pg_stat_user_tables s join pg_class c on c.oid = s.relid
  where s.n_mod_since_analyze > 50 + 0.1 * greatest(c.reltuples, 0)
  order by s.n_mod_since_analyze desc limit 1`;

/**
 * Starts the timers: a CHECKPOINT a minute when something was written (else the log grows without bound and the next
 * start takes long), and a VACUUM ANALYZE of one table at a time, so that no pause is long.
 * @param {import("@electric-sql/pglite").PGlite} engine
 * @param {(work: () => Promise<void>) => Promise<void>} enqueue runs work between two messages of the client
 * @returns {() => void} stops the timers
 */
export function startHousekeeping(engine, enqueue) {
  let checkpointed = "";

  const checkpoint = () =>
    enqueue(async () => {
      if (engine.isInTransaction()) return;
      const { rows } = await engine.query("select pg_current_wal_insert_lsn()::text as lsn");
      const { lsn } = /** @type {{ lsn: string }} */ (rows[0]);
      if (lsn === checkpointed) return;
      await engine.exec("CHECKPOINT");
      const after = await engine.query("select pg_current_wal_insert_lsn()::text as lsn");
      checkpointed = /** @type {{ lsn: string }} */ (after.rows[0]).lsn;
    });

  const vacuum = () =>
    enqueue(async () => {
      if (engine.isInTransaction()) return;
      const { rows } = await engine.query(STALEST);
      const stalest = /** @type {{ name: string } | undefined} */ (rows[0]);
      if (stalest) await engine.exec(`VACUUM ANALYZE ${stalest.name}`);
    });

  const timers = [setInterval(checkpoint, CHECKPOINT_EVERY), setInterval(vacuum, VACUUM_EVERY)];
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
