import { connect, type Socket } from 'node:net';

/** The commands of W3C WebDriver that the stories use: as HTTP (method and path), and as Marionette calls them. */
const commands = {
  navigate: ['POST', 'url', 'WebDriver:Navigate'],
  getUrl: ['GET', 'url', 'WebDriver:GetCurrentURL'],
  back: ['POST', 'back', 'WebDriver:Back'],
  forward: ['POST', 'forward', 'WebDriver:Forward'],
  refresh: ['POST', 'refresh', 'WebDriver:Refresh'],
  execute: ['POST', 'execute/sync', 'WebDriver:ExecuteScript'],
  executeAsync: ['POST', 'execute/async', 'WebDriver:ExecuteAsyncScript'],
  click: ['POST', 'element/:id/click', 'WebDriver:ElementClick'],
  clear: ['POST', 'element/:id/clear', 'WebDriver:ElementClear'],
  sendKeys: ['POST', 'element/:id/value', 'WebDriver:ElementSendKeys'],
  computedRole: ['GET', 'element/:id/computedrole', 'WebDriver:GetComputedRole'],
  computedLabel: ['GET', 'element/:id/computedlabel', 'WebDriver:GetComputedLabel'],
  performActions: ['POST', 'actions', 'WebDriver:PerformActions'],
  setWindowRect: ['POST', 'window/rect', 'WebDriver:SetWindowRect'],
  screenshot: ['GET', 'screenshot', 'WebDriver:TakeScreenshot'],
  print: ['POST', 'print', 'WebDriver:Print'],
} as const;

export type Command = keyof typeof commands;

export interface Parameters {
  /** The element that the command is about. */
  readonly id?: string;
  readonly [name: string]: unknown;
}

/**
 * A session with a browser.
 *
 * @see https://www.w3.org/TR/webdriver2/
 */
export interface Driver {
  /** @throws Error with the code and the message of the browser */
  send(command: Command, parameters?: Parameters): Promise<unknown>;
  close(): Promise<void>;
}

/** @param server of the driver, such as `http://127.0.0.1:4444` */
export async function openHttpSession(server: string, capabilities: object): Promise<Driver> {
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${server}/${path}`, {
      method,
      body: body ? JSON.stringify(body) : null,
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw faultOf(path, value);
    return value;
  };
  const { sessionId } = (await ask('POST', 'session', {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string };
  return {
    send: async (command, { id = '', ...parameters } = {}) => {
      const [method, path] = commands[command];
      const body = method === 'POST' ? parameters : undefined;
      return ask(method, `session/${sessionId}/${path.replace(':id', id)}`, body);
    },
    close: async () => void (await ask('DELETE', `session/${sessionId}`)),
  };
}

/**
 * Firefox by its own protocol, for which no geckodriver is needed: messages `[0, id, name, parameters]` and
 * `[1, id, error, result]` as JSON over TCP, each after its length and a colon.
 *
 * @see https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export async function openMarionetteSession(port: number, capabilities: object): Promise<Driver> {
  const socket = await connected(port);
  const waiting = new Map<number, { done(value: unknown): void; fail(error: Error): void; name: string }>();
  let rest: Buffer = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const colon = rest.indexOf(':');
      const length = colon < 0 ? Number.NaN : Number(rest.toString('latin1', 0, colon));
      if (Number.isNaN(length) || rest.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(rest.toString('utf8', colon + 1, colon + 1 + length));
      rest = rest.subarray(colon + 1 + length);
      // The first is a greeting.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message as [number, number, unknown, unknown];
      const { done, fail, name } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (error) fail?.(faultOf(name ?? '', error));
      else done?.(isRecord(result) && 'value' in result ? result['value'] : result);
    }
  });
  socket.on('close', () => {
    for (const { fail, name } of waiting.values()) fail(new Error(`${name}: Firefox has ended.`));
  });
  const ask = (name: string, parameters: object) =>
    new Promise<unknown>((done, fail) => {
      const id = ++last;
      waiting.set(id, { done, fail, name });
      const text = JSON.stringify([0, id, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  await ask('WebDriver:NewSession', capabilities);
  return {
    send: (command, parameters = {}) => ask(commands[command][2], parameters),
    close: async () => {
      await ask('WebDriver:DeleteSession', {});
      socket.destroy();
    },
  };
}

function connected(port: number): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => done(socket)).once('error', fail);
  });
}

function faultOf(command: string, value: unknown): Error {
  const { error, message } = isRecord(value) ? value : {};
  return new Error(`${command}: ${String(error)}: ${String(message)}`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
