/** The words that Prisma's command line starts the native engine with. */
export function parseOptions(words) {
  const options = { schemas: [], url: process.env.DATABASE_URL, shadowUrl: undefined, command: undefined, version: false };
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === "--datamodels" || word === "-d") options.schemas.push(rest.shift());
    else if (word === "--datasource") takeSource(options, JSON.parse(rest.shift()));
    else if (word === "--enabled-preview-features" || word === "--extension-types") rest.shift();
    else if (word === "--version" || word === "-V") options.version = true;
    else if (word === "cli") options.command = rest.shift();
  }
  return options;
}

function takeSource(options, source) {
  options.url = source.url ?? options.url;
  options.shadowUrl = source.shadowDatabaseUrl;
}
