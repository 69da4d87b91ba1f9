import pg from "pg";

/** Asks a PostgreSQL server something by a connection of its own. */
export async function inServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** With what the names of all databases begin that this run makes on a server. */
export const namesOfRun = (): string => `test_${process.env.TEST_RUN ?? process.pid}_`;

/** Removes a database, whoever is still connected to it. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await inServer(url, (client) => client.query(`drop database if exists ${name} with (force)`));
}

/** Removes whatever this run has left on a server: what its processes kept open from file to file. */
export async function dropDatabasesOfRun(url: string): Promise<void> {
  const wanted = "select datname from pg_database where starts_with(datname, $1)";
  const { rows } = await inServer(url, (client) => client.query<{ datname: string }>(wanted, [namesOfRun()]));
  for (const { datname } of rows) await dropDatabase(url, datname);
}
