// @ts-check
// Builds a site for each message, the variables of a build, as `vite build` does in the working directory.
import { inspect } from 'node:util';
import { createBuilder } from 'vite';

let output = '';
for (const stream of [process.stdout, process.stderr])
  stream.write = (/** @type {string | Uint8Array} */ text) => {
    output += String(text);
    return true;
  };

/** @type {Readonly<Record<string, string>>} */
let last = {};

async function build(/** @type {Readonly<Record<string, string>>} */ environment) {
  for (const name of Object.keys(last)) delete process.env[name];
  Object.assign(process.env, environment);
  last = environment;
  output = '';
  let code = 0;
  try {
    // Loads the configuration, and with it the plugin, anew.
    const builder = await createBuilder({}, null);
    await builder.buildApp();
  } catch (error) {
    code = 1;
    // As Vite's command prints it, with the stack trace of an unexpected one.
    output += `error during build:\n${inspect(error)}`;
  }
  process.send?.({ code, output });
}

process.on(
  'message',
  (/** @type {Readonly<Record<string, string>>} */ environment) => void build(environment),
);
